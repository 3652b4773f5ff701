"""The index of one shard, begun before it is known what changed in it.

Most of what Pagefind does, it does for one page after the other. So where the changed sources are of one shard, another
process tells it the pages of that shard as they were, while this one reads and renders; later it is told those that
differ, each of which takes the place of what was told before. What comes out is the same as without this.

It is begun before this process has imported what renders, and the other one needs none of that.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from openbaar.publish.before import Before
from openbaar.publish.pagefind import IndexingError, run_pagefind
from openbaar.publish.told_pages import PAGES, recall_told

Files = Mapping[str, bytes]

YEAR = re.compile(r"\d{4}")
DATUM = re.compile(rb"^datum: *[\"']?(\d{4}-\d\d)", re.MULTILINE)
"""The month of a source as its front matter has it. To be wrong costs a head start and nothing else."""


class Begun:
    """A shard that was begun, with the process that speaks to Pagefind."""

    def __init__(self, name: str, cache: Path, environment: str) -> None:
        context = multiprocessing.get_context("fork")
        self.name = name
        self._here, there = context.Pipe()
        self._process = context.Process(target=_index, args=(there, self._here, cache, name, environment))
        self._process.start()
        there.close()

    def finish(self, pages: Mapping[str, str]) -> Files | None:
        """The files of the index of these pages; None when it was begun with others. IndexingError when that failed."""
        try:
            with suppress(ConnectionError):  # it may have failed already, and said so
                self._here.send({name: _hash(page) for name, page in pages.items()})
            answer: list[str] | Files | str | None = self._here.recv()
            if isinstance(answer, list):
                self._here.send([(name, pages[name]) for name in answer])
                answer = self._here.recv()
        except (EOFError, ConnectionError) as error:
            raise IndexingError("Pagefind failed: the process that spoke to it is gone") from error
        if isinstance(answer, str):
            raise IndexingError(answer)
        assert not isinstance(answer, list)
        return answer

    def stop(self) -> None:
        """End the process, whatever it is doing; Pagefind ends with it."""
        self._here.close()
        self._process.join()


@contextmanager
def begun_ahead(before: Before, cache: Path, clean: bool) -> Iterator[Begun | None]:
    """The shard of which sources changed, begun, when it is one; ``cache`` is where the search index keeps things."""
    name = "" if clean else _shard(before, cache)
    if not name or "fork" not in multiprocessing.get_all_start_methods():
        yield None
        return
    begun = Begun(name, cache, before.snapshot.environment)
    try:
        yield begun
    finally:
        begun.stop()


def _shard(before: Before, cache: Path) -> str:
    """The shard of the sources that changed, when that is one; empty otherwise, and where the index is not made now."""
    same = before.is_of_same_code() and not before.snapshot.preview
    shards = {_of(before.snapshot.root / path, cache) for path in before.changed()} if same else set()
    return shards.pop() if len(shards) == 1 else ""


def _of(source: Path, cache: Path) -> str:
    """The shard of a source, as its folder and its date tell; empty where they do not, or it is gone."""
    year = source.parent.name
    if not YEAR.fullmatch(year) or not source.is_file():
        return ""
    names = sorted(path.name.removesuffix(PAGES) for path in cache.glob(f"{year}*{PAGES}"))
    if not names:
        return ""
    found = DATUM.search(source.read_bytes())
    day = found[1].decode() if found else year
    return names[max(0, bisect_right(names, day) - 1)]


def _index(there: Connection, here: Connection, cache: Path, name: str, environment: str) -> None:
    """In the other process: it ends when the first one has. Where nothing is kept of the shard, no pages are told, and
    they are others than the first one has."""
    here.close()
    pages = recall_told(cache / f"{name}{PAGES}", environment)
    with suppress(EOFError, ConnectionError):  # nobody wants the index any more
        try:
            there.send(run_pagefind(_told(pages, there)))
        except IndexingError as error:
            there.send(str(error))
        except ConnectionError:
            raise
        except OSError:  # a full disk, or the like: the first process meets it too, and tells it
            there.send(None)


def _told(pages: Mapping[str, str], there: Connection) -> Iterator[tuple[str, str]]:
    """The pages as they were, and then those that differ; EOFError as soon as nobody wants the index any more.

    Nothing is said before the first process asks: it would wait here until that one listens.
    """
    differing: list[tuple[str, str]] | None = None
    for each in pages.items():
        if differing is None and there.poll():
            differing = _differing(pages, there)
        yield each
    yield from _differing(pages, there) if differing is None else differing


def _differing(pages: Mapping[str, str], there: Connection) -> list[tuple[str, str]]:
    """What the first process has in other words. It must have the same pages in the same order, or nothing here is of
    use."""
    wanted: dict[str, str] = there.recv()
    if list(wanted) != list(pages):
        there.send(None)
        raise EOFError
    there.send([name for name, page in pages.items() if wanted[name] != _hash(page)])
    differing: list[tuple[str, str]] = there.recv()
    return differing


def _hash(page: str) -> str:
    return hashlib.sha256(page.encode()).hexdigest()
