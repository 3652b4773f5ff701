"""What one record adds to an index: Pagefind looks at many records in one run, and what it makes is taken apart.

A contribution depends on the record and on Pagefind's version alone, not on the other records of the run.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import cbor2

from openbaar.index.pagefind import run_pagefind
from openbaar.index.postings import words
from openbaar.search import FIELDS

SIGNATURE = b"pagefind_dcd"
"""The first bytes of each file that Pagefind packs."""
LANGUAGE = "nl"
ENTRY = "pagefind-entry.json"
PROGRAM = ("pagefind.js", "wasm.nl.pagefind")
"""What the search page needs of Pagefind beside the index itself: the same bytes for each shard."""
ALL_FIELDS = "alle velden"
"""The name of a record that stands last in each run: with all fields, so that these have the same numbers in each."""


class IndexRecord(NamedTuple):
    """The name of a record, the page that Pagefind reads, and the date to sort by."""

    name: str
    page: str
    datum: str


class Contribution(NamedTuple):
    """What one record adds. ``fragment`` is the packed file with what a result shows, and ``fragment_hash`` its name;
    ``words`` are separated by line ends, each with its places in the text and in metadata, and with how many those are;
    ``fields`` are the metadata that it has; ``spellings`` are its words as they are written with accents: (word,
    spelling, places in the text, places in metadata)."""

    fragment: bytes
    fragment_hash: str
    length: int
    filters: Sequence[tuple[str, str]]
    datum: str
    fields: Sequence[int]
    words: str
    in_text: Sequence[bytes]
    in_meta: Sequence[bytes]
    counts: Sequence[int]
    spellings: Sequence[tuple[str, str, bytes, bytes]]


class Engine(NamedTuple):
    """What of Pagefind is the same for all shards: its version, its program, and the entry of an index
    without its hash and its number of pages."""

    version: str
    program: Mapping[str, bytes]
    entry: Mapping[str, Any]


def contributions(records: Sequence[IndexRecord]) -> tuple[Engine, dict[str, bytes]]:
    """What each of the records adds, packed, by its name; nothing for one in which Pagefind finds no word.
    IndexingError when Pagefind fails."""
    files = run_pagefind([*((each.name, each.page) for each in records), (ALL_FIELDS, _all_fields())])
    metadata = next(cbor2.loads(unpacked(data)) for name, data in files.items() if name.endswith(".pf_meta"))
    version, fragments, chunks, *_, fields = metadata
    if tuple(fields) != FIELDS:
        raise ValueError(f"other fields than we know: {fields}")
    pages = [_Page(files[f"fragment/{hash}.pf_fragment"], length) for hash, length in fragments]
    for *_, name in chunks:
        _deal(unpacked(files[f"index/{name}.pf_index"]), pages)
    dates = {each.name: each.datum for each in records}
    made = {name: _packed(page.made(dates[name])) for page in pages if (name := page.name) != ALL_FIELDS}
    entry = json.loads(files[ENTRY])
    entry["languages"] = {LANGUAGE: entry["languages"][LANGUAGE] | {"hash": "", "page_count": 0}}
    return Engine(version, {name: files[name] for name in PROGRAM}, entry), made


def read_contribution(data: bytes) -> Contribution:
    """A contribution as ``contributions`` packed it."""
    fragment, rest = cbor2.loads(data)
    return Contribution(fragment, *cbor2.loads(zlib.decompress(rest)))


def _packed(made: Contribution) -> bytes:
    """A contribution in bytes. Its fragment was compressed by Pagefind."""
    return cbor2.dumps((made.fragment, zlib.compress(cbor2.dumps(made[1:]), 1)))


def unpacked(data: bytes) -> bytes:
    """The content of a file that Pagefind packed."""
    return gzip.decompress(data).removeprefix(SIGNATURE)


def fragment_hash(data: bytes) -> str:
    """The name of a fragment in full: its SHA-1, each byte without its leading zero (``full_hash`` in Pagefind)."""
    return "".join(f"{byte:x}" for byte in hashlib.sha1(data, usedforsecurity=False).digest())


def _all_fields() -> str:
    meta = "".join(f'<i data-pagefind-meta="{name}[title]" title="veld"></i>' for name in FIELDS)
    return f'<!doctype html><html lang="nl"><body data-pagefind-body>{meta}<p>veld</p></body></html>'


class _Page:
    """A page of a run, while its words are gathered."""

    def __init__(self, fragment: bytes, length: int) -> None:
        self._fragment, self._length, self._data = fragment, length, unpacked(fragment)
        self._about = json.loads(self._data)
        self.name: str = self._about["url"].removeprefix("/")
        self.words: list[tuple[str, bytes, bytes, int]] = []
        self.spellings: list[tuple[str, str, bytes, bytes]] = []

    def made(self, datum: str) -> Contribution:
        filters = [(name, value) for name, values in self._about["filters"].items() for value in values]
        fields = sorted(FIELDS.index(name) for name in self._about["meta"])
        words, in_text, in_meta, counts = zip(*self.words, strict=True) if self.words else ((), (), (), ())
        about = self._fragment, fragment_hash(self._data), self._length, filters, datum, fields
        return Contribution(*about, "\n".join(words), in_text, in_meta, counts, self.spellings)


def _deal(data: bytes, pages: Sequence[_Page]) -> None:
    """Give each page its part of a file of words."""
    for word in words(data):
        text = word.text
        for number, in_text, in_meta, count in word.postings:
            pages[number].words.append((text, in_text, in_meta, count))
        for spelling, postings in word.spellings:
            for number, in_text, in_meta, _ in postings:
                pages[number].spellings.append((word.text, spelling, in_text, in_meta))
