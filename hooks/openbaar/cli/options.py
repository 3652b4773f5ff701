"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


def into(help: str) -> Callable[[Any], Any]:
    """``--into MAP``, the folder for what a command writes; the command gets it as ``folder``."""
    kind = click.Path(file_okay=False, path_type=Path)
    return click.option("--into", "folder", metavar="MAP", required=True, type=kind, help=help)
