"""One build of a project at a time: a second one waits for the first."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # a system without it (Windows) has msvcrt
    fcntl = None  # type: ignore[assignment]

PAUSE = 0.2
"""Seconds between two tries."""


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on the file ``path``; ``waiting`` is called once when another process has it.

    The system lets go of it when a process ends, however it ends.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        told = False
        while not _taken(file):
            if not told:
                waiting()
                told = True
            time.sleep(PAUSE)
        try:
            yield
        finally:
            _let_go(file)


def _taken(file: IO[bytes]) -> bool:
    with suppress(OSError):
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:  # pragma: no cover
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        return True
    return False


def _let_go(file: IO[bytes]) -> None:
    if fcntl:
        fcntl.flock(file, fcntl.LOCK_UN)
    elif os.name == "nt":  # pragma: no cover
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]
