"""All documents as a database of SQLite with full-text search, to be opened as it is by Datasette.

Lists are JSON arrays, which SQLite and Datasette take apart (``json_each``, facets); a date that is unknown is NULL.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from openbaar.catalogue import Catalogue
from openbaar.catalogue.columns import CITATIONS, COLUMNS, DOCUMENTS, REGISTER, Column
from openbaar.catalogue.questions.datasets import register_lines
from openbaar.outputs.dataset_rows import UNKNOWN, cited_values, document_values, register_values
from openbaar.outputs.whole import all_documents

KEYS = {DOCUMENTS: ", PRIMARY KEY (soort, id)", CITATIONS: ", PRIMARY KEY (soort, id, citaat)", REGISTER: ""}
DATES = frozenset({"datum", "openbaar_op"})


def fill(db: sqlite3.Connection, catalogue: Catalogue, site_url: str) -> None:
    """Put all documents into an empty database; ``site_url`` ends in a slash."""
    for name, columns in COLUMNS.items():
        db.execute(f"CREATE TABLE {name} ({', '.join(map(_column, columns))}{KEYS[name]})")
    for row, text in all_documents(catalogue, site_url):
        _insert(db, DOCUMENTS, [document_values(row, text, site_url)])
        _insert(db, CITATIONS, cited_values(row, site_url))
    _insert(db, REGISTER, (register_values(each, site_url) for each in register_lines(catalogue)))
    db.commit()
    db.executescript(files("openbaar.outputs").joinpath("tables", "zoeken.sql").read_text(encoding="utf-8"))
    db.execute("VACUUM")


def _column(column: Column) -> str:
    return f'"{column.naam}" {"INTEGER" if column.csv == "integer" else "TEXT"}'


def _insert(db: sqlite3.Connection, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
    columns = [each.naam for each in COLUMNS[name]]
    statement = f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names of our own table
    db.executemany(statement, (tuple(_value(each, row[each]) for each in columns) for row in rows))


def _value(name: str, value: Any) -> object:
    """A value of a column as SQLite keeps it; of a ministry the name."""
    if isinstance(value, list):
        plain = [each.get("naam", each) if isinstance(each, Mapping) else each for each in value]
        return json.dumps(plain, ensure_ascii=False)
    return None if name in DATES and value == UNKNOWN else value
