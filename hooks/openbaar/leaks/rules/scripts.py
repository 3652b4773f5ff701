"""What a PDF would run: a script, or another program.

Sample: ``/OpenAction << /S /JavaScript /JS (…) >>``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """Each sort of script."""
    yield from (Match(0, 0, name) for name in pdf.scripts)


RULE = Rule(
    "LK014",
    "script",
    Severity.ALWAYS,
    "bestand voert iets uit als een lezer het opent",
    "Haal het weg met openbaar clean.",
    find,
    (Pdf,),
    is_open=True,
)
