"""The files of a shard, put together from what its records add: the bytes are those that Pagefind 1.5 makes of them.

But for this: the facets, whose order in Pagefind differs from run to run, have a fixed order; and files of words are
smaller, so that who looks for a word fetches less of its neighbours. The forms are those of ``index_filter.rs``,
``index_metadata.rs`` and ``index_words.rs`` in Pagefind.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import cbor2

from openbaar.index.contribution import ENTRY, LANGUAGE, SIGNATURE, Contribution, Engine
from openbaar.index.postings import Renumbered
from openbaar.index.word_files import cut, merged
from openbaar.search import FIELDS

LEVEL = 6
"""Of compression: a higher one takes twice the time for one byte in two hundred."""
SORT = "datum"
"""By what results can be sorted."""
SHORT = 7
"""Signs of the hash that names a fragment, unless two begin alike."""


class IndexFile(NamedTuple):
    """The SHA-256 of a file (hexadecimal), and its bytes."""

    sha256: str
    size: int


class Assembled(NamedTuple):
    """The files of a shard: the facts of all, by name, and the bytes of those that were not present."""

    facts: Mapping[str, IndexFile]
    contents: Mapping[str, bytes]


def fragment_names(hashes: Sequence[str]) -> list[str]:
    """The names of fragments with these full hashes: the first signs, and one more while another has those."""
    names: dict[str, None] = {}
    for hash in hashes:
        length = SHORT
        while hash[:length] in names:
            length += 1
        names[hash[:length]] = None
    return [f"{LANGUAGE}_{name}" for name in names]


def assemble(
    records: Sequence[Contribution], engine: Engine, beside: Mapping[str, bytes], present: Mapping[str, IndexFile]
) -> Assembled:
    """The files of the shard of these records, in their order, with those that go ``beside`` it. Of a file in
    ``present`` the bytes are not made again. Without a record there is no index: nobody can open it."""
    files = _Files(present)
    for name, data in beside.items():
        files.add(name, data)
    if records:
        _index(records, engine, files)
    return Assembled(files.facts, files.contents)


def _index(records: Sequence[Contribution], engine: Engine, files: _Files) -> None:
    fields = sorted(set().union(*(each.fields for each in records)))
    if len(fields) < len(FIELDS):
        records = _with_fields(records, fields)
    fragments = fragment_names([each.fragment_hash for each in records])
    for name, each in zip(fragments, records, strict=True):
        files.add(f"fragment/{name}.pf_fragment", each.fragment)
    metadata = (
        engine.version,
        [(name, each.length) for name, each in zip(fragments, records, strict=True)],
        [(file.begin, file.end, files.pack("index/{}.pf_index", file.data)) for file in cut(merged(records))],
        [(facet, files.pack("filter/{}.pf_filter", cbor2.dumps((facet, pages)))) for facet, pages in _facets(records)],
        [(SORT, sorted(range(len(records)), key=lambda page: records[page].datum))],
        [FIELDS[number] for number in fields],
    )
    hash = files.pack("pagefind.{}.pf_meta", cbor2.dumps(metadata))
    files.add(ENTRY, _entry(engine, hash, len(records)))


def _facets(records: Sequence[Contribution]) -> list[tuple[str, list[tuple[str, list[int]]]]]:
    """Facet -> value -> the pages that have it, sorted."""
    facets: dict[str, dict[str, list[int]]] = {}
    for page, each in enumerate(records):
        for facet, value in each.filters:
            facets.setdefault(facet, {}).setdefault(value, []).append(page)
    return [(facet, sorted(values.items())) for facet, values in sorted(facets.items())]


def _with_fields(records: Sequence[Contribution], fields: Sequence[int]) -> list[Contribution]:
    """The records of a shard in which none has some of the fields: Pagefind does not count those."""
    places = Renumbered({old: new for new, old in enumerate(fields)})
    return [
        each._replace(
            in_meta=[places[some] for some in each.in_meta],
            spellings=[(word, spelling, text, places[meta]) for word, spelling, text, meta in each.spellings],
        )
        for each in records
    ]


def _entry(engine: Engine, hash: str, pages: int) -> bytes:
    about: dict[str, Any] = dict(engine.entry)
    language = about["languages"][LANGUAGE] | {"hash": hash, "page_count": pages}
    return json.dumps(about | {"languages": {LANGUAGE: language}}, sort_keys=True).encode()


class _Files:
    """The files of a shard while they are made."""

    def __init__(self, present: Mapping[str, IndexFile]) -> None:
        self._present = present
        self.facts: dict[str, IndexFile] = {}
        self.contents: dict[str, bytes] = {}

    def add(self, name: str, data: bytes) -> None:
        """Add a file as it is."""
        self.facts[name] = facts = IndexFile(hashlib.sha256(data).hexdigest(), len(data))
        if self._present.get(name) != facts:
            self.contents[name] = data

    def pack(self, pattern: str, data: bytes) -> str:
        """Add a file, packed, under a name that its content gives; gives that name. One that is present is not packed
        again."""
        hash = f"{LANGUAGE}_{hashlib.sha256(data).hexdigest()[:10]}"
        name = pattern.format(hash)
        if name in self._present:
            self.facts[name] = self._present[name]
        else:
            self.add(name, gzip.compress(SIGNATURE + data, LEVEL, mtime=0))
        return hash
