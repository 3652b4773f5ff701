"""A year of an archive: a calendar for each month, so that every day is one step away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.counts import months_of_year, months_on, years_beside
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted
from openbaar.pages.archive_month import AXES, Axis, calendar_of, month_address, month_list
from openbaar.pages.calendar import Calendar
from openbaar.pages.page_data import PageData
from openbaar.pages.timed import between_days, pages_in


@dataclass(frozen=True, slots=True)
class MonthInYear:
    """A month with documents; ``paginas`` are the older pages of its list, by the days that they hold."""

    kalender: Calendar
    url: str
    aantal: str
    paginas: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """Plain data for ``jaar.html``."""

    aantal: str
    maanden: tuple[MonthInYear, ...]
    vorige: Link | None
    volgende: Link | None


def year_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the years of both archives."""
    for axis in AXES.values():
        for year in sorted({year for year, _, _ in months_on(catalogue, axis.name)}):
            yield f"{axis.address}{year}/"


def year_page(catalogue: Catalogue, archief: str, jaar: str) -> PageData | None:
    """The page of a year; None for a year without documents."""
    axis, year = AXES[archief], int(jaar)
    own = months_of_year(catalogue, axis.name, year)
    if not own:
        return None
    total = counted(sum(count for _, count in own), "stuk", "stukken")
    before, after = years_beside(catalogue, axis.name, year)
    months = tuple(_month(axis, year, number, count, catalogue) for number, count in own)
    view = YearView(total, months, _link(axis, before), _link(axis, after))
    return PageData(f"{axis.title}: {year}", f"{total} in {year}, op {axis.kort}.", "jaar.html", view, axis.trail)


def _month(axis: Axis, year: int, number: int, count: int, catalogue: Catalogue) -> MonthInYear:
    timed = month_list(axis, year, number)
    further = reversed(range(1, pages_in(timed.lijst, catalogue)))
    pages = tuple(Link(between_days(timed, each, catalogue), timed.url(each)) for each in further)
    amount = counted(count, "stuk", "stukken")
    return MonthInYear(
        calendar_of(axis, year, number, False, catalogue), month_address(axis, year, number), amount, pages
    )


def _link(axis: Axis, year: int | None) -> Link | None:
    return Link(str(year), f"{axis.address}{year}/") if year else None
