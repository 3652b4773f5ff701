"""The files that a theme brings along, without a look into its hidden folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import jinja2


class VisibleFiles(jinja2.FileSystemLoader):
    """The folders of a theme without what begins with a point: MkDocs passes that over, and Material keeps over ten
    thousand icons there."""

    def list_templates(self) -> list[str]:
        """The names of all files, sorted."""
        return sorted({name for folder in self.searchpath for name in _names_in(str(folder))})


def _names_in(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        if place == folder:
            folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name).relative_to(folder).as_posix() for name in names)
