"""What was found in files, kept by their content: a file is looked at once, until the code that looks is another.

This has a database of its own beside that of the site: a change of a template makes the site anew, and must not have
ten thousand files inspected again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from pathlib import Path

from openbaar.leaks.finding import Finding
from openbaar.processes import in_processes
from openbaar.publish.environment import inspecting_code
from openbaar.publish.lock import locked
from openbaar.publish.own_folders import own_folder, remove_whole
from openbaar.publish.project import CACHE
from openbaar.publish.sealed import remove_database, sealed_database

NAME = "onderzocht.sqlite"
SCHEMA = (Path(__file__).with_name("inspected.sql"),)
AT_ONCE = 10
"""Files that a process gets at a time."""

Findings = Mapping[str, tuple[Finding, ...]]
"""SHA-256 of a file -> what was found in it."""


def inspected(root: Path, files: Mapping[str, str], jobs: int) -> Findings:
    """The findings in files (path from ``root`` -> SHA-256), by SHA-256; only where there are any. Of one that is not
    what it was said to be any more only that is found."""
    from openbaar.leaks.inspecting import PACKING

    with _kept(root) as db:
        known = {sha256: bytes(packed) for sha256, packed in db.execute("SELECT sha256, findings FROM inspected")}
        new = {sha256: path for path, sha256 in sorted(files.items()) if sha256 not in known}
        looked = dict(_look(root, list(new.values()), jobs))
        _keep(db, looked, known.keys() - set(files.values()))
    known |= looked
    none = PACKING.pack(())
    found = {each: PACKING.unpack(packed) for each, packed in known.items() if packed != none}
    return found | dict.fromkeys(set(files.values()) - known.keys(), CHANGED)


def forget_inspected(root: Path) -> None:
    """Have every file inspected again: a clean build believes nothing that was kept."""
    with _alone(root) as path:
        remove_database(path)


def _keep(db: sqlite3.Connection, looked: Mapping[str, bytes], gone: Set[str]) -> None:
    """Keep what was found. On a full disk it is not kept: what must go from the site may not wait for room."""
    with suppress(sqlite3.OperationalError):
        db.executemany("INSERT OR REPLACE INTO inspected VALUES (?, ?)", looked.items())
        db.executemany("DELETE FROM inspected WHERE sha256 = ?", [(sha256,) for sha256 in sorted(gone)])
        db.commit()


CHANGED = (Finding("niet-te-lezen", 0, 0, "het bestand veranderde tijdens de controle", ""),)


@contextmanager
def _kept(root: Path) -> Iterator[sqlite3.Connection]:
    with _alone(root) as path, sealed_database(path, inspecting_code(), SCHEMA) as db:
        yield db


@contextmanager
def _alone(root: Path) -> Iterator[Path]:
    """Where it stands, while no other process uses it. A disk without room for a lock of its own must not make this
    wait for the lock of the build itself, which then is on the folder: no other build can go on meanwhile."""
    path = root / CACHE / NAME
    slot = path.with_suffix(".slot")
    try:
        own_folder(slot.parent)
        if slot.is_symlink() or not slot.is_file():  # put there by others, or nothing yet
            remove_whole(slot)
            slot.touch()
    except OSError:
        yield path
        return
    with locked(slot, lambda: None):
        yield path


def _look(root: Path, paths: list[str], jobs: int) -> Iterator[tuple[str, bytes]]:
    parts = [tuple(paths[start : start + AT_ONCE]) for start in range(0, len(paths), AT_ONCE)]
    for found in in_processes(inspect_part, root, parts, jobs):
        yield from found


def inspect_part(root: Path, paths: tuple[str, ...]) -> list[tuple[str, bytes]]:
    """SHA-256 and packed findings of these files, as they are now."""
    from openbaar.leaks.inspecting import PACKING, inspect

    found = []
    for path in paths:
        data = (root / path).read_bytes()
        found.append((hashlib.sha256(data).hexdigest(), PACKING.pack(inspect(data))))
    return found
