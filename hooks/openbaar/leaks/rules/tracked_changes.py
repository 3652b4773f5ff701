"""Changes that a word processor keeps: what was taken out is still there, with who did it and when.

Sample: ``<w:del w:author="Karin Voorbeeld"><w:r><w:delText>…``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Office


def find(office: Office) -> Iterator[Match]:
    """One for each author."""
    yield from (Match(0, 0, author) for author in Counter(office.changes))


RULE = Rule(
    "LK021",
    "bijgehouden-wijzigingen",
    Severity.ALWAYS,
    "bijgehouden wijzigingen",
    "Kies in Word: Controleren, Accepteren, Alle wijzigingen accepteren. Maak daarna een PDF.",
    find,
    (Office,),
)
