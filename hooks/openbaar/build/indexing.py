"""Shards of the index: each is made by Pagefind, or taken from the cache of an earlier build.

The key of the cache is a hash of all that goes into a shard. Pagefind never removes anything, so it always writes into
an empty folder.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import version
from pathlib import Path

from openbaar.build.pagefind import CONFIG, run_pagefind
from openbaar.build.settling import SETTLED, settle

PROGRAM = ("pagefind.js", "wasm.nl.pagefind")
"""What the search page needs of Pagefind beside the index itself: the same bytes for each shard, kept once."""

INDEX = ("pagefind-entry.json", "*.pf_meta", "index/*.pf_index", "filter/*.pf_filter", "fragment/*.pf_fragment")
"""What a shard holds. The rest of what Pagefind writes (its own search boxes) is not used."""


@dataclass(frozen=True, slots=True)
class Shard:
    """An index in the cache: its folder, the tag that changes with its content, and the number of its pages.

    ``fixed`` is how many bytes a browser fetches to open it with its facets, ``per_word`` how many more a word costs
    about.
    """

    folder: Path
    tag: str
    pages: int
    fixed: int
    per_word: int


def shard(pages: Mapping[str, str], cache: Path) -> Shard:
    """The index of these pages (address -> HTML), from the cache or made now; IndexingError when that fails."""
    tag = _tag(pages)
    folder = cache / tag
    if not folder.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="nieuw-", dir=cache) as temporary:
            _index(pages, Path(temporary, "made"))
            _move(Path(temporary, "made"), folder)
    return _measured(folder, tag, len(pages))


def shard_at(tag: str, pages: int, cache: Path) -> Shard | None:
    """The index with this tag, of so many pages, when the cache has it."""
    folder = cache / tag
    return _measured(folder, tag, pages) if folder.is_dir() else None


def _measured(folder: Path, tag: str, pages: int) -> Shard:
    fixed = sum(_sizes(folder, "pagefind-entry.json", "*.pf_meta", "filter/*"))
    chunks = _sizes(folder, "index/*")
    return Shard(folder, tag, pages, fixed, sum(chunks) // max(1, len(chunks)))


def files_of(shard: Shard) -> list[str]:
    """The names of the files of an index, sorted."""
    return sorted(_files(shard.folder, INDEX))


def program_of(shard: Shard) -> list[str]:
    """The names of what the page needs of Pagefind itself, sorted."""
    return sorted(_files(shard.folder, PROGRAM))


def place(shard: Shard, target: Path) -> tuple[str, ...]:
    """Copy the index into the folder ``target``; the names of its files there, sorted."""
    return _copy(shard.folder, target, INDEX)


def place_program(shard: Shard, target: Path) -> tuple[str, ...]:
    """Copy what the page needs of Pagefind itself, of which each shard has the same."""
    return _copy(shard.folder, target, PROGRAM)


def forget_others(kept: frozenset[str], cache: Path) -> None:
    """Remove what the cache holds for earlier builds; ``kept`` are the tags of this one."""
    for folder in cache.iterdir() if cache.is_dir() else ():
        if folder.is_dir() and folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def _sizes(folder: Path, *patterns: str) -> list[int]:
    return [path.stat().st_size for pattern in patterns for path in folder.glob(pattern)]


def _tag(pages: Mapping[str, str]) -> str:
    """A hash of the pages, of Pagefind's version and of our settings."""
    total = hashlib.sha256(repr((version("pagefind-bin"), CONFIG, PROGRAM, INDEX, SETTLED)).encode())
    for name, page in sorted(pages.items()):
        total.update(hashlib.sha256(f"{name}\n{page}".encode()).digest())
    return total.hexdigest()[:20]


def _index(pages: Mapping[str, str], folder: Path) -> None:
    for name, data in settle(run_pagefind(pages)).items():
        if any(fnmatch(name, pattern) for pattern in (*INDEX, *PROGRAM)):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)


def _copy(source: Path, target: Path, patterns: tuple[str, ...]) -> tuple[str, ...]:
    names = sorted(_files(source, patterns))
    for folder in {(target / name).parent for name in names}:
        folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copyfile(source / name, target / name)
    return tuple(names)


def _files(folder: Path, patterns: tuple[str, ...]) -> set[str]:
    found = (path for pattern in patterns for path in folder.glob(pattern) if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found}


def _move(source: Path, target: Path) -> None:
    try:
        source.rename(target)
    except OSError:
        if not target.is_dir():  # another build was first, with the same bytes
            raise
