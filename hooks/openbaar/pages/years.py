"""Documents grouped by year, newest first: the way a list is grouped that does not go by month or day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.order import DayOf, newest
from openbaar.catalogue.views import Row, placed
from openbaar.pages.paging import Group, group

T = TypeVar("T")


def per_year(
    entries: Iterable[Entry],
    day_of: DayOf,
    catalogue: Catalogue,
    said: Callable[[Entry], tuple[str, ...]] = lambda _: (),
) -> tuple[Group[Row], ...]:
    """A group for each year. ``said`` is what a row says of a document besides."""
    years = in_years(newest(entries, day_of), lambda entry: str(getattr(day_of(entry), "year", "")))
    return tuple(
        group(name, anchor, (placed(entry, catalogue, said(entry)) for entry in found)) for name, anchor, found in years
    )


def in_years(rows: Iterable[T], year_of: Callable[[T], str]) -> Iterator[tuple[str, str, list[T]]]:
    """The name and the anchor of each year with its rows, in the order in which they come; an empty year is unknown."""
    years: dict[str, list[T]] = {}
    for row in rows:
        years.setdefault(year_of(row), []).append(row)
    for year, found in years.items():
        yield year or "Datum onbekend", f"jaar-{year or 'onbekend'}", found
