"""What documents cite whole: judgments, EU acts and official publications. Each has a page with who cites it and how,
and stands in the list of its year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.overviews import overview_address, year_address
from openbaar.catalogue.questions.cited import (
    Number,
    cited_at,
    most_cited,
    names_of,
    numbers_in,
    numbers_of,
    years_cited,
)
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.rows import link
from openbaar.catalogue.wording import counted, number
from openbaar.citations import WITHOUT_YEAR, describe, explain
from openbaar.pages.cited_whole import SORTS, year_label
from openbaar.pages.described import Described
from openbaar.pages.lists import Block, Counted, Head, Listed, ListView, further_page, list_page, overview_page
from openbaar.pages.named import stretch_addresses, stretch_at
from openbaar.pages.paging import Group, group
from openbaar.pages.route import FURTHER, Route
from openbaar.pages.timed import addresses_of

MOST = 10
"""How many of a sort its overview names as those that are cited most."""


def _overview_addresses(_: Catalogue) -> Iterator[str]:
    yield from (f"{folder}/" for folder in SORTS)


def _overview(catalogue: Catalogue, map: str) -> Described | None:
    """``/uitspraken/``: what is cited most, and the years."""
    sort = SORTS[map]
    years = years_cited(catalogue, sort.groep)
    most = tuple(_counted(each) for each in most_cited(catalogue, sort.groep, MOST))
    rows = (Counted(year_label(jaar), year_address(sort.groep, jaar), number(count)) for jaar, count in years)
    head = Head(uitleg=(sort.uitleg,), blokken=(Block("Het meest aangehaald", most),) if most else ())
    groups = (group("Jaren", "jaren", rows),) if years else ()
    total = sum(count for _, count in years)
    return overview_page(Listed(sort.section.url, sort.meer, sort.uitleg, groups, head, totaal=total))


def _counted(found: Number) -> Counted:
    reference = describe(found.what.id)
    return Counted(reference.label, overview_address(reference), number(found.aantal), explain(found.what.id))


def _year_addresses(catalogue: Catalogue) -> Iterator[str]:
    for sort in SORTS.values():
        for jaar, count in years_cited(catalogue, sort.groep):
            yield from stretch_addresses(year_address(sort.groep, jaar), count)


def _year(catalogue: Catalogue, map: str, jaar: str, pagina: str | None) -> Described | None:
    """``/uitspraken/2016/`` and its further pages: what of a year is cited, with by how many documents."""
    sort = SORTS[map]
    of, title, trail = sort.of_year(jaar), sort.title_of_year(jaar), (sort.section,)

    def rows(start: int, count: int) -> tuple[Number, ...]:
        return numbers_in(catalogue, of.groep, of.sleutel, start, count)

    stretch = stretch_at(of.address, pagina, rows, lambda each: describe(each.what.id).label)
    if stretch is None or not stretch.rows:
        return None
    every = Group(sort.meer, "alle", "", tuple(_counted(each) for each in stretch.rows), vervolg=not stretch.first)
    view = ListView(Head(), "", (every,), (), stretch.pager)
    if not stretch.first:
        return further_page(title, of.address, stretch.tussen, "overzicht.html", view, trail)
    view = replace(view, aantal=number(len(names_of(catalogue, of.groep, of.sleutel))))
    return Described(title, f"{title} die stukken op deze site aanhalen.", "overzicht.html", view, trail)


def _whole_addresses(catalogue: Catalogue) -> Iterator[str]:
    for sort in SORTS.values():
        for jaar, _ in years_cited(catalogue, sort.groep):
            of = sort.of_year(jaar)
            for each in numbers_of(catalogue, of.groep, of.sleutel):
                yield from addresses_of(of.citing(each.anker).address, each.aantal)


def _whole(catalogue: Catalogue, map: str, jaar: str, anker: str, pagina: str | None) -> Described | None:
    """``/uitspraken/2016/ecli-nl-hr-2016-2022/`` and its further pages: who cites it, newest first."""
    sort = SORTS[map]
    of = sort.of_year(jaar)
    found = cited_at(catalogue, of.groep, of.sleutel, anker)
    if found is None:
        return None
    reference, here = describe(found.id), catalogue.kamerstukken.get(found.id)
    what = reference.label
    head = Head(
        soort=sort.soort,
        uitleg=(*filter(None, [explain(found.id)]), f"Welke stukken op deze site deze {sort.een} aanhalen."),
        extern=(Link(f"Officiële publicatie van {what}", reference.url),) if reference.url else (),
        hier=link(catalogue.entries[here]) if here else None,
    )
    return list_page(
        of.citing(anker),
        what,
        lambda count: f"{counted(count, 'stuk haalt', 'stukken halen')} {what} aan.",
        pagina,
        (sort.section, Link(year_label(jaar), of.address)),
        catalogue,
        head,
        template="aanhalingen.html",
    )


_MAP = f"(?P<map>{'|'.join(SORTS)})/"
_YEAR = rf"{_MAP}(?P<jaar>\d{{4}}|{WITHOUT_YEAR})/"

ROUTES = (
    Route("wat geheel is aangehaald", _MAP, _overview_addresses, _overview),
    Route("jaar van wat geheel is aangehaald", f"{_YEAR}{FURTHER}", _year_addresses, _year),
    Route("wie het geheel aanhaalt", f"{_YEAR}(?P<anker>[a-z0-9-]+)/{FURTHER}", _whole_addresses, _whole),
)
