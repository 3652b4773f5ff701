"""The search index of a finished site: its published pages in, the folder ``pagefind/`` out."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from openbaar.build.indexing import Shard, forget_others, place, place_program, shard
from openbaar.catalogue import Catalogue
from openbaar.search import (
    ShardFacts,
    Whereabouts,
    manifest,
    published_text,
    searchable,
    shard_pages,
    whereabouts,
    word_lists,
)

FOLDER = "pagefind"
MANIFEST = "zoeken.json"
NUMBERS = "nummers"
WORDS = "woorden"
AT_ONCE = 2
"""Shards that are indexed at the same time, while the pages of the next are made. Each takes 0.25 MB a page."""


def index_site(catalogue: Catalogue, site: Path, cache: Path) -> frozenset[str]:
    """Index what ``site`` holds now; the paths of the files that this adds to it. IndexingError when Pagefind fails."""
    return write_index(catalogue, published_texts(catalogue, site), site, cache)


def published_texts(catalogue: Catalogue, site: Path) -> Mapping[str, str]:
    """The published HTML of what may be found, by address."""
    return {
        entry.address: published_text((site / entry.address / "index.html").read_text(encoding="utf-8"))
        for entry in searchable(catalogue)
    }


def write_index(catalogue: Catalogue, texts: Mapping[str, str], site: Path, cache: Path) -> frozenset[str]:
    """The index of these texts (published HTML by address), in ``site``."""
    numbers: dict[str, Mapping[str, bool]] = {}
    lists: dict[str, Whereabouts] = {}
    made: dict[str, Future[Shard]] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for each in shard_pages(catalogue, texts):
            made[each.name] = pool.submit(shard, each.pages, cache)
            numbers[each.name] = each.numbers
            lists[each.name] = word_lists(each.words)
    shards = {name: each.result() for name, each in made.items()}
    places = whereabouts(numbers)
    forget_others(frozenset(each.tag for each in shards.values()), cache)
    folder = site / FOLDER
    placed = {f"{name}/{file}" for name, one in shards.items() for file in place(one, folder / name)}
    placed |= {file for one in list(shards.values())[:1] for file in place_program(one, folder)}
    facts = {
        name: ShardFacts(one.tag, one.pages, one.fixed, one.per_word, len(lists[name])) for name, one in shards.items()
    }
    placed |= _write(folder, {MANIFEST: manifest(catalogue, facts, places)})
    placed |= _write(folder, {f"{name}/{WORDS}/{file}": data for name in lists for file, data in lists[name].items()})
    placed |= _write(folder, {f"{NUMBERS}/{name}": data for name, data in places.items()})
    return frozenset(f"{FOLDER}/{file}" for file in placed)


def _write(folder: Path, files: Mapping[str, bytes]) -> set[str]:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return set(files)
