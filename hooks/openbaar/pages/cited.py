"""What documents cite, as overviews list it: a number in a dossier, an article of a law, with who cites it and how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.views import Row
from openbaar.catalogue.views.quoted import QuotedBy
from openbaar.pages.paging import Group, page_address


@dataclass(frozen=True, slots=True)
class Cited(Group[QuotedBy]):
    """A number or an article, with the documents that cite it; ``extern`` is where it stands officially, ``hier`` the
    same document on this site."""

    extern: str = ""
    hier: Row | None = None


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """Where a number is listed; ``anker`` is set when that is on another page, so that its address works here too."""

    label: str
    url: str
    anker: str


INDEX = 100
"""How many numbers of the index stand together."""


def by_id(found: Iterable[Quote]) -> dict[str, list[Quote]]:
    """Quotes by what they cite."""
    grouped: dict[str, list[Quote]] = {}
    for quote in found:
        grouped.setdefault(quote.reference.id, []).append(quote)
    return grouped


def cited_index(base: str, pages: tuple[tuple[Cited, ...], ...]) -> tuple[tuple[IndexEntry, ...], ...]:
    """The index of all numbers for the first page, a hundred at a time; empty when they all stand on that page."""
    entries = [
        IndexEntry(each.label, f"{page_address(base, place)}#{each.anker}", each.anker if place > 1 else "")
        for place, groups in enumerate(pages, start=1)
        for each in groups
        if not each.vervolg
    ]
    if len(pages) == 1:
        return ()
    return tuple(tuple(entries[start : start + INDEX]) for start in range(0, len(entries), INDEX))
