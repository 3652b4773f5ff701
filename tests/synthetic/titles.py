"""Titles, and the ids that are made of them: readable, lasting and never twice the same."""

from __future__ import annotations

import re
from datetime import date

from synthetic.chance import Chance
from synthetic.slots import Slots
from synthetic.tables import TITLES, Onderwerp

LETTERS = str.maketrans("áàâäéèêëíìîïóòôöúùûüç", "aaaaeeeeiiiioooouuuuc")
LONGEST = 80


def title(chance: Chance, kind: str, onderwerp: Onderwerp, day: date, **quoted: str) -> str:
    """A title for a document about the subject; ``quoted`` are titles of other documents."""
    facts = {"kort": onderwerp.kort, "jaar": str(day.year), "vorigjaar": str(day.year - 1)}
    slots = Slots(chance, facts | {"volgendjaar": str(day.year + 1)} | quoted)
    return slots.fill(chance.pick(TITLES[kind]))


def slug(text: str) -> str:
    """``Reactie op 'Zicht op jeugdhulp'`` as ``reactie-op-zicht-op-jeugdhulp``, cut between two words."""
    whole = re.sub(r"[^a-z0-9]+", "-", text.lower().translate(LETTERS)).strip("-")
    return whole if len(whole) <= LONGEST else whole[: LONGEST + 1].rpartition("-")[0]


class Ids:
    """The ids given so far within one kind."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._next: dict[str, int] = {}

    def give(self, base: str, year: int) -> str:
        """``base``; else with the year, else with the year and a number."""
        dated = base if base.endswith(f"-{year}") else f"{base}-{year}"
        candidate = base if base not in self._given else dated
        while candidate in self._given:
            self._next[dated] = number = self._next.get(dated, 1) + 1
            candidate = f"{dated}-{number}"
        self._given.add(candidate)
        return candidate
