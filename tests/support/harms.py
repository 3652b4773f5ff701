"""What can happen to the database that builds keep, between two builds."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from openbaar.database import new_database
from openbaar.publish import refreshing
from openbaar.publish.sealed import ENDING

Harm = Callable[[Path], object]
"""Is done to a database at a path, with its seal beside it."""

SCRIPT = """
CREATE TRIGGER meer AFTER INSERT ON site_stat BEGIN
    UPDATE document SET status = 'openbaar';
END;
UPDATE document SET status = 'openbaar';
"""
OTHER_VIEW = (
    "DROP VIEW shown_document; CREATE VIEW shown_document AS SELECT d.*, 'OPENBAAR' AS visibility FROM document d;"
)


def seal_of(path: Path) -> Path:
    """The seal of a database."""
    return path.with_name(path.name + ENDING)


def run(script: str) -> Harm:
    """Somebody else changes the database, as a database."""

    def harm(path: Path) -> None:
        with closing(sqlite3.connect(path)) as db:
            db.executescript(script)

    return harm


def _one_byte(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _keeping_times(path: Path) -> None:
    """Changed, and with the time of change that it had."""
    before = path.stat()
    run(SCRIPT)(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _journal(path: Path) -> None:
    """A journal that would put other pages into the database."""
    beside = path.with_name("x.sqlite")
    shutil.copy(path, beside)
    with closing(sqlite3.connect(beside)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE document SET status = 'openbaar'")
        db.execute("PRAGMA cache_size = 1")
        db.execute("UPDATE document SET title = title || 'x'")
        for ending in ("-journal", "-wal", "-shm"):
            journal = beside.with_name(beside.name + "-journal")
            if journal.exists():
                shutil.copy(journal, path.with_name(path.name + ending))
            else:
                path.with_name(path.name + ending).write_bytes(b"x" * 4096)
    beside.unlink()


def _copied(path: Path) -> None:
    """The same bytes in another file, with its seal."""
    shutil.copy(path, path.with_name("y"))
    path.with_name("y").replace(path)


def _linked(path: Path) -> None:
    path.rename(path.with_name("y"))
    path.symlink_to("y")


def _folder(path: Path) -> None:
    path.unlink()
    (path / "map").mkdir(parents=True)


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _without_tables(path: Path) -> None:
    path.unlink()
    sqlite3.connect(path).close()
    run("CREATE TABLE x (y)")(path)


def _empty(path: Path) -> None:
    path.unlink()
    new_database(path).close()


HARMS: Mapping[str, Harm] = {
    "cut short": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "emptied": lambda path: path.write_bytes(b""),
    "removed": lambda path: path.unlink(),
    "of something else": lambda path: path.write_bytes(b"iets anders"),
    "with one bit changed": _one_byte,
    "with a trigger and other rows": run(SCRIPT),
    "with other rows and its old time": _keeping_times,
    "with a view that shows all": run(OTHER_VIEW),
    "of another form": _without_tables,
    "of nothing": _empty,
    "with a journal beside it": _journal,
    "copied with its seal": _copied,
    "a link to one that is right": _linked,
    "a folder": _folder,
    "a pipe": _pipe,
    "without a seal": lambda path: seal_of(path).unlink(),
    "with half a seal": lambda path: seal_of(path).write_bytes(seal_of(path).read_bytes()[:16]),
    "with a seal of somebody else": lambda path: seal_of(path).write_bytes(b"x" * 32),
    "with an empty seal": lambda path: seal_of(path).write_bytes(b""),
}

BELIEVED = frozenset({"with a journal beside it"})
"""Harms that leave the database what it was: what stands beside it is removed."""


@contextmanager
def sources_read() -> Iterator[list[str]]:
    """Within this, the sources that builds of one process read are written down."""
    found: list[str] = []
    real = vars(refreshing)["extract"]

    def watched(path: str, data: bytes) -> Any:
        found.append(path)
        return real(path, data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(refreshing, "extract", watched)
        yield found
