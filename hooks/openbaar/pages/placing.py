"""In which order a list is, and how a place in it is called: by a date, or by a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

NO_DATE = "datum onbekend"


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list. ``place`` says of a row in its group where it stands, in words; ``before`` and ``after`` are
    what the way back and the way on are called, ``back`` and ``on`` the words before the place to which they lead.
    ``in_time`` says that the list goes by date, newest first, which decides from which end it is cut."""

    in_time: bool
    place: Callable[[Any, Any], str]
    before: str
    after: str
    back: str
    on: str

    def until(self, place: str) -> str:
        """Where the page before ends: ``vanaf 6 oktober 2023``, for what is newer; ``tot en met Wet …`` by name."""
        return _words(self.back, place)

    def since(self, place: str) -> str:
        """Where the page after begins."""
        return _words(self.on, place)


def _words(word: str, place: str) -> str:
    return place if place == NO_DATE else f"{word} {place}"


def between(first: str, last: str, order: Order) -> str:
    """From the place of the first row of a page to that of the last, in words; the oldest is named first."""
    if first == last:
        return first
    if NO_DATE in (first, last):
        return f"{first} en ouder"
    return f"{last} tot en met {first}" if order.in_time else f"{first} tot en met {last}"


def in_time(place: Callable[[Any, Any], str]) -> Order:
    """The order of a list that goes by date, newest first."""
    return Order(True, place, "Nieuwer", "Ouder", "vanaf", "tot en met")


def by_name(place: Callable[[Any, Any], str]) -> Order:
    """The order of a list that goes by name or number."""
    return Order(False, place, "Terug", "Verder", "tot en met", "vanaf")


BY_TITLE = by_name(lambda _, row: row.title)
"""Pages with counts, by what they are called."""
