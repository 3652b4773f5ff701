"""Comments in the margin of a text or on the cells of a sheet.

Sample: ``<w:comment w:author="Karin Voorbeeld">``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Office


def find(office: Office) -> Iterator[Match]:
    """One for each author."""
    yield from (Match(0, 0, author) for author in Counter(office.comments))


RULE = Rule(
    "LK022",
    "opmerkingen",
    Severity.ALWAYS,
    "opmerkingen van collega's",
    "Kies in Word: Controleren, Verwijderen, Alle opmerkingen verwijderen. Maak daarna een PDF.",
    find,
    (Office,),
)
