"""The search index of a finished site: its published pages in, the folder ``pagefind/`` out.

A shard whose pages are the same as before, and about whose words nothing new is known, is not looked at again; its
files are not even copied when the site has them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from openbaar.build.indexing import Shard, files_of, forget_others, place, place_program, program_of, shard, shard_at
from openbaar.build.kept_shards import KeptShard, Made, keep_shard, recall_shard
from openbaar.build.published import Published
from openbaar.catalogue import Catalogue, Entry
from openbaar.search import (
    Gathered,
    Read,
    ShardFacts,
    ShardPages,
    collected,
    concerns,
    gather_shard,
    manifest,
    read_shard,
    shard_pages,
    shards_of,
    whereabouts,
    word_lists,
)

FOLDER = "pagefind"
MANIFEST = "zoeken.json"
NUMBERS = "nummers"
WORDS = "woorden"
AT_ONCE = 2
"""Shards that are indexed at the same time, while the pages of the next are made. Each takes 0.25 MB a page."""


@dataclass(frozen=True, slots=True)
class Index:
    """A shard in the cache, and what is kept of it."""

    shard: Shard
    made: Made


def write_index(
    catalogue: Catalogue, pages: Published, cache: Path, environment: str, fresh: Mapping[str, str]
) -> dict[str, str]:
    """The index of a site, in the folder where its pages are made; IndexingError when Pagefind fails.

    Gives of what each of its files was made, by path within the site. ``fresh`` is what an earlier call gave for files
    that the site has already: those that are the same are not written. ``environment`` is the hash of our code.
    """
    shards = _indexed(catalogue, pages, cache, environment)
    forget_others(frozenset(each.shard.tag for each in shards.values()), cache)
    folder = pages.made / FOLDER
    prints: dict[str, str] = {}
    for name, each in shards.items():
        own = {f"{FOLDER}/{name}/{file}": each.shard.tag for file in files_of(each.shard)}
        prints |= own
        if not _same(own, fresh):
            place(each.shard, folder / name)
    for each in list(shards.values())[:1]:
        program = dict.fromkeys((f"{FOLDER}/{file}" for file in program_of(each.shard)), environment)
        prints |= program
        if not _same(program, fresh):
            place_program(each.shard, folder)
    return prints | _write(pages.made, _lists(catalogue, shards), fresh)


def _lists(catalogue: Catalogue, shards: Mapping[str, Index]) -> dict[str, bytes]:
    """The files of our own beside Pagefind's: which shards there are, and where each number and word stands."""
    words = {name: word_lists(each.made.words) for name, each in shards.items()}
    places = whereabouts({name: each.made.numbers for name, each in shards.items()})
    facts = {
        name: ShardFacts(one.shard.tag, one.shard.pages, one.shard.fixed, one.shard.per_word, len(words[name]))
        for name, one in shards.items()
    }
    lists = {f"{name}/{WORDS}/{file}": data for name, files in words.items() for file, data in files.items()}
    numbers = {f"{NUMBERS}/{name}": data for name, data in places.items()}
    found = {MANIFEST: manifest(catalogue, facts, places)} | lists | numbers
    return {f"{FOLDER}/{name}": data for name, data in found.items()}


def _same(own: Mapping[str, str], fresh: Mapping[str, str]) -> bool:
    return all(fresh.get(name) == print_ for name, print_ in own.items())


def _write(site: Path, files: Mapping[str, bytes], fresh: Mapping[str, str]) -> dict[str, str]:
    prints = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    for name, data in files.items():
        if fresh.get(name) != prints[name]:
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_bytes(data)
    return prints


def _indexed(catalogue: Catalogue, pages: Published, cache: Path, environment: str) -> dict[str, Index]:
    """Every shard: as it was kept, or made now."""
    shards = shards_of(catalogue)
    keys = {name: _key(entries, pages, environment) for name, entries in shards.items()}
    kept = {name: recall_shard(cache / f"{name}.json", key) for name, key in keys.items()}
    read = {name: _read(entries, pages) for name, entries in shards.items() if not kept[name]}
    gathered = {name: each.gathered if each else gather_shard(read[name]) for name, each in kept.items()}
    known = collected(gathered.values())
    found: dict[str, Index] = {}
    making: dict[str, tuple[ShardPages, str, Future[Shard]]] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for name, entries in shards.items():
            about = hashlib.sha256(concerns(gathered[name], known).encode()).hexdigest()
            stands = _standing(kept[name], about, cache)
            if stands:
                found[name] = stands
                continue
            texts = read.pop(name, None) or _read(entries, pages)
            made = shard_pages(entries, texts, catalogue, known)
            making[name] = made, about, pool.submit(shard, made.pages, cache)
    for name, (made, about, future) in making.items():
        found[name] = _remember(cache, name, keys[name], gathered[name], made, about, future.result())
    return dict(sorted(found.items()))


def _read(entries: tuple[Entry, ...], pages: Published) -> dict[str, Read]:
    return read_shard(entries, pages.texts(entry.address for entry in entries))


def _key(entries: tuple[Entry, ...], pages: Published, environment: str) -> str:
    """A page shows all that its record is made of, but for what is known of words."""
    total = hashlib.sha256(environment.encode())
    for entry in entries:
        total.update(f"\n{entry.address} {pages.sha256(entry.address)}".encode())
    return total.hexdigest()


def _standing(kept: KeptShard | None, about: str, cache: Path) -> Index | None:
    if kept is None or kept.made.about != about:
        return None
    shard = shard_at(kept.made.tag, kept.made.pages, cache)
    return Index(shard, kept.made) if shard else None


def _remember(
    cache: Path, name: str, key: str, gathered: Gathered, pages: ShardPages, about: str, shard: Shard
) -> Index:
    made = Made(about, shard.tag, shard.pages, pages.numbers, pages.words)
    keep_shard(cache / f"{name}.json", KeptShard(key, gathered, made))
    return Index(shard, made)
