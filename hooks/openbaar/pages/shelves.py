"""Documents sorted into months and years, the shelves of every list that goes by date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from openbaar.catalogue.entries import Entry
from openbaar.catalogue.order import DayOf, newest

STUKKEN = ("beslisnota", "kamerbrief", "rapport")
"""The kinds that are documents, in the order in which pages show them."""

Month = tuple[int, int]
"""Year and number of the month."""


def by_month(entries: Iterable[Entry], day_of: DayOf) -> tuple[dict[Month, list[Entry]], list[Entry]]:
    """The entries per month, months and entries newest first; and those whose day is unknown, by address."""
    months: dict[Month, list[Entry]] = {}
    unknown = []
    for entry in newest(entries, day_of):
        value = day_of(entry)
        if isinstance(value, date):
            months.setdefault((value.year, value.month), []).append(entry)
        else:
            unknown.append(entry)
    return months, unknown
