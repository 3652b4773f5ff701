"""The rows of the register of reactions, a stretch at a time."""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.questions.register import RegisterStretch, narrowings


@question()
def count_of_rows(asking: Asking, dimensie: str, waarde: str) -> int:
    """How many rows there are."""
    return sum(each.size for each in _rows(asking, dimensie, waarde))


@question()
def has_more_rows(asking: Asking, dimensie: str, waarde: str, than: int) -> bool:
    """Whether there are more rows than so many."""
    return count_of_rows(asking, dimensie, waarde) > than


@question()
def newest_rows(asking: Asking, dimensie: str, waarde: str, count: int) -> tuple[RegisterStretch, ...]:
    """The first rows, those of the newest reports."""
    return tuple(_within(_rows(asking, dimensie, waarde), 0, count))


@question()
def oldest_rows(asking: Asking, dimensie: str, waarde: str, start: int, count: int) -> tuple[RegisterStretch, ...]:
    """Rows counted from the last, and given in their order: one more report on top changes nothing of them."""
    total = count_of_rows(asking, dimensie, waarde)
    return tuple(_within(_rows(asking, dimensie, waarde), max(0, total - start - count), total - start))


def _rows(asking: Asking, dimensie: str, waarde: str) -> tuple[RegisterStretch, ...]:
    found = narrowings(asking, dimensie).get(waarde)
    return found.rows if found else ()


def _within(every: tuple[RegisterStretch, ...], first: int, end: int) -> Iterator[RegisterStretch]:
    """The rows from ``first`` up to ``end``."""
    passed = 0
    for each in every:
        start, stop = max(first - passed, 0), min(end - passed, each.size)
        if start < stop:
            yield RegisterStretch(each.ref, each.dag, start, stop - start)
        passed += each.size
