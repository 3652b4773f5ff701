"""The index of one shard, begun before it is known what changed in it.

Most of what Pagefind does, it does for one page after the other. So where the changed sources are of one year, another
process tells it the pages of that shard as they were, while this one reads and renders; later it is told those that
differ, each of which takes the place of what was told before. What comes out is the same as without this.

It is begun before this process has imported what renders, so the other one imports what it needs by itself.
"""

from __future__ import annotations

import hashlib
import multiprocessing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from openbaar.build.before import Before
from openbaar.build.pagefind import IndexingError, run_pagefind

Files = Mapping[str, bytes]


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
            told: dict[str, str] = self._here.recv()
            if list(told) != list(pages):
                return None
            self._here.send([(name, page) for name, page in pages.items() if told[name] != _hash(page)])
            files: Files | str = self._here.recv()
        except (EOFError, ConnectionError) as error:
            raise IndexingError("Pagefind failed: the process that spoke to it is gone") from error
        if isinstance(files, str):
            raise IndexingError(files)
        return files

    def stop(self) -> None:
        """End the process, whatever it is doing; Pagefind ends with it."""
        self._here.close()
        self._process.join()


@contextmanager
def begun_ahead(before: Before, cache: Path, clean: bool) -> Iterator[Begun | None]:
    """The shard of which sources changed, begun, when it is one; ``cache`` is where the search index keeps things."""
    name = "" if clean else _shard(before)
    if not name or "fork" not in multiprocessing.get_all_start_methods():
        yield None
        return
    begun = Begun(name, cache, before.snapshot.environment)
    try:
        yield begun
    finally:
        begun.stop()


def _shard(before: Before) -> str:
    """The folder of the year of the sources that changed, when all are in one of the same name; empty otherwise, and
    where the index is not made now."""
    same = before.is_of_same_code() and not before.snapshot.preview
    folders = {tuple(path.split("/")[2:-1]) for path in before.changed()} if same else set()
    return folders.pop()[0] if len(folders) == 1 and () not in folders else ""


def _index(there: Connection, here: Connection, cache: Path, name: str, environment: str) -> None:
    """In the other process: it ends when the first one has, and at once when nothing is kept of the shard."""
    from openbaar.build.kept_pages import PAGES, recall_pages

    here.close()
    kept = recall_pages(cache / f"{name}{PAGES}", environment)
    pages = {each.name: each.page for page in kept.values() for each in page.found}
    with suppress(EOFError, ConnectionError):  # nobody wants the index any more
        there.send({name: _hash(page) for name, page in pages.items()})
        try:
            there.send(run_pagefind(_told(pages, there)) if pages else {})
        except IndexingError as error:
            there.send(str(error))


def _told(pages: Mapping[str, str], there: Connection) -> Iterator[tuple[str, str]]:
    """The pages as they were, and then those that differ; EOFError as soon as nobody wants the index any more."""
    differing: list[tuple[str, str]] | None = None
    for each in pages.items():
        if differing is None and there.poll():
            differing = there.recv()
        yield each
    yield from there.recv() if differing is None else differing


def _hash(page: str) -> str:
    return hashlib.sha256(page.encode()).hexdigest()
