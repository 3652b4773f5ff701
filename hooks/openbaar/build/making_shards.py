"""One shard of the search index, in whatever process: its pages read, and its index made and written."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from openbaar.build.indexing import PROGRAM, Contents, shard
from openbaar.build.kept_shards import KeptShard, Made, keep_shard
from openbaar.build.published import Published
from openbaar.catalogue import Catalogue, Entry
from openbaar.search import Collected, Gathered, collected, gather_shard, shard_pages, word_lists

FOLDER = "pagefind"
WORDS = "woorden"


@dataclass(frozen=True, slots=True)
class Making:
    """What shards are made of. ``keys`` are the hashes of their pages; ``fresh`` gives the SHA-256 of files that the
    site has; ``known`` is what all shards together know of words, ``gathered`` and ``about`` what each adds to that and
    what of it matters to each; ``read`` holds the texts that were read last."""

    catalogue: Catalogue
    pages: Published
    shards: Mapping[str, tuple[Entry, ...]]
    keys: Mapping[str, str]
    cache: Path
    fresh: Mapping[str, str]
    known: Collected = field(default_factory=lambda: collected(()))
    gathered: Mapping[str, Gathered] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)

    def knowing(self, known: Collected, gathered: Mapping[str, Gathered], about: Mapping[str, str]) -> Making:
        """The same, when all shards were looked at."""
        return replace(self, known=known, gathered=gathered, about=about)


def gather_one(making: Making, name: str) -> tuple[str, Gathered]:
    """The name of a shard, and what it adds to what is known of words."""
    return name, gather_shard(making.shards[name], _texts(making, name))


def make_one(making: Making, name: str) -> tuple[str, Made]:
    """Make the index of a shard, write what the site does not have, and remember it; IndexingError when Pagefind
    fails. Gives the name of the shard, and what was made."""
    found = shard_pages(making.shards[name], _texts(making, name), making.catalogue, making.known)
    words = word_lists(found.words)
    index, contents = shard(found.pages, {f"{WORDS}/{file}": data for file, data in words.items()}, making.cache)
    place_shard(name, contents, making)
    made = Made(making.about[name], index, found.numbers, len(words))
    keep_shard(making.cache / f"{name}.json", KeptShard(making.keys[name], making.gathered[name], made))
    return name, made


def files_of(name: str, made: Made) -> dict[str, str]:
    """The SHA-256 of the files of a shard, by path within the site."""
    return {f"{FOLDER}/{name}/{file}": sum_ for file, sum_ in made.shard.files.items() if file not in PROGRAM}


def place_shard(name: str, contents: Contents, making: Making) -> None:
    """Write the files of a shard that the site does not have."""
    place({f"{FOLDER}/{name}/{file}": data for file, data in contents.items() if file not in PROGRAM}, making)


def place(files: Contents, making: Making) -> dict[str, str]:
    """Write those of the files (by path within the site) that the site does not have; gives the SHA-256 of each."""
    sums = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    new = [path for path in files if making.fresh.get(path) != sums[path]]
    for folder in {(making.pages.made / path).parent for path in new}:
        folder.mkdir(parents=True, exist_ok=True)
    for path in new:
        (making.pages.made / path).write_bytes(files[path])
    return sums


def _texts(making: Making, name: str) -> dict[str, str]:
    return making.pages.texts(entry.address for entry in making.shards[name])
