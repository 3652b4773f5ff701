"""The columns of the data files, read once from their table: what they are called, what they say, and their types."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from types import MappingProxyType
from typing import Any

DOCUMENTS, REGISTER, CITATIONS = "documenten", "reacties", "citaten"
"""The sorts of data files, by which their names begin."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a data file."""

    naam: str
    """Of the contract."""
    uitleg: str
    """What it says, in Dutch."""
    csv: str
    """Its type in the Table Schema of a CSV file; empty where that has no such column."""
    json: Mapping[str, Any] = field(default_factory=dict)
    """The JSON Schema of its values."""


def _read() -> dict[str, tuple[Column, ...]]:
    text = files("openbaar.catalogue").joinpath("tables", "kolommen.toml").read_text(encoding="utf-8")
    return {name: tuple(Column(**row) for row in rows) for name, rows in tomllib.loads(text).items()}


COLUMNS: Mapping[str, tuple[Column, ...]] = MappingProxyType(_read())
"""Sort of file -> its columns, in order."""


def columns_of_csv(name: str) -> tuple[Column, ...]:
    """Those that the CSV of a sort has."""
    return tuple(each for each in COLUMNS[name] if each.csv)
