"""Documents by kind: an overview of the kinds, each kind with its years, each year with its documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_kind
from openbaar.catalogue.questions.counts import count_of_kind, newest_of_kind, years_of_kind
from openbaar.catalogue.questions.lists import is_longer
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, month_alone, number
from openbaar.documents import KINDS, kind_named
from openbaar.documents.kinds import STUKKEN
from openbaar.documents.reference_tables import SOORTEN
from openbaar.pages.lists import Counted, Head, Listed, list_page, overview_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import group
from openbaar.pages.route import FURTHER, Route, one
from openbaar.pages.timed import Timed, placed_row, timed_addresses

SECTION = Link("Stukken", "stukken/")
TITLE = "Stukken per soort"
SUMMARY = "Welke soorten stukken hier staan, wat ze zijn en hoeveel het er zijn."
NEWEST = 10
"""How many documents a kind shows before its years."""

FOLDERS = {kind.folder: kind for kind in KINDS if kind.name in STUKKEN}


def _kinds(catalogue: Catalogue) -> PageData | None:
    """``/stukken/``."""
    rows = (
        Counted(kind.plural, f"{kind.folder}/", number(count_of_kind(catalogue, kind.name)), SOORTEN[kind.name])
        for kind in map(kind_named, STUKKEN)
    )
    return overview_page(Listed(SECTION.url, TITLE, SUMMARY, (group("Soorten", "soorten", rows),)))


def _kind_addresses(_: Catalogue) -> Iterator[str]:
    yield from (f"{folder}/" for folder in FOLDERS)


def _kind(catalogue: Catalogue, soort: str) -> PageData | None:
    """``/beslisnotas/``: the newest of a kind, and its years."""
    kind, base = FOLDERS[soort], f"{soort}/"
    years = years_of_kind(catalogue, kind.name)
    counts = tuple(Counted(year, f"{base}{year}/", number(count)) for year, count in years)
    newest = newest_of_kind(catalogue, kind.name, NEWEST)
    latest = group("Nieuwste", "nieuwste", (placed_row(ref, catalogue) for ref in newest))
    head = Head(uitleg=(SOORTEN[kind.name],), nieuwste=latest if newest else None)
    summary = f"{counted(sum(count for _, count in years), kind.een, kind.meer)} op deze site, per jaar."
    groups = (group("Jaren", "jaren", counts),)
    return overview_page(Listed(base, kind.plural, summary, groups, head, (SECTION,)))


def _year_addresses(catalogue: Catalogue) -> Iterator[str]:
    for folder, kind in FOLDERS.items():
        for year, _ in years_of_kind(catalogue, kind.name):
            yield from timed_addresses(f"{folder}/{year}/", of_kind(kind.name, year), catalogue)


def _year(catalogue: Catalogue, soort: str, jaar: str, pagina: str | None) -> PageData | None:
    """``/beslisnotas/2023/`` and its further pages: the documents of a kind of a year, by month."""
    kind = FOLDERS[soort]
    timed = Timed(f"{soort}/{jaar}/", of_kind(kind.name, jaar), placed_row, _month)
    if not is_longer(catalogue, timed.lijst, 0):
        return None
    title, trail = f"{kind.plural} van {jaar}", (SECTION, Link(kind.plural, f"{soort}/"))
    return list_page(
        timed, title, lambda count: f"{counted(count, kind.een, kind.meer)} van {jaar}.", pagina, trail, catalogue
    )


def _month(dag: int) -> tuple[str, str]:
    if not dag:
        return "Datum onbekend", "onbekend"
    month = date.fromordinal(dag).month
    return month_alone(month).capitalize(), f"maand-{month:02d}"


_FOLDER = f"(?P<soort>{'|'.join(FOLDERS)})/"

ROUTES = (
    one("soorten", SECTION.url, _kinds),
    Route("soort", _FOLDER, _kind_addresses, _kind),
    Route("jaar van een soort", rf"{_FOLDER}(?P<jaar>\d{{4}})/{FURTHER}", _year_addresses, _year),
)
