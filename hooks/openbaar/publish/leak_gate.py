"""The gate in a build: what is hidden in the files beside the pages, and what their texts tell of persons."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from pathlib import Path

from openbaar.catalogue.leak_problems import Inspected, ends_of, leak_problems
from openbaar.documents import AMSTERDAM
from openbaar.leaks.finding import Finding
from openbaar.leaks.waivers import ENDING
from openbaar.problems import Problem
from openbaar.publish.inspecting import inspected

ATTACHED = """
SELECT DISTINCT f.path, f.sha256 FROM attachment a JOIN document d USING (bron) JOIN file f USING (path)
WHERE d.status <> 'ingetrokken' AND f.sha256 <> ''"""
IN_TEXTS = """
SELECT s.path, s.sha256, rule, page, line, mask, match, until FROM finding JOIN source s USING (bron)
ORDER BY s.path, line, rule"""
WAIVERS = "SELECT path FROM file WHERE path LIKE '%.vrijgave.toml' AND sha256 <> '' ORDER BY path"


def leaks_in(db: sqlite3.Connection, root: Path, now: datetime, jobs: int) -> tuple[Problem, ...]:
    """Every leak in the sources of the catalogue that is not waived at a moment. When a waiver ends is kept, so that a
    build at a later moment looks again (``scanning.py``)."""
    waivers = {path: (root / path).read_bytes() for (path,) in db.execute(WAIVERS)}
    _keep_ends(db, waivers)
    today = now.astimezone(AMSTERDAM).date()
    found = leak_problems((*_in_texts(db), *_in_files(db, root, jobs)), waivers, today)
    return tuple(each for each in found if not each.is_advice)


def _in_files(db: sqlite3.Connection, root: Path, jobs: int) -> Iterator[Inspected]:
    files = dict(db.execute(ATTACHED))
    findings = inspected(root, files, jobs) if files else {}
    for path, sha256 in files.items() if findings else ():
        if sha256 in findings:
            yield Inspected(path, sha256, findings[sha256])


def _in_texts(db: sqlite3.Connection) -> Iterator[Inspected]:
    found: dict[tuple[str, str], list[Finding]] = {}
    for path, sha256, *finding in db.execute(IN_TEXTS):
        found.setdefault((path, sha256), []).append(Finding(*finding))
    return (Inspected(path, sha256, tuple(findings)) for (path, sha256), findings in found.items())


def _keep_ends(db: sqlite3.Connection, waivers: Mapping[str, bytes]) -> None:
    ends = [
        (path, datetime.combine(day + timedelta(1), time(), AMSTERDAM).timestamp()) for path, day in ends_of(waivers)
    ]
    if ends or db.execute("SELECT 1 FROM waiver LIMIT 1").fetchone():
        db.execute("DELETE FROM waiver")
        db.executemany("INSERT INTO waiver VALUES (?, ?)", ends)


assert WAIVERS.count(ENDING) == 1
