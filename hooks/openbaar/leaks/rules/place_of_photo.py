"""A photograph that says where it was taken.

Sample: the GPS block of Exif, as a telephone writes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf, Picture


def find(content: Picture | Pdf) -> Iterator[Match]:
    """One for a picture with a place, or a PDF with such pictures."""
    in_pdf = isinstance(content, Pdf) and any(each.where == "foto" and each.key == "GPS" for each in content.properties)
    if in_pdf or (isinstance(content, Picture) and content.has_place):
        yield Match(0, 0, "")


RULE = Rule(
    "LK030",
    "plaats-in-foto",
    Severity.ALWAYS,
    "foto zegt waar hij is gemaakt",
    "Haal de plaats weg met openbaar clean.",
    find,
    (Picture, Pdf),
    is_open=True,
)
