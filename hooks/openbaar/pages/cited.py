"""What documents cite, as overviews list it: a number in a dossier, an article of a law, with who cites it and how.

A short overview has all in one page. A long one is an index with a count for each number, and each number has a list of
its own of who cites it: one more citation changes a line of the index, and the newest page of that list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.views import Link, Row
from openbaar.catalogue.views.quoted import QuotedBy
from openbaar.catalogue.views.rows import link_of
from openbaar.catalogue.views.wording import counted
from openbaar.pages.described import GeneratedPage
from openbaar.pages.lists import Head, IndexEntry, Listed, index_of, list_pages
from openbaar.pages.paging import PAGE, Group, Part, cut, group, rows_of
from openbaar.pages.placing import NO_DATE, by_name, in_time
from openbaar.pages.years import in_years


@dataclass(frozen=True, slots=True)
class Cited(Group[QuotedBy]):
    """A number or an article, with the documents that cite it (in the index of a long overview without them: ``url``
    leads to them). ``whole`` is its whole name, ``extern`` where it stands officially, ``hier`` the same document on
    this site."""

    whole: str = ""
    extern: str = ""
    hier: Row | None = None


INDEX = 100
"""How many numbers of the index stand together."""

BY_LABEL = by_name(lambda each, _: each.label)
BY_DATE = in_time(lambda _, each: each.row.datum if each.row.iso else NO_DATE)


def by_id(found: Iterable[Quote]) -> dict[str, list[Quote]]:
    """Quotes by what they cite."""
    grouped: dict[str, list[Quote]] = {}
    for quote in found:
        grouped.setdefault(quote.reference.id, []).append(quote)
    return grouped


def is_long(cited: Iterable[Cited]) -> bool:
    """Whether these do not fit in one page with who cites them."""
    return rows_of(cited) > PAGE


def cited_parts(base: str, cited: Sequence[Cited]) -> tuple[Part[Cited], ...]:
    """The pages of the overview at the address ``base``: all in one, or the index."""
    if not is_long(cited):
        return cut(base, cited, BY_LABEL)
    return cut(base, [replace(each, rows=(), url=_list(base, each) if each.rows else "") for each in cited], BY_LABEL)


def _list(base: str, each: Cited) -> str:
    return f"{base}{each.anker}/"


def cited_index(parts: tuple[Part[Any], ...]) -> tuple[tuple[IndexEntry, ...], ...]:
    """The index of all numbers for the first page, a hundred at a time; empty when they all stand on that page."""
    entries = index_of(parts) if len(parts) > 1 else ()
    return tuple(tuple(entries[start : start + INDEX]) for start in range(0, len(entries), INDEX))


def citing_pages(base: str, cited: Sequence[Cited], trail: tuple[Link, ...]) -> Iterator[GeneratedPage]:
    """Of a long overview the list of each number: who cites it, newest first."""
    for each in cited if is_long(cited) else ():
        if each.rows:
            title = f"Wie haalt {each.whole} aan?"
            summary = f"{counted(len(each.rows), 'stuk haalt', 'stukken halen')} {each.whole} aan."
            official = (Link(f"Officiële publicatie van {each.whole}", each.extern),) if each.extern else ()
            head = Head(soort="Aangehaald", extern=official, hier=link_of(each.hier) if each.hier else None)
            years = in_years(each.rows, lambda one: one.row.iso[:4])
            groups = tuple(group(name, anchor, rows) for name, anchor, rows in years)
            listed = Listed(_list(base, each), title, summary, groups, head, trail)
            yield from list_pages(listed, BY_DATE, "aanhalingen.html")
