"""What the process that reads a PDF may use at most. A file that asks for more is not read."""

from __future__ import annotations

import sys

MEMORY = 2 * 1024**3
"""Bytes of address space. A bundle of 441 pages takes a quarter of it."""
SECONDS = 90
"""Of computing. The same bundle takes a fifth of it."""
WAIT = 150
"""Seconds that the first process waits, also for a file that hangs without computing."""
LARGEST = 300 * 1024**2
"""Bytes of a file that is opened at all."""
MOST_PAGES = 600


def limit_this_process() -> None:
    """Limit the memory, the time and the writing of this process. Windows has no such limits; there the first process
    ends one that takes too long."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard),) * 2)
