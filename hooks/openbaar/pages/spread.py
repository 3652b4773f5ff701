"""How many days it took, told by the middle and the spread: a mean would be the word of one forgotten document."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from openbaar.catalogue import Catalogue
from openbaar.catalogue.entries import datum_of, disclosed
from openbaar.catalogue.views.wording import counted, number


@dataclass(frozen=True, slots=True)
class Spread:
    """Days, as a reader reads them: the median, the half around it, the shortest and the longest; over how many."""

    aantal: str
    mediaan: str
    van: str
    tot: str
    kortste: str
    langste: str


def days_until_disclosure(catalogue: Catalogue) -> list[int]:
    """The days between each letter and the disclosure of each memo beneath it, where both are known, in order."""
    return sorted(_days(catalogue))


def _days(catalogue: Catalogue) -> Iterator[int]:
    for memo in catalogue.of_kind("beslisnota"):
        opened = disclosed(memo)
        for ref in catalogue.relations.to(memo.document.ref, "kamerbrief"):
            sent = datum_of(catalogue.entries[ref])
            if isinstance(sent, date) and isinstance(opened, date):
                yield (opened - sent).days


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
