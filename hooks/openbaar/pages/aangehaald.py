"""What documents cite whole: judgments, EU acts and official publications. Each stands in the list of its year.

What more than one document cites has a page with who cites it and how.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.overviews import OWN, overview_address, year_address
from openbaar.catalogue.questions.cited import (
    Number,
    cited_at,
    most_cited,
    years_cited,
)
from openbaar.catalogue.questions.lists import is_longer
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.rows import link
from openbaar.catalogue.wording import counted, number
from openbaar.citations import WITHOUT_YEAR, describe, explain
from openbaar.pages.cited import Cited, Overview, cited_index, cited_stretch, overview_addresses
from openbaar.pages.cited_whole import SORTS, year_label
from openbaar.pages.citing import citing_addresses
from openbaar.pages.lists import Block, Counted, Head, Listed, further_page, list_page, overview_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import IndexEntry, Pager, group
from openbaar.pages.route import FURTHER, Route

MOST = 10
"""How many of a sort its overview names as those that are cited most."""


@dataclass(frozen=True, slots=True)
class JaarView:
    """Plain data for ``jaar-aangehaald.html``. ``aantal`` and ``index`` are empty on further pages."""

    deel: str
    aantal: str
    aangehaald: tuple[Cited, ...]
    index: tuple[tuple[IndexEntry, ...], ...]
    pager: Pager | None


def _overview_addresses(_: Catalogue) -> Iterator[str]:
    yield from (f"{folder}/" for folder in SORTS)


def _overview(catalogue: Catalogue, map: str) -> PageData | None:
    """``/uitspraken/``: what is cited most, and the years."""
    sort = SORTS[map]
    years = years_cited(catalogue, sort.groep)
    most = tuple(_counted(each) for each in most_cited(catalogue, sort.groep, OWN, MOST))
    rows = (Counted(year_label(jaar), year_address(sort.groep, jaar), number(count)) for jaar, count in years)
    head = Head(uitleg=(sort.uitleg,), blokken=(Block("Het meest aangehaald", most),) if most else ())
    groups = (group("Jaren", "jaren", rows),) if years else ()
    total = sum(count for _, count in years)
    return overview_page(Listed(sort.section.url, sort.meer, sort.uitleg, groups, head, totaal=total))


def _counted(found: Number) -> Counted:
    reference = describe(found.what.id)
    return Counted(reference.label, overview_address(reference), number(found.aantal), explain(found.what.id))


def _years(catalogue: Catalogue) -> Iterator[Overview]:
    for sort in SORTS.values():
        yield from (sort.of_year(jaar) for jaar, _ in years_cited(catalogue, sort.groep))


def _year_addresses(catalogue: Catalogue) -> Iterator[str]:
    for each in _years(catalogue):
        yield from overview_addresses(each, catalogue)


def _year(catalogue: Catalogue, map: str, jaar: str, pagina: str | None) -> PageData | None:
    """``/uitspraken/2016/`` and its further pages: what of a year is cited, and by which document or how many."""
    sort = SORTS[map]
    of, title, trail = sort.of_year(jaar), sort.title_of_year(jaar), (sort.section,)
    stretch = cited_stretch(of, pagina, catalogue)
    if stretch is None or not stretch.rows:
        return None
    view = JaarView(sort.meer, "", stretch.rows, (), stretch.pager)
    if not stretch.first:
        return further_page(title, of.address, stretch.tussen, "jaar-aangehaald.html", view, trail)
    index = cited_index(of, stretch, catalogue)
    view = replace(view, aantal=number(sum(len(each) for each in index) or len(stretch.rows)), index=index)
    return PageData(title, f"{title} die stukken op deze site aanhalen.", "jaar-aangehaald.html", view, trail)


def _whole_addresses(catalogue: Catalogue) -> Iterator[str]:
    for each in _years(catalogue):
        yield from citing_addresses(each, catalogue)


def _whole(catalogue: Catalogue, map: str, jaar: str, anker: str, pagina: str | None) -> PageData | None:
    """``/uitspraken/2016/ecli-nl-hr-2016-2022/`` and its further pages: who cites it, newest first."""
    sort = SORTS[map]
    of = sort.of_year(jaar)
    found = cited_at(catalogue, of.groep, of.sleutel, anker)
    if found is None or not is_longer(catalogue, of.citing(anker).lijst, OWN - 1):
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
