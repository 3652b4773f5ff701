"""The files of our own beside the shards: where each number stands, which overviews and which shards there are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection

from openbaar.catalogue import Catalogue
from openbaar.index.shards import Shard
from openbaar.search import Collected, manifest, number_file, overview_files, overviews

MANIFEST = "zoeken.json"
NUMBERS = "nummers"
OVERVIEWS = "overzichten"


def number_files(db: Connection, files: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """These files of numbers."""
    for file in files:
        rows = db.execute("SELECT key, shard, own FROM search_number WHERE file = ? ORDER BY key, shard", (file,))
        yield file, number_file((key, shard, bool(own)) for key, shard, own in rows)


def number_path(file: int) -> str:
    """The name of a file of numbers."""
    return f"{NUMBERS}/{file}.json"


def files_of_overviews(catalogue: Catalogue, known: Collected) -> dict[str, bytes]:
    """The files of overviews, by name."""
    files = overview_files(overviews(catalogue, known.abbreviations.meanings))
    return {f"{OVERVIEWS}/{file}.json": data for file, data in enumerate(files)}


def manifest_of(
    catalogue: Catalogue, shards: Mapping[str, Shard], numbers: Sequence[str], overview_sums: Sequence[str]
) -> bytes:
    """The manifest; ``numbers`` and ``overview_sums`` are the SHA-256 of the files of numbers and of overviews."""
    opened = {name: shard.facts for name, shard in shards.items() if shard.facts.bytes}  # nobody can open the others
    return manifest(catalogue, opened, _tag(numbers), _tag(overview_sums))


def _tag(sums: Sequence[str]) -> str:
    return hashlib.sha256("".join(sums).encode()).hexdigest()[:12]
