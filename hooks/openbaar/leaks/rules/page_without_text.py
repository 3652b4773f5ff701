"""A page with a picture and no text: what is on it was not looked at.

Source: 26 of 115 real files have such pages.
Sample: a scan without a layer of text.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """Each such page."""
    for page in pdf.pages:
        if page.pictures and not any(word.judged for word in page.words):
            yield Match(page.number, 0, "")


RULE = Rule(
    "LK503",
    "pagina-zonder-tekst",
    Severity.WARNS,
    "pagina heeft geen tekst en is dus niet gecontroleerd",
    "Lees de pagina zelf. Maak er tekst van met tekstherkenning (OCR), ook voor wie niet kan zien.",
    find,
    (Pdf,),
    is_open=True,
)
