"""One build of a project at a time: a second one waits for the first."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from openbaar.publish.own_folders import own_folder, remove_whole

try:
    import fcntl
except ImportError:  # a system without it (Windows) has msvcrt
    fcntl = None  # type: ignore[assignment]

PAUSE = 0.2
"""Seconds between two tries."""


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on the file ``path``; ``waiting`` is called once when another process has it.

    The system lets go of it when a process ends, however it ends. Where there is no such file and a full disk leaves no
    room for it, the nearest folder above it is locked: what must go from the site may not wait for room.
    """
    handle = _opened(path)
    try:
        told = False
        while not _taken(handle):
            if not told:
                waiting()
                told = True
            time.sleep(PAUSE)
        try:
            yield
        finally:
            _let_go(handle)
    finally:
        os.close(handle)


def _opened(path: Path) -> int:
    try:
        own_folder(path.parent)
        if path.is_symlink() or (path.exists() and not path.is_file()):  # put there by others
            remove_whole(path)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:
        if not fcntl:
            raise
        return os.open(next(each for each in path.parents if each.is_dir()), os.O_RDONLY)


def _taken(handle: int) -> bool:
    with suppress(OSError):
        if fcntl:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:  # pragma: no cover
            import msvcrt

            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        return True
    return False


def _let_go(handle: int) -> None:
    if fcntl:
        fcntl.flock(handle, fcntl.LOCK_UN)
    elif os.name == "nt":  # pragma: no cover
        import msvcrt

        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]
