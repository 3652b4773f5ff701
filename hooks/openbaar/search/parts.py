"""Which shard of the search index a document is in: its year, or some months of a year that has many documents.

A shard is made as a whole, so the largest one says what publishing a document costs. A shard of some months is called
by the first of them (``2025-07``): so names sort as dates do, and the next name tells where a shard ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openbaar.search.searchable import Searchable

LARGEST = 600
"""How many documents a shard has at most, if all months have as many: a browser opens a few such shards for a query."""

WAYS = (1, 2, 3, 4, 6, 12)
"""Into how many parts of equal length a year may go."""

WITHOUT_YEAR = "algemeen"


def parts_of(pages: Iterable[Searchable], largest: int = LARGEST) -> Mapping[str, tuple[Searchable, ...]]:
    """The pages per shard, in their own order; shards sorted by name, which is by date, what has no year last. An
    unknown day is the first of its year, as in a list of results."""
    years: dict[str, list[Searchable]] = {}
    for page in pages:
        years.setdefault(page.year, []).append(page)
    parts: dict[str, list[Searchable]] = {}
    for year, those in years.items():
        names = _names(year, len(those), largest)
        for page in those:
            parts.setdefault(names[max(0, page.month - 1) * len(names) // 12], []).append(page)
    return {name: tuple(those) for name, those in sorted(parts.items())}


def year_of(name: str) -> str:
    """The year of a shard; empty for what has none."""
    return "" if name == WITHOUT_YEAR else name.partition("-")[0]


def _names(year: str, count: int, largest: int) -> list[str]:
    if not year:
        return [WITHOUT_YEAR]
    ways = next((each for each in WAYS if count <= each * largest), WAYS[-1])
    return [f"{year}-{1 + 12 // ways * part:02d}" for part in range(ways)] if ways > 1 else [year]
