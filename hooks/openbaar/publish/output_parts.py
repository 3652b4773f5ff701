"""Feeds, data files and the like, in this process or in several: what comes out depends on catalogue and site alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.catalogue.asking import Asked
from openbaar.database import opened
from openbaar.outputs import output_at
from openbaar.processes import in_processes
from openbaar.publish.traces import Trace, traced
from openbaar.site_owner import SiteOwner

FEW = 16
"""So many files are made sooner than processes are started."""
BATCH = 1000
"""Files that go to a process at a time: their bytes come back together."""


class SiteNames(NamedTuple):
    """What these files tell of the site: its address (which ends in a slash), its name, and whose it is."""

    url: str
    name: str
    owner: SiteOwner


class Outputs(NamedTuple):
    """Some of these files by their paths in the site, and what was asked for them."""

    files: tuple[tuple[str, bytes], ...]
    trace: Trace


def made_outputs(
    paths: Sequence[str], catalogue: Catalogue, database: Path, site: SiteNames, jobs: int
) -> Iterator[Outputs]:
    """The files at these paths, some at a time: those of one year or kind, which ask the same, stand together in sorted
    paths, and stay so. ``database`` is that of the catalogue, and may not change meanwhile."""
    if jobs == 1 or len(paths) <= FEW:
        yield _made(paths, catalogue, site)
    else:
        size = -(-len(paths) // max(jobs, len(paths) // BATCH))
        parts = [tuple(paths[start : start + size]) for start in range(0, len(paths), size)]
        yield from in_processes(make_part, (catalogue, database, site), parts, jobs)


def make_part(given: tuple[Catalogue, Path, SiteNames], paths: tuple[str, ...]) -> Outputs:
    """The same for a part, in a copy of the process with this catalogue, which has a connection of its own."""
    catalogue, database, site = given
    own = Catalogue(opened(database, read_only=True))
    own.knows(catalogue)
    return _made(paths, own, site)


def _made(paths: Iterable[str], catalogue: Catalogue, site: SiteNames) -> Outputs:
    found: list[tuple[str, bytes]] = []
    asked: dict[str, tuple[Asked, ...]] = {}
    for path in paths:
        with catalogue.traced() as questions:
            data = output_at(path, catalogue, *site)
        assert data is not None, "what is listed can be made"
        asked[path] = tuple(questions)
        found.append((path, data))
    return Outputs(tuple(found), traced(asked, catalogue))
