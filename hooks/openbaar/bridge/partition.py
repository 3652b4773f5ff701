"""Parts of the pages of a build, in whatever process: what comes out depends on the snapshot and the part alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from openbaar.bridge.preparing import Prepared, prepare
from openbaar.bridge.rendering import render_pages
from openbaar.catalogue import Catalogue
from openbaar.database import opened
from openbaar.publish.project import Snapshot
from openbaar.publish.rendering import Rendered


@dataclass(frozen=True, slots=True)
class PagePart:
    """Pages (path in the site, address), and the fingerprints of those that the site has."""

    pages: tuple[tuple[str, str], ...]
    fresh: Mapping[str, str]


_HERE: list[tuple[int, Snapshot, Prepared]] = []
"""What this process has prepared, and of which snapshot: a process that stays prepares anew for another."""


@contextmanager
def prepared_here(snapshot: Snapshot, prepared: Prepared) -> Iterator[None]:
    """Within this, copies of this process use what it has prepared."""
    _HERE[:] = [(os.getpid(), snapshot, prepared)]
    try:
        yield
    finally:
        _HERE.clear()


def render_part(snapshot: Snapshot, part: PagePart) -> Rendered:
    """The pages of a part."""
    return render_pages(_prepared(snapshot), part.pages, part.fresh)


def _prepared(snapshot: Snapshot) -> Prepared:
    """MkDocs made ready in this process. A copy of a process has all of it but a connection of its own."""
    here = next((prepared for pid, of, prepared in _HERE if (pid, of) == (os.getpid(), snapshot)), None)
    if here is None:
        shown = Catalogue(opened(snapshot.project.database, read_only=True))
        copied = next((prepared for _, of, prepared in _HERE if of == snapshot), None)
        here = copied or prepare(snapshot, shown)
        shown.knows(here.build.catalogue)
        here.build.catalogue = shown
        _HERE[:] = [(os.getpid(), snapshot, here)]
    return here
