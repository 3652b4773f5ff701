"""The index of a shard: made by Pagefind, or taken from the cache of an earlier build.

The key of the cache is a hash of all that goes into a shard. Pagefind writes nothing itself: its files come back as
values, and are kept together as one file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import version
from pathlib import Path

import cbor2

from openbaar.publish.ahead import Begun
from openbaar.publish.kept import UNREADABLE, keep, kept
from openbaar.publish.pagefind import CONFIG, run_pagefind
from openbaar.publish.settling import SETTLED, settle
from openbaar.publish.shapes import by_path

PROGRAM = ("pagefind.js", "wasm.nl.pagefind")
"""What the search page needs of Pagefind beside the index itself: the same bytes for each shard."""

CHUNKS = "index/*.pf_index"
OPENED = ("pagefind-entry.json", "*.pf_meta", "filter/*.pf_filter")
INDEX = (*OPENED, CHUNKS, "fragment/*.pf_fragment")
"""What a shard holds. The rest of what Pagefind makes (its own search boxes) is not used."""

ENDING = ".index"

Contents = Mapping[str, bytes]
"""The files of a shard by their names, with those of the program."""


@dataclass(frozen=True, slots=True)
class Shard:
    """What there is to know of an index: the tag that changes with its content, and the number of its pages.

    ``fixed`` is how many bytes a browser fetches to open it with its facets, ``per_word`` how many more a word costs
    about; ``files`` gives the SHA-256 of its files by their names, also of those of the program.
    """

    tag: str
    pages: int
    fixed: int
    per_word: int
    files: Mapping[str, str]


def shard(
    pages: Mapping[str, str], beside: Contents, cache: Path, begun: Begun | None = None
) -> tuple[Shard, Contents]:
    """The index of these pages (address -> HTML) with the files that go beside it, from the cache or made now;
    IndexingError when that fails. ``begun`` is the same index, begun with other texts."""
    tag = _tag(pages, beside)
    contents = contents_of(tag, cache)
    if contents is None:
        contents = dict(sorted({**_index(pages, begun), **beside}.items()))
        keep(cache / f"{tag}{ENDING}", cbor2.dumps(contents))
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}
    chunks = _sizes(contents, CHUNKS)
    return Shard(tag, len(pages), sum(_sizes(contents, *OPENED)), sum(chunks) // max(1, len(chunks)), sums), contents


def contents_of(tag: str, cache: Path) -> Contents | None:
    """The files of the index with this tag, when the cache has them all."""
    data = kept(cache / f"{tag}{ENDING}")
    if data is None:
        return None
    try:
        return by_path(cbor2.loads(data), bytes)
    except UNREADABLE:
        return None


def _sizes(contents: Contents, *patterns: str) -> list[int]:
    return [len(data) for name, data in contents.items() if _is_one_of(name, patterns)]


def _tag(pages: Mapping[str, str], beside: Contents) -> str:
    """A hash of all that goes in, of Pagefind's version and of our settings."""
    total = hashlib.sha256(repr((version("pagefind-bin"), CONFIG, PROGRAM, INDEX, SETTLED)).encode())
    for name, page in sorted(pages.items()):
        total.update(hashlib.sha256(f"{name}\n{page}".encode()).digest())
    for name, data in sorted(beside.items()):
        total.update(hashlib.sha256(name.encode() + b"\n" + data).digest())
    return total.hexdigest()[:20]


def _index(pages: Mapping[str, str], begun: Begun | None) -> Contents:
    made = settle((begun and begun.finish(pages)) or run_pagefind(pages.items()))
    return {name: data for name, data in made.items() if _is_one_of(name, (*INDEX, *PROGRAM))}


def _is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)
