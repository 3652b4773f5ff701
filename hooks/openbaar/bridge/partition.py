"""A part of the pages of a build, rendered in whatever process: what comes out depends on the snapshot and the part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from openbaar.bridge.preparing import Prepared, prepare
from openbaar.bridge.rendering import Rendered, render
from openbaar.bridge.state import Known
from openbaar.catalogue import catalogue
from openbaar.publish.recall import recall
from openbaar.publish.seen import Seen
from openbaar.publish.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Part:
    """Pages by their source, as MkDocs names it, and the fingerprints of those that need not be rendered again, by path
    in the site."""

    names: tuple[str, ...]
    fresh: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Job:
    """What all parts of a build have in common: ``seen`` tells what the sources are like, ``known`` what was generated
    of them when that is known already, ``staging`` where finished files go."""

    snapshot: Snapshot
    seen: Mapping[str, Seen]
    known: Known | None
    staging: Path


_HERE: list[tuple[Job, Prepared]] = []
"""What this process has prepared, if anything, and for which job: a copy of a process need not do that again, and a
process that stays does so for each other job."""


@contextmanager
def prepared_here(job: Job, prepared: Prepared) -> Iterator[None]:
    """Let this process, and copies of it, render with what was prepared for a job."""
    _HERE[:] = [(job, prepared)]
    try:
        yield
    finally:
        _HERE.clear()


def render_part(job: Job, part: Part) -> Rendered:
    """Render the stale pages of a part. A process that has nothing prepared for this job does so first."""
    if not _HERE or _HERE[0][0] != job:
        recalled = recall(job.snapshot, job.seen, 1)
        shown = catalogue(recalled.collection, job.snapshot.now, job.snapshot.preview)
        _HERE[:] = [(job, prepare(job.snapshot, recalled, shown, job.known, job.staging))]
    return render(_HERE[0][1], part.names, part.fresh)
