"""Files that a build keeps in ``.cache/`` for the next: written whole or not at all, and read only when they are ours.

A file begins with a seal (HMAC-SHA256) over where it stands and the rest of it, made with a key that is not in the
project. One that is cut short, changed, moved or from elsewhere counts as absent: that costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import stat
import tempfile
from pathlib import Path

import cbor2

from openbaar.publish.cache_key import cache_key
from openbaar.publish.own_folders import own_folder, project_of, remove_whole

SEAL = 32
"""Bytes at the head of a file."""

UNREADABLE = (
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError, ImportError, EOFError),
    *(RecursionError, MemoryError, cbor2.CBORDecodeError),
)
"""What reading or checking a value may raise when it is another than we keep."""


def keep(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``: beside it and then renamed, so that nobody ever reads half a file."""
    own_folder(path.parent)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_sealing(path, data))
            file.write(data)
        if path.is_dir():  # put there by others
            remove_whole(path)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def checksum_of(data: bytes) -> str:
    """The SHA-256 of what is kept (hexadecimal), for another file to name it by."""
    return hashlib.sha256(data).hexdigest()


def kept(path: Path) -> bytes | None:
    """What ``keep`` wrote there; None when there is nothing, not all of it, or something else."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        try:
            whole = memoryview(file.read())
        except OSError:
            return None
    data = whole[SEAL:]
    return bytes(data) if hmac.compare_digest(_sealing(path, data), whole[:SEAL]) else None


def _sealing(path: Path, data: bytes | memoryview) -> bytes:
    """The seal of a file. Its place, which names the project too, has a key of its own."""
    place = os.fsencode(os.path.realpath(path.parent) + os.sep + path.name)
    own = hmac.digest(cache_key(project_of(path)), place, "sha256")
    return hmac.digest(own, data, "sha256")
