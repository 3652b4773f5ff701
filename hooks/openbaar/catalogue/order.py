"""The order of documents in time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from openbaar.catalogue.entries import Entry, datum_of
from openbaar.documents.dates import Datum

DayOf = Callable[[Entry], Datum | None]
"""By which of its days a document is put in order."""


def newest(entries: Iterable[Entry], day_of: DayOf = datum_of) -> list[Entry]:
    """The entries, newest first; those of a day by address, those whose day is unknown last."""
    return sorted(entries, key=lambda entry: (_back(day_of(entry)), entry.address))


def _back(value: Datum | None) -> int:
    return -value.toordinal() if isinstance(value, date) else 0


def day_text(value: Datum | None) -> str:
    """``2023-10-06``, which sorts by time; empty for a day that is unknown or that there is none of."""
    return value.isoformat() if isinstance(value, date) else ""
