"""Work dealt over processes. What a piece of work gives depends on its arguments alone, not on where it runs."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from typing import Any, TypeVar

WATCH = 0.5
"""Seconds between two looks at whether the first process is still there."""

CAN_FORK = "fork" in multiprocessing.get_all_start_methods()
"""Whether the system can make a copy of a process."""

Given = TypeVar("Given")
Part = TypeVar("Part")
Result = TypeVar("Result")


def default_jobs() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def deal(names: Sequence[Part], parts: int) -> list[tuple[Part, ...]]:
    """The names in at most ``parts`` parts of equal size, dealt like cards: what is alike stands together in a sorted
    list, and some of it takes longer."""
    return [each for each in (tuple(names[place::parts]) for place in range(parts)) if each]


def in_processes(
    work: Callable[[Given, Part], Result], given: Given, parts: Sequence[Part], jobs: int
) -> Iterator[Result]:
    """The result of ``work`` for each part, as they come. With one job, or one part, this process does the work; so it
    does where the system cannot make a copy of a process ("fork").

    ``given`` is what every part needs. A process is a copy of this one, so that it has all that was read already.
    """
    if jobs == 1 or len(parts) < 2 or not CAN_FORK:
        yield from (work(given, part) for part in parts)
        return
    gc.freeze()  # what is there now is never garbage: leave it alone, and the copies share it
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(jobs, len(parts)), context, _begin, (given,)) as pool:
        try:
            # No list of these is held: each has its result until it is gone.
            for each in as_completed([pool.submit(_work, work, part) for part in parts]):
                yield each.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def elsewhere(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin to work in a copy of this process, and give what waits for the result. Where there can be no copy, or it is
    gone, this process does the work when it is asked for the result."""
    if not CAN_FORK:
        return cache(work)
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(work, there, here), daemon=True)
    process.start()
    there.close()

    @cache
    def wait() -> Result:
        try:
            result: Result = here.recv()
        except EOFError:
            return work()
        process.join()
        return result

    return wait


def _tell(work: Callable[[], object], there: Connection, here: Connection) -> None:
    """In the copy. Nobody listens when the first process is gone, or needs the result no longer."""
    here.close()
    with suppress(ConnectionError):
        there.send(work())


_GIVEN: list[Any] = []
"""In a process for parts: what it was given."""


def _work(work: Callable[[Any, Part], Result], part: Part) -> Result:
    """One part. Garbage is looked for when it is done: during the work nearly all that is made is still needed. What is
    none then stays until the end, and is not looked at again."""
    try:
        return work(_GIVEN[0], part)
    finally:
        gc.collect()
        gc.freeze()


def _begin(given: object) -> None:
    """The first thing that a process for parts does. It ends with the process that started it, also when that one was
    killed and could not say so."""
    _GIVEN[:] = [given]
    gc.disable()
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCH)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
