"""The catalogue brought up to date with what is in docs/ at a moment: problems stop here, and pages become stale."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from openbaar.catalogue import Catalogue, FileFacts, exposures, extract, visible
from openbaar.catalogue.between import may_be_wrong
from openbaar.catalogue.filling import replace_files, replace_sources
from openbaar.catalogue.moment import moment_of, opening_between, set_moment
from openbaar.catalogue.restoring import collection_of
from openbaar.catalogue.rows import SourceRows, rows_of
from openbaar.catalogue.touching import keys_of
from openbaar.problems import Problem, in_order
from openbaar.processes import in_processes
from openbaar.publish.address_ledger import ledger_problems
from openbaar.publish.file_stat import FileStat
from openbaar.publish.leak_gate import leaks_in
from openbaar.publish.sealed import Stopped
from openbaar.publish.settings import settings_period, settings_problems
from openbaar.publish.stat_cache import keep_period
from openbaar.publish.traces import has_questions, mark_stale

FEW = 40
"""So many changed sources are read sooner than processes are started."""
BATCH = 100
"""Sources that are read at a time, so that a clean build need not hold the rows of all of them."""


class ProblemsFound(Stopped):
    """Authors' mistakes stop the build. The text is every problem, a line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n" + "\n".join(map(str, problems)))


def refresh(
    db: sqlite3.Connection, root: Path, sources: Mapping[str, FileStat], now: datetime, preview: bool, jobs: int
) -> Catalogue:
    """Take over what changed in docs/ (``sources`` tells what each file is like), look at it from the moment ``now``,
    and mark stale what that makes stale. ProblemsFound when authors made mistakes: the caller then takes all back."""
    touched = _take_over(db, root, sources, jobs) | _move_clock(db, now, preview)
    problems = (*settings_problems(root, now), *problems_in(db, now, preview), *leaks_in(db, root, now, jobs))
    problems += ledger_problems(db, root, is_sound=not problems)
    if problems:
        raise ProblemsFound(in_order(problems))
    keep_period(db, settings_period(root))
    catalogue = Catalogue(db)
    mark_stale(db, touched, catalogue)
    return catalogue


def problems_in(db: sqlite3.Connection, now: datetime, preview: bool) -> tuple[Problem, ...]:
    """Everything that is wrong with the sources, or would be if they were published at this moment."""
    if not may_be_wrong(db):
        return ()
    collection = collection_of(db)
    return collection.problems or exposures(collection, visible(collection, now, preview))


def _take_over(db: sqlite3.Connection, root: Path, sources: Mapping[str, FileStat], jobs: int) -> set[str]:
    pages = {path: each.sha256 for path, each in sources.items() if path.endswith(".md") and each.sha256}
    had = dict(db.execute("SELECT path, sha256 FROM source"))
    changed = sorted(path for path, sha256 in pages.items() if had.get(path) != sha256)
    touching = has_questions(db)
    touched = replace_sources(db, dict.fromkeys(had.keys() - pages.keys()), touching)
    for rows in _read(root, changed, jobs):
        touched |= replace_sources(db, rows, touching)
    return touched | _take_over_files(db, sources, pages)


def _take_over_files(db: sqlite3.Connection, sources: Mapping[str, FileStat], pages: Mapping[str, str]) -> set[str]:
    files = {
        path: FileFacts(each.size, each.sha256, each.content) for path, each in sources.items() if path not in pages
    }
    had = {path: FileFacts(*facts) for path, *facts in db.execute("SELECT path, size, sha256, content FROM file")}
    changed: dict[str, FileFacts | None] = dict.fromkeys(had.keys() - files.keys())
    return replace_files(db, changed | {path: each for path, each in files.items() if had.get(path) != each})


def _read(root: Path, paths: list[str], jobs: int) -> Iterator[dict[str, SourceRows]]:
    """The rows of these sources, some at a time, in the same order however many processes read them."""
    parts = [tuple(paths[start : start + BATCH]) for start in range(0, len(paths), BATCH)]
    waiting: dict[str, dict[str, SourceRows]] = {}
    firsts = iter([part[0] for part in parts])
    following = next(firsts, "")
    for found in in_processes(read_part, root, parts, jobs if len(paths) > FEW else 1):
        waiting[next(iter(found))] = found
        while following in waiting:
            yield waiting.pop(following)
            following = next(firsts, "")


def read_part(root: Path, paths: tuple[str, ...]) -> dict[str, SourceRows]:
    """The rows of these sources, with the checksum of what was read now: one may have changed since the scan."""
    found = {}
    for path in paths:
        data = (root / path).read_bytes()
        found[path] = rows_of(hashlib.sha256(data).hexdigest(), extract(path, data))
    return found


def _move_clock(db: sqlite3.Connection, now: datetime, preview: bool) -> set[str]:
    """Look from another moment; what that shows or hides is as good as changed."""
    before = moment_of(db)
    opening = opening_between(db, before.now, now.timestamp()) if before else []
    touched = keys_of(db, opening)
    set_moment(db, now, preview)
    return touched | keys_of(db, opening)
