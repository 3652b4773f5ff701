"""Keywords: each that several documents have leads to those, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.keywords import keyword_address
from openbaar.catalogue.listing import of_keyword
from openbaar.catalogue.questions.keywords import CountedWord, keyword_called, keyword_slugs, keywords_in
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, number
from openbaar.pages.described import Described
from openbaar.pages.lists import Counted, Head, ListView, further_page, list_page
from openbaar.pages.named import stretch_addresses, stretch_at
from openbaar.pages.paging import Group
from openbaar.pages.route import FURTHER, Route
from openbaar.pages.timed import Timed, placed_row, timed_addresses

SECTION = Link("Trefwoorden", "trefwoorden/")
SUMMARY = "De trefwoorden waar meer stukken op deze site over gaan."


def _overview_addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from stretch_addresses(SECTION.url, len(keyword_slugs(catalogue)))


def _overview(catalogue: Catalogue, pagina: str | None) -> Described | None:
    """``/trefwoorden/`` and its further pages: the keywords, by name."""

    def rows(start: int, count: int) -> tuple[CountedWord, ...]:
        return keywords_in(catalogue, start, count)

    stretch = stretch_at(SECTION.url, pagina, rows, lambda each: each.woord)
    if stretch is None:
        return None
    counts = tuple(Counted(each.woord, keyword_address(each.slug), number(each.aantal)) for each in stretch.rows)
    every = Group("Alle trefwoorden", "alle", "", counts, vervolg=not stretch.first)
    view = ListView(Head(), "", (every,), (), stretch.pager)
    if not stretch.first:
        return further_page(SECTION.title, SECTION.url, stretch.tussen, "overzicht.html", view, ())
    total = number(len(keyword_slugs(catalogue)))
    view = replace(view, aantal=total, groepen=(replace(every, aantal=total),))
    return Described(SECTION.title, SUMMARY, "overzicht.html", view)


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    for slug in keyword_slugs(catalogue):
        yield from timed_addresses(keyword_address(slug), of_keyword(slug), catalogue)


def _keyword(catalogue: Catalogue, trefwoord: str, pagina: str | None) -> Described | None:
    """``/trefwoorden/kunstmatige-intelligentie/`` and its further pages: the documents with a keyword."""
    woord = keyword_called(catalogue, trefwoord)
    if woord is None:
        return None
    timed = Timed(keyword_address(trefwoord), of_keyword(trefwoord), placed_row)
    title = woord[0].upper() + woord[1:]

    def summary(count: int) -> str:
        return f"{counted(count, 'stuk', 'stukken')} met het trefwoord {woord}."

    return list_page(timed, title, summary, pagina, (SECTION,), catalogue, Head(soort="Trefwoord"))


ROUTES = (
    Route("trefwoorden", f"trefwoorden/{FURTHER}", _overview_addresses, _overview),
    Route("trefwoord", rf"trefwoorden/(?P<trefwoord>[^/]+)/{FURTHER}", _addresses, _keyword),
)
