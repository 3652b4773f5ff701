"""One shard of the search index, in whatever process: its pages read, and its index made and written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openbaar.build.indexing import PROGRAM, Contents, Shard, shard
from openbaar.build.kept_shards import KeptShard, Made, keep_shard
from openbaar.build.published import Published
from openbaar.catalogue import Catalogue, Entry
from openbaar.search import Collected, Gathered, gather_shard, shard_pages, word_lists

FOLDER = "pagefind"
WORDS = "woorden"


@dataclass(frozen=True, slots=True)
class Making:
    """What shards are made of. ``keys`` are the hashes of their pages; ``fresh`` gives the SHA-256 of files that the
    site has, by path within it."""

    catalogue: Catalogue
    pages: Published
    shards: Mapping[str, tuple[Entry, ...]]
    keys: Mapping[str, str]
    cache: Path
    fresh: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """What all shards together know of words, what each adds to that, and a hash of what of it matters to each."""

    known: Collected
    gathered: Mapping[str, Gathered]
    about: Mapping[str, str]


def gather_one(making: Making, name: str) -> tuple[str, Gathered]:
    """The name of a shard, and what it adds to what is known of words."""
    return name, gather_shard(making.shards[name], _texts(making, name))


def make_one(given: tuple[Making, Words], name: str) -> tuple[str, Made]:
    """Make the index of a shard, write what the site does not have, and remember it; IndexingError when Pagefind
    fails. Gives the name of the shard, and what was made."""
    making, words = given
    found = shard_pages(making.shards[name], _texts(making, name), making.catalogue, words.known)
    lists = word_lists(found.words)
    index, contents = shard(found.pages, {f"{WORDS}/{file}": data for file, data in lists.items()}, making.cache)
    place_shard(name, index, contents, making)
    made = Made(words.about[name], index, found.numbers, len(lists))
    keep_shard(making.cache / f"{name}.json", KeptShard(making.keys[name], words.gathered[name], made))
    return name, made


def sums_of(name: str, index: Shard) -> dict[str, str]:
    """The SHA-256 of the files of a shard, by path within the site."""
    return {_path(name, file): sum_ for file, sum_ in index.files.items()}


def place_shard(name: str, index: Shard, contents: Contents, making: Making) -> None:
    """Write the files of a shard that the site does not have."""
    place({_path(name, file): data for file, data in contents.items()}, sums_of(name, index), making)


def place(files: Contents, sums: Mapping[str, str], making: Making) -> None:
    """Write those of the files (by path within the site) that the site does not have."""
    new = lacking(sums, making)
    for folder in {(making.pages.made / path).parent for path in new}:
        folder.mkdir(parents=True, exist_ok=True)
    for path in new:
        (making.pages.made / path).write_bytes(files[path])


def lacking(sums: Mapping[str, str], making: Making) -> list[str]:
    """The files (path within the site -> SHA-256) that the site does not have."""
    return [path for path, sum_ in sums.items() if making.fresh.get(path) != sum_]


def _path(name: str, file: str) -> str:
    """Where a file of a shard stands. The program is the same for all, and stands above them."""
    return f"{FOLDER}/{file}" if file in PROGRAM else f"{FOLDER}/{name}/{file}"


def _texts(making: Making, name: str) -> dict[str, str]:
    return making.pages.texts(entry.address for entry in making.shards[name])
