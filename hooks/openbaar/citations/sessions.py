"""Parliamentary sessions: '2021/22', '2021-2022', '98/99', '2005-06', one year, or a date.

A session runs from the third Tuesday of September until the next one (Grondwet, article 65), so a date outside
September tells its session. One year ('2021') leaves two sessions open: 2020/21 and 2021/22.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MONTH = "(?:" + "|".join(MONTHS) + ")"

# officielebekendmakingen.nl holds parliamentary papers from this session on.
FIRST_ONLINE = 1994

_PAIR = re.compile(r"(?:((?:1[89]|20)\d{2}) ?[/-] ?(\d{4}|\d{2})|(\d{2}) ?[/-] ?(\d{2}))(?!\d)")
_SINGLE = re.compile(r"((?:1[89]|20)\d{2})(?! ?[/-] ?\d|\d)")
_DATE = re.compile(rf"(?:d\.d\. )?(\d{{1,2}}) ({MONTH}) ((?:19|20)\d{{2}})(?!\d)", re.IGNORECASE)


class Session(NamedTuple):
    """``first`` and ``second`` year; ``second`` is 0 when the text gives one year only."""

    first: int
    second: int

    @property
    def is_single(self) -> bool:
        return self.second == 0

    @property
    def is_valid(self) -> bool:
        return self.second == self.first + 1

    @property
    def key(self) -> str:
        """As in an identifier: 20212022."""
        return f"{self.first}{self.second}"

    @property
    def latest_start(self) -> int:
        """The latest year in which the session can have begun."""
        return self.first

    @property
    def earliest_start(self) -> int:
        """The earliest year in which the session can have begun."""
        return self.first - 1 if self.is_single else self.first


def read_session(text: str, position: int) -> tuple[Session, int] | None:
    """The session that starts at ``position`` and the position after it."""
    first = text[position : position + 1]
    if not first.isdigit() and first not in ("d", "D"):
        return None
    if match := _PAIR.match(text, position):
        return _from_pair(match)
    if match := _DATE.match(text, position):
        return _from_date(match), match.end()
    if match := _SINGLE.match(text, position):
        return Session(int(match[1]), 0), match.end()
    return None


def _from_pair(match: re.Match[str]) -> tuple[Session, int] | None:
    if match[3]:
        first, second = _full_year(int(match[3])), int(match[4])
        if second != (first + 1) % 100:
            return None
    else:
        first, second = int(match[1]), int(match[2])
    if second < 100:
        second += first // 100 * 100 if second or first % 100 != 99 else (first // 100 + 1) * 100
    return Session(first, second), match.end()


def _full_year(two_digits: int) -> int:
    return (1900 if two_digits >= 50 else 2000) + two_digits


def _from_date(match: re.Match[str]) -> Session:
    month, year = MONTHS.index(match[2].lower()) + 1, int(match[3])
    if month == 9:
        return Session(year, 0)
    first = year if month > 9 else year - 1
    return Session(first, first + 1)
