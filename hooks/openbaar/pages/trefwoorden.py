"""Keywords: each that several documents have leads to those, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.catalogue import Catalogue
from openbaar.catalogue.keywords import keyword_address
from openbaar.catalogue.listing import of_keyword
from openbaar.catalogue.questions.keywords import (
    CountedWord,
    first_keywords,
    keyword_called,
    keyword_slugs,
    keywords_under,
    letters_of_keywords,
    most_used_keywords,
)
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, number
from openbaar.pages.lists import Block, Counted, Head, Listed, ListView, further_page, list_page, overview_page
from openbaar.pages.named import stretch_addresses, stretch_at
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import PAGE, Group, group
from openbaar.pages.route import FURTHER, Route, one
from openbaar.pages.timed import Timed, placed_row, timed_addresses

SECTION = Link("Trefwoorden", "trefwoorden/")
SUMMARY = "De trefwoorden waar meer stukken op deze site over gaan."
MOST = 10
"""How many keywords the overview names as those that are used most."""


def _overview(catalogue: Catalogue) -> PageData | None:
    """``/trefwoorden/``: the keywords by name. Where they do not fit in one page each letter has a page, so that a new
    keyword moves none but those of its own letter; here stand the letters, and the keywords that are used most."""
    first = first_keywords(catalogue, PAGE + 1)
    if len(first) <= PAGE:
        groups = (group("Alle trefwoorden", "alle", map(_counted, first)),)
        return overview_page(Listed(SECTION.url, SECTION.title, SUMMARY, groups))
    letters = [Counted(_name(each), _of_letter(each), number(count)) for each, count in letters_of_keywords(catalogue)]
    head = Head(blokken=(Block("Meest gebruikt", tuple(map(_counted, most_used_keywords(catalogue, MOST)))),))
    return overview_page(Listed(SECTION.url, SECTION.title, SUMMARY, (group("Op letter", "letters", letters),), head))


def _counted(found: CountedWord) -> Counted:
    return Counted(found.woord, keyword_address(found.slug), number(found.aantal))


def _of_letter(letter: str) -> str:
    return f"{SECTION.url}letter/{letter}/"


def _name(letter: str) -> str:
    return letter.upper() if letter.isalpha() else "Cijfers"


def _letter_addresses(catalogue: Catalogue) -> Iterator[str]:
    if len(first_keywords(catalogue, PAGE + 1)) > PAGE:
        for letter, count in letters_of_keywords(catalogue):
            yield from stretch_addresses(_of_letter(letter), count)


def _letter(catalogue: Catalogue, letter: str, pagina: str | None) -> PageData | None:
    """``/trefwoorden/letter/a/`` and its further pages: the keywords that begin with a letter."""
    if len(first_keywords(catalogue, PAGE + 1)) <= PAGE:
        return None

    def rows(start: int, count: int) -> tuple[CountedWord, ...]:
        return keywords_under(catalogue, letter, start, count)

    stretch = stretch_at(_of_letter(letter), pagina, rows, lambda each: each.woord)
    if stretch is None or not stretch.rows:
        return None
    title = f"Trefwoorden met een {_name(letter)}" if letter.isalpha() else "Trefwoorden met een cijfer"
    every = Group(title, "alle", "", tuple(map(_counted, stretch.rows)), vervolg=not stretch.first)
    view = ListView(Head(), "", (every,), (), stretch.pager)
    if not stretch.first:
        return further_page(title, _of_letter(letter), stretch.tussen, "overzicht.html", view, (SECTION,))
    return PageData(title, f"{title}, die bij meer stukken horen.", "overzicht.html", view, (SECTION,))


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    for slug in keyword_slugs(catalogue):
        yield from timed_addresses(keyword_address(slug), of_keyword(slug), catalogue)


def _keyword(catalogue: Catalogue, trefwoord: str, pagina: str | None) -> PageData | None:
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
    one("trefwoorden", SECTION.url, _overview),
    Route("trefwoorden, letter", rf"trefwoorden/letter/(?P<letter>[a-z]|0-9)/{FURTHER}", _letter_addresses, _letter),
    Route("trefwoord", rf"trefwoorden/(?P<trefwoord>[^/]+)/{FURTHER}", _addresses, _keyword),
)
