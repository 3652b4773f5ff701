"""The list of words in the database: the words that changed and the ends that they have are dealt anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from sqlite3 import Connection

from openbaar.index.settings import setting, store
from openbaar.search.overviews import Named, line_of
from openbaar.search.whereabouts import file_of
from openbaar.search.word_list import (
    BEGIN,
    END,
    IDENTIFIER,
    NAME,
    ROOT,
    Entry,
    Node,
    files_for,
    is_listed,
    list_file,
    nodes_of,
    rank_of,
    tail_of,
)

FILES = "list_files"


def renew_word_list(
    db: Connection, words: Iterable[str], identifiers: Iterable[str], named: Iterable[Named]
) -> set[int]:
    """Deal anew what these words, and identifiers (keys), may have changed, and which overviews there are (``named``);
    gives the files in which something changed."""
    roots = set(_list_words(db, words)).union(_root(IDENTIFIER, key) for key in identifiers)
    roots.update(_root(NAME, key) for key in _replace_named(db, named))
    (entries,) = db.execute(_ENTRIES_IN_ALL).fetchone()
    files = files_for(entries)
    changed = set[int]()
    if files != files_of_list(db):
        store(db, FILES, files)
        changed.update(range(files))
        roots = set(_all_roots(db))
        db.execute("DELETE FROM search_node")
    for root in sorted(roots):
        changed |= _deal(db, root, files)
    return changed


def list_files(db: Connection, files: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """These files of the list."""
    for file in files:
        rows = db.execute("SELECT name, lines FROM search_node WHERE file = ? ORDER BY name", (file,))
        yield file, list_file(Node(*row) for row in rows)


def files_of_list(db: Connection) -> int:
    """Over how many files the list is dealt."""
    return setting(db, FILES) or 0


def _list_words(db: Connection, words: Iterable[str]) -> Iterator[str]:
    """Bring these words of the list up to date; gives the names of the first nodes in which one changed."""
    asked = json.dumps(sorted({*filter(is_listed, words)}))
    ranks = ((word, rank_of(count) if count else None, former) for word, count, former in db.execute(_COUNTS, (asked,)))
    changed = [(word, rank, tail_of(word)) for word, rank, former in ranks if rank != former]
    db.executemany("DELETE FROM search_listed WHERE word = ?", [(word,) for word, *_ in changed])
    db.executemany("INSERT INTO search_listed VALUES (?, ?, ?)", [each for each in changed if each[1] is not None])
    for word, _, tail in changed:
        yield _root(BEGIN, word)
        yield _root(END, tail)


_COUNTS = (
    "SELECT asked.value, coalesce(search_word.pages, search_other_word.records, 0), search_listed.rank"
    " FROM json_each(?) AS asked LEFT JOIN search_word ON search_word.word = asked.value"
    " LEFT JOIN search_other_word ON search_other_word.word = asked.value"
    " LEFT JOIN search_listed ON search_listed.word = asked.value"
)
"""Of each word how many pages or else records have it, and its rank in the list."""


def _root(kind: str, key: str) -> str:
    return kind + key[:ROOT]


def _all_roots(db: Connection) -> Iterator[str]:
    for kind, table, key in _SOURCES:
        rows = db.execute(f"SELECT DISTINCT substr({key}, 1, {ROOT}) FROM {table}")  # noqa: S608 - names of ours
        yield from (kind + begin for (begin,) in rows)


_ENTRIES_IN_ALL = (
    "SELECT 2 * (SELECT count(*) FROM search_listed) + (SELECT count(*) FROM search_identifier)"
    " + (SELECT count(*) FROM search_named)"
)


def _replace_named(db: Connection, named: Iterable[Named]) -> set[str]:
    """Store the overviews; gives the names under which others stand now."""
    now = {(name, line) for name, overview in named if name and (line := line_of(overview))}
    former = set(db.execute("SELECT key, line FROM search_named"))
    db.executemany("DELETE FROM search_named WHERE key = ? AND line = ?", former - now)
    db.executemany("INSERT INTO search_named VALUES (?, ?)", now - former)
    return {name for name, _ in now ^ former}


_SOURCES = (
    (BEGIN, "search_listed", "word"),
    (END, "search_listed", "tail"),
    (IDENTIFIER, "search_identifier", "key"),
    (NAME, "search_named", "key"),
)
_ENTRIES = {
    BEGIN: "SELECT word, word, rank FROM search_listed WHERE word >= :low AND word < :high ORDER BY word",
    END: "SELECT tail, word, rank FROM search_listed WHERE tail >= :low AND tail < :high ORDER BY tail, word",
    IDENTIFIER: "SELECT DISTINCT key, written, 0 FROM search_identifier WHERE key >= :low AND key < :high"
    " ORDER BY key, written",
    NAME: "SELECT key, key || char(9) || line, 0 FROM search_named WHERE key >= :low AND key < :high"
    " ORDER BY key, line",
}


def _deal(db: Connection, root: str, files: int) -> set[int]:
    """Deal anew what begins as this root says; gives the files in which something changed."""
    kind, begin = root[0], root[1:]
    # What begins so comes before what begins with the next letter; a shorter key than a root's stands alone.
    high = begin + "\U0010ffff" if len(begin) == ROOT else begin + "\x01"
    entries = [Entry(*row) for row in db.execute(_ENTRIES[kind], {"low": begin, "high": high})]
    made = (
        {(node.name, file_of(node.name.rstrip("+"), files), node.lines) for node in nodes_of(root, entries)}
        if entries
        else set()
    )
    former = set(db.execute("SELECT name, file, lines FROM search_node WHERE root = ?", (root,)))
    db.executemany("DELETE FROM search_node WHERE root = ? AND name = ?", [(root, name) for name, *_ in former - made])
    db.executemany("INSERT INTO search_node VALUES (?, ?, ?, ?)", [(root, *each) for each in made - former])
    return {file for _, file, _ in made ^ former}
