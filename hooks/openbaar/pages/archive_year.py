"""A year of an archive: a calendar for each month, so that every day is one step away."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.views import Link
from openbaar.catalogue.views.wording import counted
from openbaar.pages.archive_month import ArchiveMonth, Axis
from openbaar.pages.calendar import Calendar
from openbaar.pages.described import Described, GeneratedPage


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


def year_page(axis: Axis, year: int, months: list[ArchiveMonth]) -> GeneratedPage:
    """The page of a year. ``months`` holds all months of the archive, oldest first."""
    own = [each for each in months if each.year == year]
    years = sorted({each.year for each in months})
    total = counted(sum(sum(each.counts.values()) for each in own), "stuk", "stukken")
    view = YearView(
        aantal=total,
        maanden=tuple(_month(each) for each in own),
        vorige=_link(axis, max((each for each in years if each < year), default=None)),
        volgende=_link(axis, min((each for each in years if each > year), default=None)),
    )
    summary = f"{total} in {year}, op {axis.kort}."
    return GeneratedPage(
        f"{axis.address}{year}/", Described(f"{axis.title}: {year}", summary, "jaar.html", view, axis.trail)
    )


def _month(each: ArchiveMonth) -> MonthInYear:
    pages = tuple(Link(part.tussen, part.address) for part in each.parts if not part.first)
    return MonthInYear(each.calendar(), each.address, each.total, pages)


def _link(axis: Axis, year: int | None) -> Link | None:
    return Link(str(year), f"{axis.address}{year}/") if year else None
