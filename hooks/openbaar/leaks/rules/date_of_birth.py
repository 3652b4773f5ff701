"""A day on which somebody was born.

Laws and policies are about people "geboren na 1 januari 1950": a limit is nobody's birthday.

Sample: ``geboren op 12 maart 1985`` · ``geboortedatum: 12-03-1985`` · ``(geb. 12/3/85)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAY = (
    rf"\d{{1,2}}(?:[-./ ]\d{{1,2}}[-./ ]|\s+(?:{_MONTHS}|[a-z]{{3}}\.?)\s+)(?:19|20)?\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d"
)
BORN = re.compile(
    r"\b(?:geboren(?:\s+te\s+[A-Z][\w' -]{1,30}?)?,?(?:\s+op)?|geboorte\s?(?:datum|dag)\b[^\d\n]{0,20}?"
    rf"|geb\.(?:\s?d(?:at)?\.)?|date of birth)\s*:?\s*({_DAY})(?!\s+(?:of|en)\s+(?:later|eerder|daarna|daarvoor))",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Match]:
    """Each birthday."""
    for found in BORN.finditer(text.whole):
        line = text.line_at(found.start(1))
        yield Match(line.page, line.number, found[1])


RULE = Rule(
    "LK055",
    "geboortedatum",
    Severity.UNLESS_WAIVED,
    "geboortedatum",
    "Haal de dag weg, en schrijf [weggelaten: 5.1.2e] op die plek.",
    find,
    (Text,),
    cues=("gebo", "geb.", "birth"),
)
