"""Where the project is: the folder with mkdocs.yml, here or above."""

from __future__ import annotations

from pathlib import Path

import click


def project_root() -> Path:
    """The nearest folder with an mkdocs.yml, from the working folder upwards; a wrong call (exit 2) without one."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.UsageError("Hier is geen mkdocs.yml. Ga eerst naar de map van het project.")
