"""What records are found by beside the words of their pages' texts: other words, counted, and their own identifiers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from sqlite3 import Connection


def other_words(db: Connection, addresses: Iterable[str]) -> Counter[str]:
    """How many of the records of these pages have each of their other words."""
    counts: Counter[str] = Counter()
    for address in addresses:
        for (words,) in db.execute("SELECT words FROM search_record WHERE page = ?", (address,)):
            counts.update(words.split())
    return counts


def add_words(db: Connection, former: Counter[str], now: Counter[str]) -> frozenset[str]:
    """Count these words ``now`` instead of as they were; gives those of which the count changed."""
    changed = {word: now[word] - former[word] for word in former.keys() | now.keys() if now[word] != former[word]}
    db.executemany(_ADD, changed.items())
    db.execute("DELETE FROM search_other_word WHERE records = 0")
    return frozenset(changed)


_ADD = (
    "INSERT INTO search_other_word VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET records = records + excluded.records"
)


def identifier_keys(db: Connection, addresses: Iterable[str]) -> set[tuple[str, str]]:
    """The identifiers of these pages: their keys, and as they are written."""
    query = "SELECT key, written FROM search_identifier WHERE page = ?"
    return {row for address in addresses for row in db.execute(query, (address,))}


def replace_identifiers(db: Connection, address: str, written: Iterable[str]) -> None:
    """Store the identifiers of a page, but for one that does not begin with a letter or a digit."""
    db.execute("DELETE FROM search_identifier WHERE page = ?", (address,))
    rows = [(address, re.sub(r"[^a-z0-9]", "", each.lower()), each) for each in written if each[:1].isalnum()]
    db.executemany("INSERT OR IGNORE INTO search_identifier VALUES (?, ?, ?)", [row for row in rows if row[1]])
