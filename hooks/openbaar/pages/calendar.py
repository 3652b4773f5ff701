"""A month as a table of weeks: which days have documents, how many, and where they are listed."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from openbaar.catalogue.wording import counted, day, month

WEEKDAYS = (
    ("ma", "maandag"),
    ("di", "dinsdag"),
    ("wo", "woensdag"),
    ("do", "donderdag"),
    ("vr", "vrijdag"),
    ("za", "zaterdag"),
    ("zo", "zondag"),
)

LEVELS = (1, 3, 8, 20)
"""From how many documents a day is shaded darker. The number stands in the cell as well."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a calendar; ``anker`` is set when the calendar is the only place on its page that names the day."""

    nummer: int
    naam: str
    aantal: int
    stukken: str
    niveau: int
    url: str
    anker: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """A month in weeks; None where a day belongs to another month. ``dagen`` names the days of a week."""

    title: str
    dagen: tuple[tuple[str, str], ...]
    weken: tuple[tuple[Day | None, ...], ...]


def day_anchor(number: int) -> str:
    """The anchor of a day on the page of its month (contract §4): ``dag-06``."""
    return f"dag-{number:02d}"


def month_calendar(
    year: int, number: int, counts: Mapping[int, int], urls: Mapping[int, str], without_anchor: frozenset[int] | None
) -> Calendar:
    """The calendar of a month. ``counts`` and ``urls`` go by the number of the day. The page that shows the calendar
    has anchors of its own for the days of ``without_anchor``; None when no day needs an anchor."""

    def cell(value: date) -> Day | None:
        if value.month != number:
            return None
        count = counts.get(value.day, 0)
        return Day(
            nummer=value.day,
            naam=day(value),
            aantal=count,
            stukken=counted(count, "stuk", "stukken") if count else "geen stukken",
            niveau=sum(count >= level for level in LEVELS),
            url=urls.get(value.day, ""),
            anker="" if without_anchor is None or value.day in without_anchor else day_anchor(value.day),
        )

    weeks = calendar.Calendar().monthdatescalendar(year, number)
    return Calendar(month(year, number), WEEKDAYS, tuple(tuple(cell(each) for each in week) for week in weeks))
