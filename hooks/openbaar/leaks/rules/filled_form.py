"""A form in a PDF with something filled in, or a signature with the name of who signed.

Sample: a field ``naam`` with the value ``Karin Voorbeeld`` that its page does not show.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """Each field with a value."""
    yield from (Match(0, 0, field.value) for field in pdf.fields)


RULE = Rule(
    "LK011",
    "ingevuld-formulier",
    Severity.UNLESS_WAIVED,
    "ingevuld veld van een formulier, of een digitale handtekening",
    "Druk de PDF af naar een nieuwe PDF: dan blijft alleen over wat te zien is.",
    find,
    (Pdf,),
)
