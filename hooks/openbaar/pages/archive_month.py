"""A month of an archive: its calendar, and its documents day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_month
from openbaar.catalogue.questions.counts import months_beside, months_on
from openbaar.catalogue.questions.lists import count_in, days_in
from openbaar.catalogue.views import Link, Row
from openbaar.catalogue.wording import counted, month, weekday
from openbaar.pages.calendar import Calendar, day_anchor, month_calendar
from openbaar.pages.lists import further_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import PAGE, Group, Pager
from openbaar.pages.timed import Timed, day_urls, part_at, placed_row

SECTION = Link("Op datum", "archief/")
"""The section of the site to which both archives belong."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A way to put documents in time: how the catalogue calls it, its address, what it is called on the site."""

    name: str
    address: str
    title: str
    kort: str
    uitleg: str
    onbekend: str

    @property
    def trail(self) -> tuple[Link, ...]:
        """The way to the pages under this archive."""
        own = Link(self.title, self.address)
        return (SECTION,) if self.address == SECTION.url else (SECTION, own)


AXES = {
    "archief": Axis(
        "datum",
        "archief/",
        "Stukken op datum",
        "datum van het stuk",
        "Hier staan de stukken op de datum die op het stuk zelf staat.",
        "Van deze stukken is de datum niet bekend.",
    ),
    "openbaar": Axis(
        "openbaar",
        "openbaar/",
        "Stukken op dag van openbaarmaking",
        "dag van openbaarmaking",
        "Hier staan de stukken op de dag waarop ze openbaar zijn gemaakt.",
        "Van deze stukken is niet bekend op welke dag ze openbaar zijn gemaakt.",
    ),
}
"""The two archives by the first part of their addresses."""


def other_axis(axis: Axis) -> Axis:
    """The other of the two archives."""
    return next(each for each in AXES.values() if each is not axis)


@dataclass(frozen=True, slots=True)
class MonthView:
    """Plain data for ``maand.html``. ``per_openbaarmaking`` tells which of its two dates the heading of a row says.
    Further pages have no calendar, no count and no ways to other months: those change with each document."""

    kalender: Calendar | None
    aantal: str
    dagen: tuple[Group[Row], ...]
    pager: Pager | None
    vorige: Link | None
    volgende: Link | None
    andere: Link | None
    per_openbaarmaking: bool


def month_address(axis: Axis, year: int, number: int) -> str:
    """``archief/2023/10/``."""
    return f"{axis.address}{year}/{number:02d}/"


def month_list(axis: Axis, year: int, number: int) -> Timed[Row]:
    """The documents of a month, day by day."""
    return Timed(month_address(axis, year, number), of_month(axis.name, year, number), placed_row, _day)


def _day(dag: int) -> tuple[str, str]:
    value = date.fromordinal(dag)
    return weekday(value).capitalize(), day_anchor(value.day)


def calendar_of(axis: Axis, year: int, number: int, own: bool, catalogue: Catalogue) -> Calendar:
    """The calendar of a month; its days lead to where they are listed. On the month's ``own`` page days that are listed
    on another page have an anchor in the calendar."""
    timed = month_list(axis, year, number)
    urls = {date.fromordinal(dag).day: url for dag, url in day_urls(timed, catalogue)}
    counts = {date.fromordinal(dag).day: count for dag, count in days_in(catalogue, timed.lijst)}
    here = frozenset(day for day, url in urls.items() if url.startswith(f"{timed.address}#"))
    return month_calendar(year, number, counts, urls, here if own else None)


def month_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the months of both archives, with their further pages."""
    for axis in AXES.values():
        for year, number, count in months_on(catalogue, axis.name):
            base = month_address(axis, year, number)
            yield base
            yield from (f"{base}pagina/{further}/" for further in range(1, -(-count // PAGE)))


def month_page(catalogue: Catalogue, archief: str, jaar: str, maand: str, pagina: str | None) -> PageData | None:
    """A page of a month."""
    axis, year, number = AXES[archief], int(jaar), int(maand)
    timed = month_list(axis, year, number)
    total = count_in(catalogue, timed.lijst)
    part = part_at(timed, pagina, catalogue) if total else None
    if part is None:
        return None
    title = f"{axis.title}: {month(year, number)}"
    trail = (*axis.trail, Link(jaar, f"{axis.address}{jaar}/"))
    late = axis.address != SECTION.url
    if not part.first:
        view = MonthView(None, "", part.groups, part.pager, None, None, None, late)
        return further_page(title, timed.address, part.tussen, "maand.html", view, trail)
    amount = counted(total, "stuk", "stukken")
    before, after = _beside(axis, year, number, catalogue)
    view = MonthView(
        kalender=calendar_of(axis, year, number, True, catalogue),
        aantal=amount,
        dagen=part.groups,
        pager=part.pager,
        vorige=before,
        volgende=after,
        andere=_elsewhere(axis, year, number, catalogue),
        per_openbaarmaking=late,
    )
    return PageData(title, f"{amount} in {month(year, number)}, op {axis.kort}.", "maand.html", view, trail)


def _beside(axis: Axis, year: int, number: int, catalogue: Catalogue) -> tuple[Link | None, ...]:
    """The ways to the months with documents just before and just after one."""
    found = months_beside(catalogue, axis.name, year, number)
    return tuple(Link(month(*each), month_address(axis, *each)) if each else None for each in found)


def _elsewhere(axis: Axis, year: int, number: int, catalogue: Catalogue) -> Link | None:
    other = other_axis(axis)
    there = count_in(catalogue, of_month(other.name, year, number))
    return Link(f"Deze maand op {other.kort}", month_address(other, year, number)) if there else None
