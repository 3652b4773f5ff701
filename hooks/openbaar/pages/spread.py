"""How many days it took, told by the middle and the spread: a mean would be the word of one forgotten document."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openbaar.catalogue.wording import counted, number


@dataclass(frozen=True, slots=True)
class Spread:
    """Days, as a reader reads them: the median, the half around it, the shortest and the longest; over how many."""

    aantal: str
    mediaan: str
    van: str
    tot: str
    kortste: str
    langste: str


def spread_out(counts: Iterable[tuple[int, int]]) -> list[int]:
    """Days of which is known how often each occurs, as many times as it does."""
    return [days for days, count in counts for _ in range(count)]


def spread(days: Sequence[int]) -> Spread | None:
    """The spread of a number of days; None when there is nothing to tell."""
    if not days:
        return None
    low, middle, high = statistics.quantiles(days, n=4, method="inclusive") if len(days) > 1 else (days[0],) * 3
    return Spread(
        counted(len(days), "nota", "nota's"),
        counted_days(middle),
        number(low),
        counted_days(high),
        counted_days(min(days)),
        counted_days(max(days)),
    )


def counted_days(value: float) -> str:
    """``1 dag``, ``12,5 dagen``."""
    return f"{number(value)} {'dag' if value == 1 else 'dagen'}"
