"""Which shard of the search index a document is in: that of its years, or of a part of a year that has many documents.

A browser pays for each shard that it opens, and publishing pays for the size of the one that changes. So time is halved
over and over, from 64 years down to days, and a shard is the longest stretch with no more than ``LARGEST`` documents.
The stretches do not depend on what is in them (2016 to 2023, 2024 and 2025), and what divides one is how many documents
it has itself: one document more moves no other, but where it is the one too many for its stretch, which is then halved.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from openbaar.search.searchable import Searchable

LARGEST = 600
"""How many documents a shard has at most: a browser opens a few such shards for a query."""

WITHOUT_YEAR = "algemeen"

Level = Callable[[Searchable], str]
"""Gives the name of the stretch of time that a document is in: its first and last year, or the beginning of what it
is of its year (``2016-2023``, ``2024``, ``2025-07``). So names sort as dates do."""


def parts_of(pages: Iterable[Searchable], largest: int = LARGEST) -> Mapping[str, tuple[Searchable, ...]]:
    """The pages per shard, in their own order; shards sorted by name, which is by date, what has no year last. An
    unknown day is the first of its year, as in a list of results."""
    dated, others = list[Searchable](), list[Searchable]()
    for page in pages:
        (dated if page.year else others).append(page)
    parts = {name: tuple(those) for name, those in sorted(_divided(dated, LEVELS, largest))}
    return parts | {WITHOUT_YEAR: tuple(others)} if others else parts


def years_of(pages: Iterable[Searchable]) -> str:
    """The years that pages have, sorted, with a space between; empty for what has none."""
    return " ".join(sorted({page.year for page in pages if page.year}))


def _divided(
    pages: Iterable[Searchable], levels: Sequence[Level], largest: int
) -> Iterator[tuple[str, Sequence[Searchable]]]:
    level, *finer = levels
    stretches: dict[str, list[Searchable]] = {}
    for page in pages:
        stretches.setdefault(level(page), []).append(page)
    for name, those in stretches.items():
        if finer and len(those) > largest:
            yield from _divided(those, finer, largest)
        else:
            yield name, those


def _years(count: int) -> Level:
    """Of so many years; the first of them is a multiple of the count."""

    @cache
    def stretch(year: str) -> str:
        first = int(year) // count * count
        return f"{first:04}-{first + count - 1:04}"

    return lambda page: stretch(page.year)


def _months(count: int) -> Level:
    return lambda page: f"{page.year}-{(max(1, page.month) - 1) // count * count + 1:02}"


def _days(count: int) -> Level:
    return lambda page: f"{_months(1)(page)}-{(max(1, page.day) - 1) // count * count + 1:02}"


def _hashed(bits: int) -> Level:
    """What is of one day, dealt by the address: it has no order in time."""
    return lambda page: f"{_days(1)(page)}-{zlib.crc32(page.address.encode()):032b}"[: len("2025-07-01-") + bits]


LEVELS: Sequence[Level] = (
    *(_years(count) for count in (64, 32, 16, 8, 4, 2)),
    lambda page: page.year,
    *(_months(count) for count in (6, 3, 1)),
    *(_days(count) for count in (16, 8, 4, 1)),
    *(_hashed(bits) for bits in (1, 2, 3, 4)),
)
"""From long to short; each is a part of the one before."""
