"""A disk that is full from the so-manieth write on, and what a site says in all its bytes."""

from __future__ import annotations

import builtins
import errno
import gzip
import io
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def no_room() -> None:
    """What happens on a full disk."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Disk:
    """Counts what is made on it; ``places`` are the lines of code that did. From number ``full_from`` on (0 is the
    first) there is no room, or whatever else ``happens``; with ``at`` only at places that end in this."""

    def __init__(self, full_from: int | None, happens: Callable[[], None], at: str) -> None:
        self.full_from, self.happens, self.at, self.places = full_from, happens, at, list[str]()

    def take(self, above: int = 2) -> None:
        number, frame = len(self.places), sys._getframe(above)
        while "openbaar" not in frame.f_code.co_filename and "mkdocs" not in frame.f_code.co_filename and frame.f_back:
            frame = frame.f_back
        self.places.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
        if self.full_from is not None and number >= self.full_from and self.places[-1].endswith(self.at):
            self.happens()


@contextmanager
def disk(full_from: int | None = None, happens: Callable[[], None] = no_room, at: str = "") -> Iterator[Disk]:  # noqa: C901
    """Within this, files and folders are made on a disk that may be full."""
    found = Disk(full_from, happens, at)

    def opening(real: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *others: Any, **more: Any) -> Any:
            if not isinstance(file, int) and set(mode) & set("wax+"):
                found.take()
            return real(file, mode, *others, **more)

        return opened

    def os_open(path: Any, flags: int, *others: Any, **more: Any) -> int:
        if flags & WRITING and not (flags & os.O_CREAT and not flags & os.O_EXCL and Path(path).exists()):
            found.take()
        return real_open(path, flags, *others, **more)

    def mkdir(path: Any, *others: Any, **more: Any) -> None:
        if not Path(path).exists():
            found.take()
        real_mkdir(path, *others, **more)

    class Database(sqlite3.Connection):
        """SQLite writes by itself: when it is made, and at the end of a transaction."""

        def executescript(self, script: str) -> sqlite3.Cursor:
            self._take()
            return super().executescript(script)

        def commit(self) -> None:
            if self.in_transaction:
                self._take()
            super().commit()

        def _take(self) -> None:
            file = self.execute("PRAGMA database_list").fetchone()[2]
            try:
                if file:
                    found.take(3)
            except OSError as error:
                told = sqlite3.OperationalError("database or disk is full")
                told.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise told from error

    def connect(*places: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = real_connect(*places, **more | {"factory": Database})
        return connection

    real_open, real_mkdir, real_connect = os.open, os.mkdir, sqlite3.connect
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builtins, "open", opening(builtins.open))
        patch.setattr(io, "open", opening(io.open))
        patch.setattr(os, "open", os_open)
        patch.setattr(os, "mkdir", mkdir)
        patch.setattr(sqlite3, "connect", connect)
        yield found


def says(site: Path, words: list[bytes]) -> list[str]:
    """The files that have one of these words (in small letters), in their name or their bytes, unpacked where packed."""
    found = []
    for path in sorted(each for each in site.rglob("*") if each.is_file()):
        data = path.read_bytes()
        data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        name = path.relative_to(site).as_posix()
        if any(word in data.lower() or word in name.encode() for word in words):
            found.append(name)
    return found
