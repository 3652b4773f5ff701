"""The key with which this user seals what builds keep. It is no part of a project: who hands over files has it not.

It stands in the user's own state folder (``XDG_STATE_HOME``). Where it cannot be kept there, it lasts as long as this
process, and the next build makes everything again. ``OPENBAAR_CACHE_KEY`` sets it where a cache is carried over
between machines.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

VARIABLE = "OPENBAAR_CACHE_KEY"
SIZE = 32


def cache_key(project: Path | None = None) -> bytes:
    """The key for what the builds of ``project`` keep. A state folder in the project itself is not used."""
    given = os.environ.get(VARIABLE)
    if given:
        return hashlib.sha256(given.encode("utf-8", "surrogateescape")).digest()
    return _stored(_state_folder(), project and project.resolve())


def _state_folder() -> Path | None:
    named = os.environ.get("XDG_STATE_HOME", "")
    if Path(named).is_absolute():
        return Path(named)
    try:
        return Path.home() / ".local" / "state"
    except RuntimeError:  # nobody's process
        return None


@lru_cache
def _stored(state: Path | None, project: Path | None) -> bytes:
    fresh = secrets.token_bytes(SIZE)
    if state is None or (project and project in (state.resolve(), *state.resolve().parents)):
        return fresh
    path = state / "openbaar" / "cache.key"
    with suppress(OSError):  # a folder that cannot be written: this key is for now alone
        return _read(path) or _made(path, fresh)
    return fresh


def _made(path: Path, key: bytes) -> bytes:
    """The key at this path, put there now; that of another process where it was sooner."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key)
        try:
            os.link(beside, path)
        except OSError:  # one of another process, one that nobody may use, or a disk without such links
            found = _read(path)
            if found:
                return found
            beside.replace(path)
        return key
    finally:
        beside.unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    """The key in a file that is whole and this user's alone."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or (hasattr(os, "getuid") and not _is_private(about)):
            return None
        key = file.read(SIZE + 1)
    return key if len(key) == SIZE else None


def _is_private(about: os.stat_result) -> bool:
    return about.st_uid == os.getuid() and not about.st_mode & 0o077
