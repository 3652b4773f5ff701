"""A month of an archive: its calendar, and its documents day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.order import DayOf
from openbaar.catalogue.views import Link, Row, placed
from openbaar.catalogue.views.wording import counted, month, weekday
from openbaar.pages.calendar import Calendar, day_anchor, month_calendar
from openbaar.pages.described import GeneratedPage
from openbaar.pages.paging import Group, Pager, Part, cut, group
from openbaar.pages.placing import in_time
from openbaar.pages.shelves import Month
from openbaar.pages.whole import Whole

SECTION = Link("Op datum", "archief/")
"""The section of the site to which both archives belong."""

BY_DAY = in_time(lambda each, _: each.label.partition(" ")[2])
"""By the day that the heading names, without the day of the week."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A way to put documents in time: its address, what it is called, and which day of a document it goes by."""

    address: str
    title: str
    kort: str
    uitleg: str
    onbekend: str
    day_of: DayOf

    @property
    def trail(self) -> tuple[Link, ...]:
        """The way to the pages under this archive."""
        own = Link(self.title, self.address)
        return (SECTION,) if self.address == SECTION.url else (SECTION, own)


@dataclass(frozen=True, slots=True)
class ArchiveMonth:
    """A month with documents: how many on each day (by its number), and the days in pages, newest first."""

    axis: Axis
    year: int
    number: int
    counts: dict[int, int]
    parts: tuple[Part[Group[Row]], ...]

    @property
    def name(self) -> str:
        return month(self.year, self.number)

    @property
    def address(self) -> str:
        return _address(self.axis, self.year, self.number)

    @property
    def link(self) -> Link:
        return Link(self.name, self.address)

    @property
    def total(self) -> str:
        return counted(sum(self.counts.values()), "stuk", "stukken")

    def calendar(self, without_anchor: frozenset[int] | None = None) -> Calendar:
        """The calendar of this month; its days lead to where they are listed."""
        urls = {
            _number(each): f"{part.address}#{each.anker}"
            for part in self.parts
            for each in part.groups
            if not each.vervolg
        }
        return month_calendar(self.year, self.number, self.counts, urls, without_anchor)


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


def archive_month(axis: Axis, year: int, number: int, entries: list[Entry], catalogue: Catalogue) -> ArchiveMonth:
    """A month of an archive; ``entries`` are those of the month, newest first."""
    days = {day: list(found) for day, found in groupby(entries, key=lambda entry: _day(axis, entry))}
    groups = [
        group(
            weekday(date(year, number, day)).capitalize(),
            day_anchor(day),
            (placed(entry, catalogue) for entry in found),
        )
        for day, found in days.items()
    ]
    counts = {day: len(found) for day, found in days.items()}
    return ArchiveMonth(axis, year, number, counts, cut(_address(axis, year, number), groups, BY_DAY))


def _address(axis: Axis, year: int, number: int) -> str:
    return f"{axis.address}{year}/{number:02d}/"


def _day(axis: Axis, entry: Entry) -> int:
    value = axis.day_of(entry)
    assert isinstance(value, date), "only known days stand in a month"
    return value.day


def _number(group: Group[Row]) -> int:
    return int(group.anker.removeprefix("dag-"))


def month_pages(months: list[ArchiveMonth], other: Axis, elsewhere: frozenset[Month]) -> Iterator[GeneratedPage]:
    """The pages of all months, oldest month first. ``elsewhere`` holds the months that the other archive has."""
    for place, each in enumerate(months):
        before = months[place - 1].link if place else None
        after = months[place + 1].link if place + 1 < len(months) else None
        there = (each.year, each.number) in elsewhere
        address = each.address.replace(each.axis.address, other.address, 1)
        yield from _pages(each, before, after, Link(f"Deze maand op {other.kort}", address) if there else None)


def _pages(each: ArchiveMonth, before: Link | None, after: Link | None, andere: Link | None) -> Iterator[GeneratedPage]:
    summary = f"{each.total} in {each.name}, op {each.axis.kort}."
    year = Link(str(each.year), f"{each.axis.address}{each.year}/")

    def view(part: Part[Group[Row]]) -> MonthView:
        return MonthView(
            kalender=each.calendar(frozenset(map(_number, part.groups))) if part.first else None,
            aantal=each.total if part.first else "",
            dagen=part.groups,
            pager=part.pager,
            vorige=before if part.first else None,
            volgende=after if part.first else None,
            andere=andere if part.first else None,
            per_openbaarmaking=each.axis.address != SECTION.url,
        )

    title, trail = f"{each.axis.title}: {each.name}", (*each.axis.trail, year)
    yield from Whole(each.address, title, summary, "maand.html", trail).pages(each.parts, view)
