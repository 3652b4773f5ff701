"""The days of a record, as what is looked for: months as values of a facet, days as hidden words.

Pagefind has no filter of a range. A range of months is a choice of several values; the days at its ends are looked for
one by one. ``overrides/assets/zoeken/days.js`` makes the same keys.
"""

from __future__ import annotations

from collections.abc import Iterable

AXES = ("datum", "openbaar")
"""The day of the document itself, and that of its disclosure. They are the names of the facets too."""


def day_key(axis: str, iso: str) -> str:
    """``("datum", "2023-10-06")`` -> ``d20231006q``; empty for an unknown day."""
    return f"{axis[0]}{iso.replace('-', '')}q" if iso else ""


def month_of(iso: str, year: str = "") -> str:
    """The month of a day, ``2023-10``; of an unknown day only the year, where that is known."""
    return iso[:7] or year


def span(months: Iterable[str]) -> str:
    """The first and the last of months, ``2023-01 2024-11``; empty when there are none. A year is all of its months."""
    known = sorted(months)
    if not known:
        return ""
    return f"{min(_first(each) for each in known)} {max(_last(each) for each in known)}"


def _first(month: str) -> str:
    return month if "-" in month else f"{month}-01"


def _last(month: str) -> str:
    return month if "-" in month else f"{month}-12"
