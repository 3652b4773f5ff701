"""The files of our own beside the shards: where each number stands, words, overviews, and which shards there are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.index.settings import setting, store
from openbaar.index.shards import Shard
from openbaar.index.site import Site
from openbaar.index.word_list import list_files
from openbaar.search import Dealt, Named, manifest, number_file, overview_files

MANIFEST = "zoeken.json"
OVERVIEWS = "overzichten"


class Files(NamedTuple):
    """Numbered files: the folder and the extension of their names, and what gives the bytes of some of them."""

    folder: str
    extension: str
    made: Callable[[Connection, Iterable[int]], Iterator[tuple[int, bytes]]]

    def path(self, file: int) -> str:
        """The name of a file."""
        return f"{self.folder}/{file}.{self.extension}"


def dealt_files(
    site: Site, within: str, kind: Files, count: int, changed: set[int]
) -> tuple[dict[str, bytes], dict[str, str]]:
    """Those of so many files that changed or that the site lacks ``within`` a folder; and the SHA-256 of all of them,
    which is stored."""
    sums = [*(setting(site.db, kind.folder) or []), *[""] * count][:count]
    lacking = {file for file, sum_ in enumerate(sums) if site.present.get(f"{within}/{kind.path(file)}") != sum_}
    made = dict(kind.made(site.db, sorted(changed | lacking)))
    for file, data in made.items():
        sums[file] = hashlib.sha256(data).hexdigest()
    store(site.db, kind.folder, sums)
    return {kind.path(file): data for file, data in made.items()}, dict(
        zip(map(kind.path, range(count)), sums, strict=True)
    )


def manifest_of(
    catalogue: Catalogue,
    shards: Mapping[str, Shard],
    numbers: Sequence[str],
    words: Sequence[str],
    overview_sums: Sequence[str],
) -> bytes:
    """The manifest; ``numbers``, ``words`` and ``overview_sums`` are the SHA-256 of the files of numbers, of the list
    of words, and of overviews."""
    opened = {name: shard.facts for name, shard in shards.items() if shard.facts.bytes}  # nobody can open the others
    return manifest(catalogue, opened, _tag(numbers), Dealt(len(words), _tag(words)), _tag(overview_sums))


def _tag(sums: Sequence[str]) -> str:
    return hashlib.sha256("".join(sums).encode()).hexdigest()[:12]


def _number_files(db: Connection, files: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    for file in files:
        rows = db.execute("SELECT key, shard, own FROM search_number WHERE file = ? ORDER BY key, shard", (file,))
        yield file, number_file((key, shard, bool(own)) for key, shard, own in rows)


def files_of_overviews(named: Iterable[Named]) -> dict[str, bytes]:
    """The files of overviews, by name."""
    files = overview_files(named)
    return {f"{OVERVIEWS}/{file}.json": data for file, data in enumerate(files)}


NUMBERS = Files("nummers", "json", _number_files)
WORD_LIST = Files("woordenlijst", "txt", list_files)
