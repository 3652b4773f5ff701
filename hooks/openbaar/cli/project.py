"""Where the project is (the folder with mkdocs.yml, here or above), and the moment of a call."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from openbaar.publish.clock import ClockError, now


def project_root() -> Path:
    """The nearest folder with an mkdocs.yml, from the working folder upwards; a wrong call (exit 2) without one."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.UsageError("Hier is geen mkdocs.yml. Ga eerst naar de map van het project.")


def moment() -> datetime:
    """The moment at which a call looks; a wrong call (exit 2) where ``OPENBAAR_NOW`` is none."""
    try:
        return now()
    except ClockError as error:
        raise click.UsageError(str(error)) from error
