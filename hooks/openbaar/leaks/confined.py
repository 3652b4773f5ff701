"""Work on a file from elsewhere, in a process of its own with limits of time and memory, in which it can write nothing.

Parsers of PDF and images have had holes, and a file can be made to take for ever. What such a process hands back is
bytes, read with a closed table of classes (``packing.py``): a parser that was taken over can lie, and do nothing else.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from openbaar.processes import CAN_FORK

SILENCE = 30.0
"""Seconds without a sign of life (a page) after which a process is ended."""
LONGEST = 900.0
"""Seconds for a file in all."""
MEMORY = 1_500_000_000
"""Bytes, beside what this process has already."""

Work = Callable[[bytes, Callable[[], None]], bytes]
"""Gets the bytes of a file, and what to call for a sign of life; gives bytes."""


class Refused(Exception):  # noqa: N818 - it says what became of a file
    """The work was not finished: it took too long, or too much memory, or broke down. The text says so in Dutch."""


def confined(work: Work, data: bytes, silence: float = SILENCE, longest: float = LONGEST) -> bytes:
    """What ``work`` makes of ``data`` (a function of a module); Refused where it comes to no end."""
    context = multiprocessing.get_context("fork") if CAN_FORK else multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(work, data, there), daemon=True)
    process.start()
    there.close()
    try:
        return _wait(here, silence, time.monotonic() + longest)
    finally:
        process.kill()
        process.join()
        here.close()


def _wait(here: Connection, silence: float, end: float) -> bytes:
    while (left := end - time.monotonic()) > 0 and here.poll(min(silence, left)):
        try:
            kind, _, found = here.recv_bytes().partition(b":")
        except (EOFError, OSError):
            raise Refused("het lezen is afgebroken") from None
        if kind == b"klaar":
            return found
        if kind == b"geheugen":
            raise Refused("kost te veel geheugen")
        if kind == b"fout":
            raise Refused(f"het bestand is beschadigd ({found.decode('ascii', 'replace')[:40]})")
    raise Refused("kost te veel tijd")


def _run(work: Work, data: bytes, there: Connection) -> None:
    """In the process itself. Of an error only the name is told: its text may hold what stands in the file."""
    _limit()
    try:
        found = b"klaar:" + work(data, lambda: there.send_bytes(b"leeft:"))
    except MemoryError:
        found = b"geheugen:"
    except BaseException as error:
        found = b"fout:" + type(error).__name__.encode("ascii", "replace")
    with suppress(OSError):
        there.send_bytes(found)
    os._exit(0)


def _limit() -> None:
    """No more memory, no files written, no traces of memory, nothing said."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":
        used = int(open("/proc/self/statm", encoding="ascii").read().split()[0]) * resource.getpagesize()  # noqa: SIM115, PTH123
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = used + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (wanted if most < 0 else min(wanted, most), most))
