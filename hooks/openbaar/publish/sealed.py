"""The database of a site, opened only when it is ours, and sealed when it is closed in good order.

A seal (HMAC-SHA256, with a key that is not in the project) is made of the hash of our code and of what the file system
says of the file: where it is, which file it is, and when it was changed last, which nobody can set. So a file from
elsewhere, a changed one and one that a crash left behind have no seal; they are removed unread, and all is made again.
Where the key is given (``OPENBAAR_CACHE_KEY``), a cache is meant to be carried over between machines: then the seal is
made of its content.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from openbaar.database import SCHEMAS, new_database, opened
from openbaar.publish.cache_key import VARIABLE, cache_key
from openbaar.publish.own_folders import own_folder, project_of, remove_whole

ENDING = ".zegel"


class Stopped(Exception):  # noqa: N818 - it says what became of a build
    """A build that stops for a reason that it knows. What was committed to its database is right."""


@contextmanager
def sealed_database(path: Path, code: str, schemas: tuple[Path, ...] = SCHEMAS) -> Iterator[sqlite3.Connection]:
    """The database at ``path``, or an empty one where there is none that is ours and was filled by this ``code``. What
    the caller did not commit is taken back at the end.

    It gets no seal when the caller fails in a way that nobody foresaw, as with a damaged file: the next one makes it
    anew. A fault of the disk under SQLite is an OSError like any other.
    """
    db = _opened(path, code) or _made(path, schemas)
    try:
        yield db
    except (Stopped, OSError, KeyboardInterrupt):
        _close(db, path, code)
        raise
    except BaseException as error:
        db.close()
        remove_database(path)
        fault = _fault(error)
        if fault is None:
            raise
        raise fault from error
    _close(db, path, code)


FAULTS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}
"""What SQLite says of a disk, and what the system calls it."""


def _fault(error: BaseException) -> OSError | None:
    """The fault of the disk that an error of SQLite tells of, with its notes; None for another error."""
    number = FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if number is None:
        return None
    fault = OSError(number, os.strerror(number))
    for note in getattr(error, "__notes__", ()):
        fault.add_note(note)
    return fault


def remove_database(path: Path) -> None:
    """Remove a database with its seal, and whatever stands at their places."""
    for ending in ("", ENDING, "-journal", "-wal", "-shm"):
        remove_whole(path.with_name(path.name + ending))


def _opened(path: Path, code: str) -> sqlite3.Connection | None:
    if not _is_sealed(path, code):
        return None
    for ending in ("-journal", "-wal", "-shm"):  # SQLite would take over what stands there
        remove_whole(path.with_name(path.name + ending))
    try:
        return opened(path)
    except sqlite3.DatabaseError:  # a fault of the disk that shows in no time of the file
        return None


def _made(path: Path, schemas: tuple[Path, ...]) -> sqlite3.Connection:
    """An empty one; in memory where there is no room for a file: what must go from the site may not wait for that."""
    try:
        remove_database(path)
        own_folder(path.parent)
        return new_database(path, schemas=schemas)
    except (OSError, sqlite3.OperationalError):
        return new_database(schemas=schemas)


def _close(db: sqlite3.Connection, path: Path, code: str) -> None:
    db.rollback()
    is_in_memory = not db.execute("PRAGMA database_list").fetchone()[2]
    db.close()
    if is_in_memory:
        return
    with suppress(OSError):  # a full disk: the next build makes it anew
        _seal_path(path).write_bytes(_seal(path, code))


def _is_sealed(path: Path, code: str) -> bool:
    seal = _seal_path(path)
    if path.is_symlink() or seal.is_symlink() or not path.is_file() or not seal.is_file():
        return False
    return hmac.compare_digest(seal.read_bytes(), _seal(path, code))


def _seal_path(path: Path) -> Path:
    return path.with_name(path.name + ENDING)


def _seal(path: Path, code: str) -> bytes:
    place = os.fsencode(os.path.realpath(path))
    own = hmac.digest(cache_key(project_of(path)), place, "sha256")
    return hmac.digest(own, code.encode() + _identity(path), "sha256")


def _identity(path: Path) -> bytes:
    if VARIABLE in os.environ:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    stat = path.stat()
    return repr((stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)).encode()
