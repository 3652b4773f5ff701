"""Rows into the catalogue, and which keys of questions that touches."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from openbaar.catalogue.rows import SourceRows
from openbaar.catalogue.sources import FileFacts
from openbaar.catalogue.touching import keys_of, own_keys_of

TABLES = (
    *("document", "relation", "citation", "listing", "unit", "recommendation", "reaction", "publisher"),
    *("attachment", "link", "anchor", "former_address", "place", "correction", "number", "mark", "keyword", "finding"),
    "harvest",
)
"""The tables with the rows of sources, beside ``source`` itself."""

Sources = Mapping[str, SourceRows | None]
"""Path of a source (``docs/…``) -> its rows; None for one that is gone."""


def replace_sources(db: sqlite3.Connection, changed: Sources, touching: bool = True) -> set[str]:
    """Put these rows in place of all that the catalogue has of these sources. Gives the keys of questions that this may
    give another answer (``touching.py``); nothing without ``touching``, for who asked none."""
    alike = _shown_alike(db, changed) if touching else set()
    others = changed.keys() - alike
    touched = keys_of(db, others) | own_keys_of(db, alike) if touching else set()
    _remove(db, changed)
    found: dict[str, list[tuple[object, ...]]] = {}
    for path, rows in sorted(changed.items()):
        if rows is not None:
            insert = "INSERT INTO source (path, sha256, problems) VALUES (?, ?, ?)"
            number = db.execute(insert, (path, rows.sha256, rows.problems)).lastrowid
            for table, those in rows.rows.items():
                found.setdefault(table, []).extend((number, *row) for row in those)
    for table, every in found.items():
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(every[0]))})", every)  # noqa: S608
    return touched | keys_of(db, others) if touching else touched


def _shown_alike(db: sqlite3.Connection, changed: Sources) -> set[str]:
    """The sources of which other pages show now what they showed before: the text alone is another."""
    query = "SELECT shown FROM document JOIN source USING (bron) WHERE path = ?"
    had = {path: shown for path in changed for (shown,) in db.execute(query, (path,))}
    return {path for path, rows in changed.items() if rows and rows.shown and rows.shown == had.get(path)}


def _remove(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    numbers = [row for path in paths for row in db.execute("SELECT bron FROM source WHERE path = ?", (path,))]
    for table in (*TABLES, "source") if numbers else ():
        db.executemany(f"DELETE FROM {table} WHERE bron = ?", numbers)  # noqa: S608


def replace_files(db: sqlite3.Connection, changed: Mapping[str, FileFacts | None]) -> set[str]:
    """The same for files that are no sources."""
    db.executemany("DELETE FROM file WHERE path = ?", [(path,) for path in changed])
    rows = [(path, each.size, each.sha256, each.content) for path, each in sorted(changed.items()) if each]
    db.executemany("INSERT INTO file VALUES (?, ?, ?, ?)", rows)
    return {f"file {path}" for path in changed}
