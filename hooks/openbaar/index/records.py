"""What is found on pages, and what each thing that is found adds to the index, in whatever process."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import cbor2

from openbaar.catalogue import Catalogue
from openbaar.index.contribution import Engine, IndexRecord, contributions
from openbaar.index.finished_pages import FinishedPages
from openbaar.index.page_facts import stored_facts, unpacked_text
from openbaar.search import Collected, IndexedThing, Searchable, found_on


class StalePage(NamedTuple):
    """A page of which the records must be looked for: its words and facts as they are stored, its text when that was
    read already (compressed), and the hashes of the records that are stored, by their names."""

    page: Searchable
    words: str
    facts: bytes
    text: bytes
    hashes: Mapping[str, str]


class RecordRow(NamedTuple):
    """One thing that is found (``search_record`` in ``schema.sql``). ``contribution`` is None where the stored one
    holds, and empty where Pagefind finds no word."""

    name: str
    hash: str
    numbers: bytes
    words: str
    identifiers: tuple[str, ...]
    contribution: bytes | None


class FoundRecords(NamedTuple):
    """The records of each page, by its address; and Pagefind's program, where it was run."""

    records: Mapping[str, Sequence[RecordRow]]
    engine: Engine | None


Given = tuple[Catalogue, FinishedPages, Collected]


def find_records(given: Given, batch: Sequence[StalePage]) -> FoundRecords:
    """The records of these pages; IndexingError when Pagefind fails."""
    found = {stale.page.address: _found(stale, given) for stale in batch}
    rows = {stale.page.address: [_row(each, stale) for each in found[stale.page.address]] for stale in batch}
    hashes = {name: hash for stale in batch for name, hash in stale.hashes.items()}
    new = {row.name for those in rows.values() for row in those if hashes.get(row.name) != row.hash}
    records = [
        IndexRecord(each.name, each.page, each.datum) for those in found.values() for each in those if each.name in new
    ]
    engine, made = contributions(records) if records else (None, {})
    added = {name: made.get(name, b"") for name in new}
    return FoundRecords(
        {address: [row._replace(contribution=added.get(row.name)) for row in those] for address, those in rows.items()},
        engine,
    )


def _found(stale: StalePage, given: Given) -> tuple[IndexedThing, ...]:
    catalogue, pages, words = given
    text = unpacked_text(stale.text) if stale.text else pages.text(stale.page.address)
    entry = catalogue.entries[stale.page.ref]
    return found_on(entry, text, stored_facts(stale.words, stale.facts), catalogue, words)


def _row(found: IndexedThing, stale: StalePage) -> RecordRow:
    """A record without its contribution; its hash is of all that it adds to a shard."""
    more = " ".join(sorted(found.words.difference(stale.words.split())))
    numbers = cbor2.dumps(sorted(found.numbers.items()))
    parts = found.name, found.datum, more, stale.words, *found.identifiers, found.page
    about = "\n".join(parts).encode("utf-8", "surrogatepass")
    return RecordRow(found.name, hashlib.sha256(about + numbers).hexdigest(), numbers, more, found.identifiers, None)
