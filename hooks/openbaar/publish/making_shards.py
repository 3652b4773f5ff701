"""One shard of the search index, in whatever process: its pages read, and its index made and written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openbaar.catalogue import Catalogue, Entry
from openbaar.publish.ahead import Begun
from openbaar.publish.indexing import PROGRAM, Contents, Shard, shard
from openbaar.publish.kept_pages import KeptPage, keep_pages, recall_pages
from openbaar.publish.kept_shards import KeptShard, Made, keep_shard
from openbaar.publish.published import Published
from openbaar.publish.told_pages import PAGES
from openbaar.search import Collected, Gathered, facts_of, found_on, gather, shard_pages, word_lists

FOLDER = "pagefind"
WORDS = "woorden"

FEW = 40
"""So many pages of a shard are read twice sooner than the whole shard is kept in between."""


@dataclass(frozen=True, slots=True)
class Making:
    """What shards are made of. ``sums`` gives the SHA-256 of each page by its address, ``environment`` is the hash of
    our code, ``keys`` are hashes of the pages of each shard; ``fresh`` gives the SHA-256 of files that the site has,
    by path within it."""

    catalogue: Catalogue
    pages: Published
    sums: Mapping[str, str]
    environment: str
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
    known = recall_pages(_kept(making, name), making.environment)
    pages = {entry.address: _read(entry, known, making) for entry in making.shards[name]}
    if sum(pages[address] is not known.get(address) for address in pages) > FEW:
        keep_pages(_kept(making, name), making.environment, pages)
    return name, gather(page.facts for page in pages.values())


def make_one(given: tuple[Making, Words], name: str, begun: Begun | None = None) -> tuple[str, Made]:
    """Make the index of a shard, write what the site does not have, and remember it; IndexingError when Pagefind
    fails. Gives the name of the shard, and what was made. ``begun`` is the same shard, begun with its former pages."""
    making, words = given
    kept, about = recall_pages(_kept(making, name), making.environment), words.about[name]
    pages = {entry.address: _found(entry, kept, about, given) for entry in making.shards[name]}
    found = shard_pages(each for page in pages.values() for each in page.found)
    lists = {f"{WORDS}/{file}": data for file, data in word_lists(found.words).items()}
    keep_pages(_kept(making, name), making.environment, pages)
    index, contents = shard(found.pages, lists, making.cache, begun)
    place_shard(name, index, contents, making)
    made = Made(about, index, found.numbers, len(lists))
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


def _kept(making: Making, name: str) -> Path:
    return making.cache / f"{name}{PAGES}"


def _read(entry: Entry, known: Mapping[str, KeptPage], making: Making) -> KeptPage:
    """A page as it was kept, or read now."""
    page, sha256 = known.get(entry.address), making.sums[entry.address]
    if page and page.sha256 == sha256:
        return page
    text = making.pages.text(entry.address)
    return KeptPage(sha256, facts_of(entry, text, making.catalogue), text=text)


def _found(entry: Entry, known: Mapping[str, KeptPage], about: str, given: tuple[Making, Words]) -> KeptPage:
    """A page with what is found on it, as it was kept or made now."""
    making, words = given
    page = _read(entry, known, making)
    if page.about == about:
        return page
    text = page.text or making.pages.text(entry.address)
    found = found_on(entry, text, page.facts.text, making.catalogue, words.known)
    return page._replace(about=about, found=found, text="")
