"""Files that a build keeps in ``.cache/`` for the next: written whole or not at all, and read only when they are whole.

A file begins with the checksum of the rest. One that is cut short, changed or unreadable counts as absent: that costs
time and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

CHECKSUM = 32
"""Bytes of SHA-256 at the head of a file."""


def keep(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``: beside it and then renamed, so that nobody ever reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(data).digest())
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def checksum_of(data: bytes) -> str:
    """The checksum at the head of a file with this data (hexadecimal)."""
    return hashlib.sha256(data).hexdigest()


def kept(path: Path) -> bytes | None:
    """What ``keep`` wrote there; None when there is nothing, or not all of it."""
    try:
        whole = path.read_bytes()
    except OSError:
        return None
    data = whole[CHECKSUM:]
    return data if hashlib.sha256(data).digest() == whole[:CHECKSUM] else None
