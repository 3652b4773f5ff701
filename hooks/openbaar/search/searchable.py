"""What may be found: plainly public, also in a preview, and no tombstone. The home page only leads elsewhere."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.site import public_pages
from openbaar.documents import Ref


class Searchable(NamedTuple):
    """A page that may be found: its document, address and source, its year (empty for kinds without one), and its month
    and its day in that (0 where they are unknown)."""

    ref: Ref
    address: str
    path: str
    year: str
    month: int
    day: int


def searchable(catalogue: Catalogue) -> tuple[Searchable, ...]:
    """The pages that may be found, sorted by path."""
    return tuple(
        Searchable(ref, address, path, year, *_month_and_day(day))
        for ref, address, path, year, day in public_pages(catalogue)
    )


def _month_and_day(ordinal: int) -> tuple[int, int]:
    day = date.fromordinal(ordinal) if ordinal else None
    return (day.month, day.day) if day else (0, 0)
