"""A burgerservicenummer that is called so.

One number in eleven passes the test of the BSN, so the number alone says little (``nine_digits``). With ``bsn``,
``burgerservicenummer`` or ``sofi`` within sixty characters there is no doubt.

Source: the 11-test of the Wet algemene bepalingen burgerservicenummer, by python-stdnum.
Sample: ``BSN: 1112.22.333`` · ``burgerservicenummer 111 222 333`` · ``sofinummer 111222333``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

NUMBER = re.compile(r"(?<![\d/])(?<!\d[.-])\d(?:[ \xa0.-]?\d){8}(?![\d/]|[.-]\d)")
NAMED = re.compile(r"\bbsn|burger\s?service\s?n|\bsofi", re.IGNORECASE)
NEAR = 60
"""Characters between the word and the number."""


def is_named(text: str, start: int, end: int) -> bool:
    """Whether it is said near a number that it is a BSN."""
    return NAMED.search(text, max(start - NEAR, 0), end + NEAR) is not None


def find(text: Text) -> Iterator[Match]:
    """Each number that is one and is called so."""
    for found in NUMBER.finditer(text.whole):
        if is_named(text.whole, *found.span()) and bsn.is_valid(re.sub(r"\D", "", found[0])):
            line = text.line_at(found.start())
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK050",
    "bsn",
    Severity.ALWAYS,
    "burgerservicenummer",
    "Haal het weg, en schrijf [weggelaten: 5.1.1d] op die plek.",
    find,
    (Text,),
    cues=("bsn", "burger", "sofi"),
    shapes=(b"0" * 9,),
)
