"""Documents grouped by year, newest first: the way a list is grouped that does not go by month or day."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.order import DayOf, newest
from openbaar.catalogue.views import Row, placed
from openbaar.pages.paging import Group, group


def per_year(
    entries: Iterable[Entry],
    day_of: DayOf,
    catalogue: Catalogue,
    label: str = "",
    said: Callable[[Entry], tuple[str, ...]] = lambda _: (),
) -> tuple[Group[Row], ...]:
    """A group for each year; ``label`` stands before the year. ``said`` is what a row says of a document besides."""
    years: dict[str, list[Entry]] = {}
    for entry in newest(entries, day_of):
        years.setdefault(str(getattr(day_of(entry), "year", "")), []).append(entry)
    return tuple(
        group(
            f"{label}, {_name(year).lower()}" if label else _name(year),
            f"jaar-{year or 'onbekend'}",
            (placed(entry, catalogue, said(entry)) for entry in found),
        )
        for year, found in years.items()
    )


def _name(year: str) -> str:
    return year or "Datum onbekend"
