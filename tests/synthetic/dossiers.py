"""Dossiers of Kamerstukken: a few very large, most small, with papers that are numbered in the order of their days."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from synthetic.chance import Chance
from synthetic.dates import session
from synthetic.tables import ONDERWERPEN, Onderwerp

LOWEST, HIGHEST = 24_000, 36_900
"""Papers of dossiers from 24000 (1994/95) are all online."""
CHAPTERS = ("IIA", "III", "IV", "V", "VI", "VII", "VIII", "IXB", "X", "XII", "XIII", "XIV", "XV", "XVI", "XX", "A", "J")
COUNCILS = ("02", "07", "08", "20", "31", "32", "33", "34")


@dataclass(frozen=True, slots=True, order=True)
class Dossier:
    """``nummer`` with its addition, as files are called: ``36410-VI``; ``begin`` is its number before the first year."""

    nummer: str
    begin: int
    onderwerp: Onderwerp


class Paper(NamedTuple):
    """One paper of a dossier, and the year in which its session began."""

    dossier: str
    nummer: int
    session: int


def draw_dossiers(chance: Chance, documents: int) -> tuple[Dossier, ...]:
    """About 300 at 10,000 documents, the most cited first; each is about one subject."""
    count = max(3, round(3 * math.sqrt(documents)))
    numbers: dict[str, None] = {}
    while len(numbers) < count:
        numbers[_number(chance)] = None
    return tuple(
        Dossier(number, chance.between(2, 60), ONDERWERPEN[place % len(ONDERWERPEN)])
        for place, number in enumerate(numbers)
    )


def _number(chance: Chance) -> str:
    if chance.happens(0.02):
        return f"21501-{chance.pick(COUNCILS)}"
    number = chance.between(LOWEST, HIGHEST)
    return f"{number}-{chance.pick(CHAPTERS)}" if chance.happens(0.08) else str(number)


class Papers:
    """Which papers there are in each dossier on a day, so that a text cites what was there when it was written."""

    def __init__(self, letters: Iterable[tuple[Dossier, date, int]], first_year: int) -> None:
        """``letters`` in the order of their days, with their numbers."""
        self._first_year = first_year
        self._days: dict[Dossier, list[date]] = {}
        self._numbers: dict[Dossier, list[int]] = {}
        for dossier, day, number in letters:
            self._days.setdefault(dossier, []).append(day)
            self._numbers.setdefault(dossier, []).append(number)

    def cite(self, chance: Chance, dossier: Dossier, day: date) -> Paper:
        """A paper of the dossier from before ``day``: rather a recent one, and rather a letter than a motion."""
        days = self._days.get(dossier, [])
        before = bisect_left(days, day)
        if not before:
            return Paper(dossier.nummer, chance.between(1, dossier.begin), self._first_year - chance.between(1, 3))
        place = int(before * math.sqrt(chance.random()))
        number = self._numbers[dossier][place] - (0 if chance.happens(0.6) else 1)
        return Paper(dossier.nummer, number, session(days[place]))


def numbered(chance: Chance, letters: Sequence[tuple[Dossier, date]]) -> list[int]:
    """A number for each letter (given in the order of their days); other papers take the numbers between."""
    reached: dict[Dossier, int] = {}
    numbers = []
    for dossier, _ in letters:
        reached[dossier] = reached.get(dossier, dossier.begin) + chance.between(1, 3)
        numbers.append(reached[dossier])
    return numbers
