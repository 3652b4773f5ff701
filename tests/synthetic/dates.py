"""Days on which documents are written and disclosed: more in later years, uneven months, and some very busy days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from synthetic.chance import Chance, Weighted

MONTHS = (0.8, 0.9, 1.1, 1.0, 0.9, 1.4, 1.0, 0.3, 1.2, 1.1, 1.2, 1.3)
BUSY = 14.0
"""How much more is sent on the last days before a recess and on the day of the budget."""
WEEKEND = 0.02
NAMES = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def calendar(years: Sequence[int]) -> Weighted[date]:
    """All days of the years; a later year weighs more."""
    days = [(day, (2 + place) * _weight(day)) for place, year in enumerate(years) for day in _days(year)]
    return Weighted((day for day, _ in days), (weight for _, weight in days))


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(offset) for offset in range((date(year + 1, 1, 1) - first).days))


def _weight(day: date) -> float:
    busy = BUSY if day in (_weekday(day.year, 7, 1, 4), _weekday(day.year, 12, 13, 4), budget_day(day.year)) else 1.0
    return MONTHS[day.month - 1] * busy * (WEEKEND if day.weekday() > 4 else 1.0)


def _weekday(year: int, month: int, first: int, weekday: int) -> date:
    """The first such weekday (Monday is 0) on or after the day."""
    day = date(year, month, first)
    return day + timedelta((weekday - day.weekday()) % 7)


def budget_day(year: int) -> date:
    """The third Tuesday of September: a new session of parliament begins."""
    return _weekday(year, 9, 15, 1)


def session(day: date) -> int:
    """The year in which the session of that day began: 2022 for 2022-2023."""
    return day.year if day >= budget_day(day.year) else day.year - 1


def shifted(day: date, days: int, within: tuple[date, date]) -> date:
    """The day so many days later (or earlier), but no further than the first and the last of ``within``."""
    return min(max(day + timedelta(days), within[0]), within[1])


def disclosure(chance: Chance, day: date, latest: date) -> str:
    """The value of ``openbaar_op``: mostly some days after ``day``, at times with a time of day, some unknown."""
    if chance.happens(0.02):
        return "onbekend"
    lag = chance.between(61, 400) if chance.happens(0.05) else int(61 * chance.random() ** 3)
    if day + timedelta(lag) > latest:
        lag %= 60
    time = f"T{chance.between(7, 18):02}:{chance.pick(('00', '15', '30', '45'))}" if chance.happens(0.08) else ""
    return min(day + timedelta(lag), latest).isoformat() + time


def in_words(day: date) -> str:
    """``6 oktober 2023``."""
    return f"{day.day} {NAMES[day.month - 1]} {day.year}"
