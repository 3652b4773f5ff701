"""A date or moment as people write it -> how the front matter wants it, to propose in a message. Nothing is guessed
where a page is made: there only the one form counts (``dates.py``).

``6 oktober 2023`` · ``vrijdag 6 okt. 2023`` · ``06-10-2023`` · ``6/10/23`` · ``2023/10/6`` · ``20231006`` ·
``24 november 2026 om 12.00 uur`` · ``2026-11-24 12:00``
"""

from __future__ import annotations

import calendar
import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("januari jan january", "februari feb february", "maart mrt mar march", "april apr", "mei may"),
            *("juni jun june", "juli jul july", "augustus aug august", "september sep sept", "oktober okt oct october"),
            *("november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
"""Names and abbreviations of months -> number."""

_WORDS = re.compile(r"(?:[a-z]+dag,?\s+)?(\d{1,2})e?\s+([a-z]+)\.?,?\s+'?(\d{4}|\d{2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*'?(\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})", re.ASCII)
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_TIME = re.compile(r"(?:,?\s+(?:om\s+)?|\s*t)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:\s*uur)?", re.ASCII)


def proposed_day(text: str) -> tuple[date, str] | None:
    """The day that a text means, and what stands after it; None where it means none, or one that does not exist."""
    text = " ".join(text.lower().split())
    for pattern in (_WORDS, _YEAR_FIRST, _DIGITS, _DAY_FIRST):
        match = pattern.match(text)
        if match:
            numbers = _numbers(match, pattern)
            return (numbers, text[match.end() :]) if numbers else None
    return None


def proposal(text: str, with_time: bool = False) -> str | None:
    """``06-10-2023`` -> ``2023-10-06``; with a time, where there may be one, ``2023-10-06T12:00``. None where the text
    says more or less than that."""
    found = proposed_day(text)
    if not found:
        return None
    day, rest = found
    time = _TIME.fullmatch(rest)
    if not time:
        return day.isoformat() if not rest else None
    hour, minute = int(time[1]), int(time[2])
    if hour > 23 or minute > 59:
        return None
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}" if with_time else day.isoformat()


def _numbers(match: re.Match[str], pattern: re.Pattern[str]) -> date | None:
    first, second, third = match.groups()
    if pattern in (_YEAR_FIRST, _DIGITS):
        return _day(int(first), int(second), int(third))
    month = MONTHS.get(second, 0) if pattern is _WORDS else int(second)
    return _day(_year(third), month, int(first))


def _year(digits: str) -> int:
    """Two digits are a year of this century, or of the last one where that is long to come."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or with day and month the other way round where only that exists."""
    for one, other in ((month, day), (day, month)):
        if 1 <= one <= 12 and year and 1 <= other <= calendar.monthrange(year, one)[1]:
            return date(year, one, other)
    return None
