"""A shard of the index: what it is made of in the database, its files, and what is stored of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatch
from sqlite3 import Connection
from typing import NamedTuple

import cbor2

from openbaar.index.assemble import IndexFile, assemble
from openbaar.index.contribution import Contribution, Engine, read_contribution
from openbaar.search import AXES, ShardFacts, file_of, span, word_lists

WORDS = "woorden"
OPENED = ("pagefind-entry.json", "*.pf_meta", "filter/*.pf_filter")
"""What a browser fetches to open a shard with its facets."""
CHUNKS = "index/*.pf_index"


class Shard(NamedTuple):
    """A shard as it was made: what the manifest says of it, and the SHA-256 of its files by name."""

    facts: ShardFacts
    sums: Mapping[str, str]


class ShardTask(NamedTuple):
    """What a shard is made of: its records in their order, each with its contribution (empty for one without words),
    its numbers and its words; and the files of it that need not be made again."""

    name: str
    contributions: Sequence[bytes]
    numbers: Sequence[bytes]
    words: Sequence[str]
    present: Mapping[str, IndexFile]


class MadeShard(NamedTuple):
    """A shard that was made: what the manifest says of it, its files, the bytes of the new ones, and its numbers (file,
    key, whether its own)."""

    name: str
    facts: ShardFacts
    files: Mapping[str, IndexFile]
    contents: Mapping[str, bytes]
    numbers: Sequence[tuple[int, str, bool]]


def make_shard(engine: Engine, task: ShardTask) -> MadeShard:
    """Put a shard together."""
    words = frozenset[str]().union(*(each.split() for each in task.words))
    lists = {f"{WORDS}/{file}": data for file, data in word_lists(words).items()}
    records = [read_contribution(each) for each in task.contributions if each]
    files, contents = assemble(records, engine, lists, task.present)
    facts = _facts(len(task.contributions), len(lists), files, records)
    return MadeShard(task.name, facts, files, contents, _numbers(task.numbers))


def task_of(db: Connection, name: str, present: Mapping[str, str]) -> ShardTask:
    """What the shard with this name is made of now. ``present`` gives the SHA-256 of those of its files that need not
    be made again."""
    pages = db.execute("SELECT words FROM search_page WHERE shard = ?", (name,)).fetchall()
    records = db.execute(_RECORDS, (name,)).fetchall()
    sizes = db.execute("SELECT sizes FROM search_shard WHERE name = ?", (name,)).fetchone()
    size = cbor2.loads(sizes[0]) if sizes else {}
    files = {file: IndexFile(sum_, size[file]) for file, sum_ in present.items()}
    contributions, numbers, more = zip(*records, strict=True) if records else ((), (), ())
    return ShardTask(name, contributions, numbers, [*(words for (words,) in pages), *more], files)


def stored_shards(db: Connection) -> dict[str, Shard]:
    """The shards as they were made, by name."""
    columns = "name, tag, records, opening, per_word, word_files, datum, openbaar, sums"
    rows = db.execute(f"SELECT {columns} FROM search_shard ORDER BY name")  # noqa: S608 - names of ours
    return {name: Shard(ShardFacts(*facts), cbor2.loads(sums)) for name, *facts, sums in rows}


def store_shard(db: Connection, made: MadeShard) -> set[int]:
    """Store a shard that was made; gives the files of numbers in which something changed."""
    name = made.name
    sums = cbor2.dumps({file: facts.sha256 for file, facts in made.files.items()})
    sizes = cbor2.dumps({file: facts.size for file, facts in made.files.items()})
    row = (name, *made.facts, sums, sizes)
    db.execute("INSERT OR REPLACE INTO search_shard VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    former = set(db.execute("SELECT file, key, own FROM search_number WHERE shard = ?", (name,)))
    now = set(made.numbers)
    gone, new = former - now, now - former
    db.executemany("DELETE FROM search_number WHERE file = ? AND key = ? AND shard = ?", _places(gone, name))
    rows = [(file, key, name, own) for file, key, own in new]
    db.executemany("INSERT INTO search_number VALUES (?, ?, ?, ?)", rows)
    return {file for file, *_ in gone | new}


def remove_shard(db: Connection, name: str) -> set[int]:
    """Remove a shard without pages; gives the files of numbers in which something changed."""
    files = {file for (file,) in db.execute("SELECT DISTINCT file FROM search_number WHERE shard = ?", (name,))}
    for table, column in (("search_number", "shard"), ("search_shard", "name")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (name,))  # noqa: S608 - names of ours
    return files


_RECORDS = (
    "SELECT contribution, numbers, search_record.words FROM search_record JOIN search_page ON page = address"
    " WHERE shard = ? ORDER BY path, place"
)


def _places(numbers: Iterable[tuple[int, str, bool]], name: str) -> Iterator[tuple[int, str, str]]:
    return ((file, key, name) for file, key, _ in numbers)


def _facts(count: int, word_files: int, files: Mapping[str, IndexFile], records: Sequence[Contribution]) -> ShardFacts:
    """What the manifest says of a shard with so many records, these files, and these contributions."""
    tag = hashlib.sha256("".join(f"{name} {each.sha256}\n" for name, each in sorted(files.items())).encode())
    chunks = _sizes(files, CHUNKS)
    per_word = sum(chunks) // max(1, len(chunks))
    spans = (span(value for each in records for name, value in each.filters if name == axis) for axis in AXES)
    return ShardFacts(tag.hexdigest()[:20], count, sum(_sizes(files, *OPENED)), per_word, word_files, *spans)


def _sizes(files: Mapping[str, IndexFile], *patterns: str) -> list[int]:
    return [facts.size for name, facts in files.items() if any(fnmatch(name, each) for each in patterns)]


def _numbers(records: Iterable[bytes]) -> list[tuple[int, str, bool]]:
    """The numbers of a shard: one that is a document's own is so for the whole shard."""
    found: dict[str, bool] = {}
    for each in records:
        for key, own in cbor2.loads(each):
            found[key] = found.get(key, False) or own
    return [(file_of(key), key, own) for key, own in found.items()]
