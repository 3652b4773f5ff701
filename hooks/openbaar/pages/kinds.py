"""Documents by kind: an overview of the kinds, each kind with its years, each year with its documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.entries import datum_of
from openbaar.catalogue.order import newest
from openbaar.catalogue.views import Link, Row, placed
from openbaar.catalogue.views.wording import counted, month_alone, number
from openbaar.documents import Kind, kind_named
from openbaar.documents.reference_tables import SOORTEN
from openbaar.pages.described import GeneratedPage
from openbaar.pages.lists import Counted, Head, Listed, list_pages, overview_pages
from openbaar.pages.paging import Group, group
from openbaar.pages.shelves import STUKKEN, by_month

SECTION = Link("Stukken", "stukken/")
TITLE = "Stukken per soort"
SUMMARY = "Welke soorten stukken hier staan, wat ze zijn en hoeveel het er zijn."
NEWEST = 10
"""How many documents a kind shows before its years."""


def kind_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """``/stukken/``, ``/<kind>/`` and ``/<kind>/<year>/``."""
    shelves = {kind_named(name): list(catalogue.of_kind(name)) for name in STUKKEN}
    rows = (
        Counted(kind.plural, f"{kind.folder}/", number(len(found)), SOORTEN[kind.name])
        for kind, found in shelves.items()
    )
    kinds = (group("Soorten", "soorten", rows),)
    yield from overview_pages(Listed(SECTION.url, TITLE, SUMMARY, kinds))
    for kind, found in shelves.items():
        yield from _kind(kind, _years(found), found, catalogue)


def _years(entries: list[Entry]) -> Mapping[str, list[Entry]]:
    """The documents per year folder, newest year first: their addresses go by it, also where the date is unknown."""
    years: dict[str, list[Entry]] = {}
    for entry in entries:
        years.setdefault(entry.document.year, []).append(entry)
    return dict(sorted(years.items(), reverse=True))


def _kind(
    kind: Kind, years: Mapping[str, list[Entry]], entries: list[Entry], catalogue: Catalogue
) -> Iterator[GeneratedPage]:
    base = f"{kind.folder}/"
    counts = tuple(Counted(year, f"{base}{year}/", number(len(found))) for year, found in years.items())
    latest = group("Nieuwste", "nieuwste", (placed(each, catalogue) for each in newest(entries, datum_of)[:NEWEST]))
    groups = (group("Jaren", "jaren", counts),)
    head = Head(uitleg=(SOORTEN[kind.name],), nieuwste=latest if entries else None)
    summary = f"{counted(len(entries), kind.een, kind.meer)} op deze site, per jaar."
    yield from overview_pages(Listed(base, kind.plural, summary, groups, head, (SECTION,)))
    for year, found in years.items():
        title = f"{kind.plural} van {year}"
        amount = f"{counted(len(found), kind.een, kind.meer)} van {year}."
        trail = (SECTION, Link(kind.plural, base))
        groups_of_year = tuple(_months(found, catalogue))
        yield from list_pages(Listed(f"{base}{year}/", title, amount, groups_of_year, Head(), trail))


def _months(entries: list[Entry], catalogue: Catalogue) -> Iterator[Group[Row]]:
    months, unknown = by_month(entries, datum_of)
    for (_, each), found in months.items():
        yield group(month_alone(each).capitalize(), f"maand-{each:02d}", (placed(entry, catalogue) for entry in found))
    if unknown:
        yield group("Datum onbekend", "onbekend", (placed(entry, catalogue) for entry in unknown))
