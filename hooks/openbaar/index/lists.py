"""The files of our own beside the shards: where each number stands, and which shards there are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection

from openbaar.catalogue import Catalogue
from openbaar.index.shards import Shard
from openbaar.search import manifest, number_file

MANIFEST = "zoeken.json"
NUMBERS = "nummers"


def number_files(db: Connection, files: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """These files of numbers."""
    for file in files:
        rows = db.execute("SELECT key, shard, own FROM search_number WHERE file = ? ORDER BY key, shard", (file,))
        yield file, number_file((key, shard, bool(own)) for key, shard, own in rows)


def number_path(file: int) -> str:
    """The name of a file of numbers."""
    return f"{NUMBERS}/{file}.json"


def manifest_of(catalogue: Catalogue, shards: Mapping[str, Shard], numbers: Sequence[str]) -> bytes:
    """The manifest; ``numbers`` are the SHA-256 of the files of numbers."""
    tag = hashlib.sha256("".join(numbers).encode()).hexdigest()[:12]
    opened = {name: shard.facts for name, shard in shards.items() if shard.facts.bytes}  # nobody can open the others
    return manifest(catalogue, opened, tag)
