"""The search index of a finished site: its published pages in, the folder ``pagefind/`` out.

A shard whose pages are the same as before, and about whose words nothing new is known, is not looked at again. The
others are made in several processes. Of all of them only files with other bytes than the site has are written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from openbaar.catalogue import Catalogue, Entry
from openbaar.publish.ahead import Begun
from openbaar.publish.indexing import contents_of
from openbaar.publish.kept_shards import Made, forget_others, recall_shard
from openbaar.publish.making_shards import (
    FOLDER,
    Making,
    Words,
    gather_one,
    lacking,
    make_one,
    place,
    place_shard,
    sums_of,
)
from openbaar.publish.processes import in_processes
from openbaar.publish.published import Published
from openbaar.search import ShardFacts, collected, concerns, manifest, parts_of, searchable, whereabouts

MANIFEST = "zoeken.json"
NUMBERS = "nummers"


def write_index(
    catalogue: Catalogue,
    pages: Published,
    cache: Path,
    environment: str,
    fresh: Mapping[str, str],
    jobs: int,
    begun: Begun | None = None,
) -> dict[str, str]:
    """The index of a site, in the folder where its pages are made; IndexingError when Pagefind fails.

    Gives the SHA-256 of each of its files, by path within the site. ``fresh`` is what an earlier call gave for files
    that the site has already: those that are the same are not written. ``environment`` is the hash of our code,
    ``begun`` a shard that was begun.
    """
    shards = parts_of(searchable(catalogue))
    sums = {entry.address: pages.sha256(entry.address) for entries in shards.values() for entry in entries}
    keys = {name: _key(entries, sums, environment) for name, entries in shards.items()}
    making = Making(catalogue, pages, sums, environment, shards, keys, cache, fresh)
    made = _indexed(making, jobs, begun)
    forget_others(made, {each.shard.tag for each in made.values()}, cache)
    files = {path: sum_ for name, each in made.items() for path, sum_ in sums_of(name, each.shard).items()}
    return files | _lists(making, made)


def _indexed(making: Making, jobs: int, begun: Begun | None) -> dict[str, Made]:
    """Every shard: as it was kept, or made now. The largest is begun first, so that all processes end at about the same
    time."""
    names = sorted(making.shards, key=lambda name: len(making.shards[name]), reverse=True)
    kept = {name: recall_shard(making.cache / f"{name}.json", making.keys[name]) for name in names}
    gathered = {name: each.gathered for name, each in kept.items() if each}
    gathered |= in_processes(gather_one, making, [name for name in names if not kept[name]], jobs)
    known = collected(gathered[name] for name in sorted(gathered))
    about = {name: hashlib.sha256(concerns(each, known).encode()).hexdigest() for name, each in gathered.items()}
    found = {name: each.made for name, each in kept.items() if each and _restored(name, each.made, about[name], making)}
    behind = [name for name in names if name not in found]
    given = making, Words(known, gathered, about)
    if begun and behind == [begun.name]:
        found |= [make_one(given, begun.name, begun)]
    else:
        found |= in_processes(make_one, given, behind, jobs)
    return dict(sorted(found.items()))


def _restored(name: str, made: Made, about: str, making: Making) -> bool:
    """Whether a shard is as it was kept. What the site lacks of it is taken from the cache, when that has it."""
    if made.about != about:
        return False
    if not lacking(sums_of(name, made.shard), making):
        return True
    contents = contents_of(made.shard.tag, making.cache)
    if contents is not None:
        place_shard(name, made.shard, contents, making)
    return contents is not None


def _lists(making: Making, made: Mapping[str, Made]) -> dict[str, str]:
    """The files of our own beside the shards: which there are, and where each number stands."""
    places = whereabouts({name: each.numbers for name, each in made.items()})
    facts = {
        name: ShardFacts(one.shard.tag, one.shard.pages, one.shard.fixed, one.shard.per_word, one.word_files)
        for name, one in made.items()
        if one.shard.fixed  # an index without a word cannot be opened
    }
    files = {f"{FOLDER}/{NUMBERS}/{name}": data for name, data in places.items()}
    files[f"{FOLDER}/{MANIFEST}"] = manifest(making.catalogue, facts, places)
    sums = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    place(files, sums, making)
    return sums


def _key(entries: tuple[Entry, ...], sums: Mapping[str, str], environment: str) -> str:
    """A page shows all that its record is made of, but for what is known of words."""
    total = hashlib.sha256(environment.encode())
    for entry in entries:
        total.update(f"\n{entry.address} {sums[entry.address]}".encode())
    return total.hexdigest()
