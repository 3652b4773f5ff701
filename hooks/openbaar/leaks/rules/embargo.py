"""An embargo that is not over yet: until the day after it nothing of the document goes out.

Source: three budgets and a speech, read early (2011, 2012, 2025).
Sample: ``Embargo tot 15 september 2026, 15.15 uur`` · ``onder embargo t/m 15-09-2026``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
)
EMBARGO = re.compile(
    r"embargo[^\n]{0,30}?\b(?:tot|t/m|until)\b[^\d\n]{0,30}"
    rf"(\d{{1,2}})(?:[-./](\d{{1,2}})[-./]|\s+({'|'.join(MONTHS)})\s+)(\d{{4}})",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Match]:
    """Each embargo, with the day on which it ends: until that day is over the finding counts."""
    for found in EMBARGO.finditer(text.whole):
        month = int(found[2]) if found[2] else MONTHS.index(found[3].lower()) + 1
        try:
            day = date(int(found[4]), month, int(found[1]))
        except ValueError:
            continue
        line = text.line_at(found.start())
        yield Match(line.page, line.number, found[0], day.isoformat())


RULE = Rule(
    "LK041",
    "embargo",
    Severity.ALWAYS,
    "embargo dat nog niet voorbij is",
    "Wacht tot het embargo voorbij is, of neem een versie zonder embargo.",
    find,
    (Text,),
    cues=("embargo",),
)
