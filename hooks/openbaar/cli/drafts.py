"""Writes a draft and its original into the project: whole or not at all, and never over something that is there."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from openbaar.cli.held import Held, shown
from openbaar.documents import kind_named
from openbaar.importer.draft import Draft
from openbaar.importer.proposals import Beside
from openbaar.whole_file import write_whole

LOOKED_AT = 3000
"""Characters of a page in which its first keys stand."""
KEY = re.compile(r"^(title|datum|kamerstuk):[ ]*(.+)$", re.MULTILINE)
MOST_NAMES = 1000
"""Ids that are tried for one draft: with ``-2``, ``-3`` and so on behind it."""


@dataclass(frozen=True)
class Target:
    """The project, and the folder that the editor chose, or None for that of the kind and the year."""

    root: Path
    into: Path | None
    reports: bool = False
    """Whether a report is made for the preview."""

    @cached_property
    def held(self) -> Held:
        """The files that are in the project already."""
        return Held(self.root)


def written(made: Draft, original: bytes | None, target: Target) -> str:
    """Write a draft, with its original beside it where there is one; its path as an editor reads it."""
    folder = target.into or (target.root / made.path).parent
    folder.mkdir(parents=True, exist_ok=True)
    made = _free(made, folder, target)
    if original is not None:
        write_whole(folder / f"{made.id}.pdf", original, replaces=False)
    try:
        write_whole(folder / f"{made.id}.md", made.source.encode(), replaces=False)
    except OSError:
        if original is not None:
            (folder / f"{made.id}.pdf").unlink()
        raise
    for ending in ("md", *(["pdf"] if original is not None else [])):
        target.held.add(folder / f"{made.id}.{ending}")
    return shown(folder / f"{made.id}.md", target.root)


def _free(made: Draft, folder: Path, target: Target) -> Draft:
    """The draft under an id that is not in use: by a page of this kind in any year, or by a file in the folder."""
    places = {folder, *(target.root / made.path).parents[1].glob("*")} if target.into is None else {folder}
    for number in range(1, MOST_NAMES):
        id = made.id if number == 1 else f"{made.id}-{number}"
        if not any(os.path.lexists(place / f"{id}{ending}") for place in places for ending in (".md", ".pdf")):
            return replace(made, id=id)
    raise FileExistsError(f"{folder / made.id}.md bestaat al.")


def pages_beside(root: Path) -> tuple[Beside, ...]:
    """The letters and reports in the project. Only the first lines of each are read."""
    found = []
    for kind in ("kamerbrief", "rapport"):
        for path in sorted((root / "docs" / kind_named(kind).folder).glob("*/*.md")):
            with path.open(encoding="utf-8", errors="replace") as file:
                keys = dict(KEY.findall(file.read(LOOKED_AT)))
            values = (keys.get(name, "").strip("\"' ") for name in ("title", "datum", "kamerstuk"))
            found.append(Beside(kind, path.stem, *values))
    return tuple(found)
