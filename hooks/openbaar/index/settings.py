"""The tables of the index, and what is stored beside them under a name."""

from __future__ import annotations

from importlib.resources import files
from sqlite3 import Connection
from typing import Any

import cbor2

from openbaar.index.contribution import Engine

TABLES = (
    "setting page record word other_word abbreviation identifier named shard number listed node".split()  # noqa: SIM905
)


def prepare(db: Connection, code: str) -> None:
    """Make the tables, empty unless the code with this hash made what is in them."""
    _make_tables(db)
    if setting(db, "code") != code:
        for table in TABLES:
            db.execute(f"DROP TABLE search_{table}")
        _make_tables(db)
        store(db, "code", code)


def setting(db: Connection, name: str) -> Any:
    """What is stored under this name; None when nothing is."""
    found = db.execute("SELECT value FROM search_setting WHERE name = ?", (name,)).fetchone()
    return cbor2.loads(found[0]) if found else None


def store(db: Connection, name: str, value: object) -> None:
    """Store a value under a name."""
    db.execute("INSERT OR REPLACE INTO search_setting VALUES (?, ?)", (name, cbor2.dumps(value)))


def stored_engine(db: Connection) -> Engine | None:
    """What of Pagefind is the same for all shards, when it ran before."""
    found = setting(db, "engine")
    return Engine(*found) if found else None


def _make_tables(db: Connection) -> None:
    for statement in files("openbaar.index").joinpath("schema.sql").read_text(encoding="utf-8").split(";\n"):
        db.execute(statement)
