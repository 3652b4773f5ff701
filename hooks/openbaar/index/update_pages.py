"""The pages of the index and their records, brought up to date in the database."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection
from typing import Any, NamedTuple, TypeVar

from openbaar.catalogue.questions.publishers import publishers_of_pages
from openbaar.index.other_words import add_words, identifier_keys, other_words, replace_identifiers
from openbaar.index.page_facts import PageRow, read_pages
from openbaar.index.records import RecordRow, StalePage, find_records
from openbaar.index.settings import store, stored_engine
from openbaar.index.site import Site
from openbaar.index.vocabulary import collected, concerned, replace_words
from openbaar.processes import in_processes
from openbaar.search import Collected, Searchable

Thing = TypeVar("Thing")
Result = TypeVar("Result")

Placed = Mapping[str, tuple[Searchable, str]]
"""Address -> page, and the name of its shard."""


class UpdatedPages(NamedTuple):
    """The names of the shards in which a record changed, came or went; the words that more or fewer pages have, and the
    keys of the identifiers that a document got or lost."""

    shards: frozenset[str]
    words: frozenset[str]
    identifiers: frozenset[str]


def update_pages(site: Site, placed: Placed) -> UpdatedPages:
    """Bring pages and records up to date."""
    db = site.db
    stored = {row[0]: row[1:] for row in db.execute("SELECT address, sha256, shard, path FROM search_page")}
    sums = {address: _sum(site, page) for address, (page, _) in placed.items()}
    gone = sorted(stored.keys() - placed.keys())
    stale = [page for page, _ in placed.values() if stored.get(page.address, ("",))[0] != sums[page.address]]
    touched = {stored[address][1] for address in gone}.union(_move(db, placed, stored))
    if not gone and not stale:
        return UpdatedPages(frozenset(touched), frozenset(), frozenset())
    before = collected(db)
    others, keys = other_words(db, gone), identifier_keys(db, gone)
    rows = [row for those in _in_processes(site, read_pages, (), stale) for row in those]
    changed = replace_words(db, gone, rows)
    _replace_pages(db, gone, [_columns(row, placed[row.page.address][1], sums[row.page.address]) for row in rows])
    after = collected(db)
    asked = dict.fromkeys(concerned(db, before, after, changed.vocabulary), b"") if len(stale) < len(placed) else {}
    asked |= {row.page.address: row.text for row in rows}
    others += other_words(db, asked)
    keys |= identifier_keys(db, asked)
    touched.update(_replace_all_records(site, placed, asked, after))
    counted = add_words(db, others, other_words(db, asked))
    keys ^= identifier_keys(db, asked)
    return UpdatedPages(frozenset(touched), changed.counts | counted, frozenset(key for key, _ in keys))


def _sum(site: Site, page: Searchable) -> str:
    """What tells that the records of a page may be others: its bytes, and who published what it is about, which a memo
    does not say."""
    sha256 = site.pages.sha256(page.address)
    publishers = publishers_of_pages(site.catalogue).get(page.ref)
    return hashlib.sha256("\n".join((sha256, *publishers)).encode()).hexdigest() if publishers else sha256


def _replace_all_records(site: Site, placed: Placed, texts: Mapping[str, bytes], words: Collected) -> Iterator[str]:
    """Look for the records of these pages (address -> text, compressed; empty where it was not read), and store them;
    yields the shards in which a record changed."""
    asked = [_asked(site.db, placed[address][0], text) for address, text in texts.items()]
    for found in _in_processes(site, find_records, (words,), asked):
        if found.engine and not stored_engine(site.db):
            store(site.db, "engine", found.engine)
        for address, records in found.records.items():
            if _replace_records(site.db, address, records):
                yield placed[address][1]


def _in_processes(
    site: Site, work: Callable[[Any, Sequence[Thing]], Result], more: tuple[object, ...], things: Sequence[Thing]
) -> Iterator[Result]:
    """What ``work`` gives for all of these, as it comes."""
    return in_processes(work, (site.catalogue, site.pages, *more), site.batches(things), site.jobs)


def _move(db: Connection, placed: Placed, stored: Mapping[str, tuple[str, str, str]]) -> Iterator[str]:
    """Give the pages that stand in another shard now, or at another place in it; and yield those shards."""
    for address in placed.keys() & stored.keys():
        (page, shard), (_, *former) = placed[address], stored[address]
        if [shard, page.path] != former:
            row = (shard, page.path, address)
            db.execute("UPDATE search_page SET shard = ?, path = ? WHERE address = ?", row)
            yield from (shard, former[0])


def _columns(row: PageRow, shard: str, sha256: str) -> tuple[object, ...]:
    page = row.page
    return page.address, page.path, shard, sha256, row.words, row.reaction_words, row.capitals, row.facts


def _replace_pages(db: Connection, gone: Iterable[str], rows: Iterable[tuple[object, ...]]) -> None:
    addresses = [(address,) for address in gone]
    db.executemany("DELETE FROM search_page WHERE address = ?", addresses)
    db.executemany("DELETE FROM search_record WHERE page = ?", addresses)
    db.executemany("DELETE FROM search_identifier WHERE page = ?", addresses)
    db.executemany("INSERT OR REPLACE INTO search_page VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _asked(db: Connection, page: Searchable, text: bytes) -> StalePage:
    """A page of which the records are asked for. Its text is empty where it was not read yet."""
    words, facts = db.execute("SELECT words, facts FROM search_page WHERE address = ?", (page.address,)).fetchone()
    hashes = db.execute("SELECT name, hash FROM search_record WHERE page = ?", (page.address,))
    return StalePage(page, words, facts, text, dict(hashes))


def _replace_records(db: Connection, address: str, records: Sequence[RecordRow]) -> bool:
    """Store the records of a page; gives whether there are others than there were."""
    query = "SELECT name, hash, contribution FROM search_record WHERE page = ? ORDER BY place"
    former = db.execute(query, (address,)).fetchall()
    if [(name, hash) for name, hash, _ in former] == [(each.name, each.hash) for each in records]:
        return False
    stored = {name: contribution for name, _, contribution in former}
    db.execute("DELETE FROM search_record WHERE page = ?", (address,))
    replace_identifiers(db, address, [written for each in records for written in each.identifiers])
    for place, (name, hash, numbers, words, _, new) in enumerate(records):
        row = (address, place, name, hash, numbers, words, stored[name] if new is None else new)
        db.execute("INSERT INTO search_record VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    return True
