"""The same marks after the first page.

Sample: ``VERTROUWELIJK`` above an appendix.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text
from openbaar.leaks.rules.leftover_marks import CUES, is_on_first_page, mark_in


def find(text: Text) -> Iterator[Match]:
    """Each mark elsewhere."""
    for line in text.lines_with(CUES):
        mark = "" if is_on_first_page(line) else mark_in(line.text)
        if mark:
            yield Match(line.page, line.number, mark)


RULE = Rule(
    "LK515",
    "merk-in-de-tekst",
    Severity.WARNS,
    "merk van een versie die niet naar buiten mag",
    "Kijk of dit deel naar buiten mag.",
    find,
    (Text,),
    cues=CUES,
)
