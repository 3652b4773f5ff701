"""Text, rows, columns, sheets and slides that an office program hides.

Sample: ``<w:vanish/>`` in a run; ``<sheet state="veryHidden">``; ``<row hidden="1">``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Office


def find(office: Office) -> Iterator[Match]:
    """Each thing that is hidden."""
    yield from (Match(0, 0, each) for each in office.hidden)


RULE = Rule(
    "LK023",
    "verborgen-inhoud",
    Severity.ALWAYS,
    "verborgen tekst, rijen, kolommen of bladen",
    "Maak alles zichtbaar (in Word met ¶, in Excel met Zichtbaar maken), en haal weg wat niet naar buiten mag.",
    find,
    (Office,),
)
