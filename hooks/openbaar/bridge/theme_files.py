"""The files that a theme brings along, without a look into its hidden folders: Material has ten thousand icons in one,
and MkDocs leaves out what is hidden in the end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """Lists the files in the folders of a theme, in place of the environment of Jinja that MkDocs asks for them."""

    folders: Iterable[str]

    def list_templates(self, filter_func: Callable[[str], bool]) -> list[str]:
        """The paths of the files that ``filter_func`` wants, each once, sorted."""
        return sorted(filter(filter_func, {name for folder in self.folders for name in _names(folder)}))


def _names(top: str) -> Iterator[str]:
    for folder, below, names in os.walk(top):
        below[:] = [each for each in below if not each.startswith(".")]
        yield from (Path(folder, name).relative_to(top).as_posix() for name in names)
