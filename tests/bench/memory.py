"""How much memory work takes, this process and the programs that it runs together."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")
PAUSE = 1.0
"""Seconds between two looks. Each walks through the memory of every process, which takes a part of a core."""


class Cost(NamedTuple):
    """Wall time in seconds, and the most memory in bytes that was in use beyond what was when it began."""

    seconds: float
    memory: int


def cost(work: Callable[[], object]) -> Cost:
    """What ``work`` costs. Linux only: elsewhere the memory is 0."""
    before = _in_use()
    most = before
    done = threading.Event()

    def look() -> None:
        nonlocal most
        while not done.wait(PAUSE):
            most = max(most, _in_use())

    watching = threading.Thread(target=look, daemon=True)
    watching.start()
    start = time.monotonic()
    try:
        work()
    finally:
        seconds = time.monotonic() - start
        done.set()
        watching.join()
    return Cost(seconds, most - before)


def _in_use() -> int:
    return sum(map(_resident, _with_children(os.getpid())))


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = path.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _with_children(int(child))


def _resident(pid: int) -> int:
    """What a process has for itself, with its share of what it has in common with others: a copy of a process shares
    most of its memory."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
