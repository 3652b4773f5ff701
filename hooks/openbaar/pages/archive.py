"""The archives, on the date of the document and on the day of disclosure: overview, years, months, unknown dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_unknown_day
from openbaar.catalogue.questions.counts import days_on
from openbaar.catalogue.questions.lists import count_in
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, number
from openbaar.documents import kind_named
from openbaar.documents.kinds import STUKKEN
from openbaar.pages.archive_month import AXES, Axis, month_addresses, month_page, other_axis
from openbaar.pages.archive_year import year_addresses, year_page
from openbaar.pages.lists import Head, list_page
from openbaar.pages.page_data import PageData
from openbaar.pages.route import FURTHER, Route
from openbaar.pages.timed import Timed, placed_row, timed_addresses


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year in the table of an archive: documents per kind, and in all."""

    jaar: str
    url: str
    per_soort: tuple[str, ...]
    aantal: str


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """Plain data for ``archief.html``. ``andere`` leads to the other archive, ``onbekend`` to unknown dates."""

    uitleg: str
    soorten: tuple[str, ...]
    jaren: tuple[YearRow, ...]
    onbekend: Link | None
    andere: Link


def _overview_addresses(_: Catalogue) -> Iterator[str]:
    yield from (axis.address for axis in AXES.values())


def _overview(catalogue: Catalogue, archief: str) -> PageData:
    """``/archief/`` and ``/openbaar/``: the years, with how many documents of each kind."""
    axis = AXES[archief]
    other = other_axis(axis)
    counts: Counter[tuple[int, str]] = Counter()
    for dag, soort, count in days_on(catalogue, axis.name):
        counts[date.fromordinal(dag).year if dag else 0, soort] += count
    years = sorted({year for year, _ in counts if year}, reverse=True)
    rows = tuple(_year_row(axis, year, [counts[year, kind] for kind in STUKKEN]) for year in years)
    unknown = count_in(catalogue, of_unknown_day(axis.name))
    missing = Link(counted(unknown, "stuk", "stukken"), f"{axis.address}onbekend/") if unknown else None
    kinds = tuple(kind_named(kind).plural for kind in STUKKEN)
    view = ArchiveView(axis.uitleg, kinds, rows, missing, Link(f"Blader op {other.kort}", other.address))
    return PageData(axis.title, axis.uitleg, "archief.html", view, axis.trail[:-1])


def _year_row(axis: Axis, year: int, per_kind: list[int]) -> YearRow:
    return YearRow(str(year), f"{axis.address}{year}/", tuple(map(number, per_kind)), number(sum(per_kind)))


def _unknown_addresses(catalogue: Catalogue) -> Iterator[str]:
    for axis in AXES.values():
        if count_in(catalogue, of_unknown_day(axis.name)):
            yield from timed_addresses(f"{axis.address}onbekend/", of_unknown_day(axis.name), catalogue)


def _unknown(catalogue: Catalogue, archief: str, pagina: str | None) -> PageData | None:
    """``/archief/onbekend/``: documents whose day is unknown, by the folder of their year."""
    axis = AXES[archief]
    lijst = of_unknown_day(axis.name)
    if not count_in(catalogue, lijst):
        return None
    timed = Timed(f"{axis.address}onbekend/", lijst, placed_row, _folder, lambda jaar: _folder(jaar)[0].lower())
    title, head = f"Stukken met onbekende {axis.kort}", Head(uitleg=(axis.onbekend,))
    return list_page(timed, title, lambda _: axis.onbekend, pagina, axis.trail, catalogue, head)


def _folder(jaar: int) -> tuple[str, str]:
    return f"Jaarmap {jaar or 'Datum onbekend'}", f"jaar-{jaar or 'onbekend'}"


_ARCHIVE = f"(?P<archief>{'|'.join(AXES)})/"
_YEAR = rf"{_ARCHIVE}(?P<jaar>\d{{4}})/"

ROUTES = (
    Route("archief", _ARCHIVE, _overview_addresses, _overview),
    Route("archief, onbekend", rf"{_ARCHIVE}onbekend/{FURTHER}", _unknown_addresses, _unknown),
    Route("archief, jaar", _YEAR, year_addresses, year_page),
    Route("archief, maand", rf"{_YEAR}(?P<maand>\d\d)/{FURTHER}", month_addresses, month_page),
)
