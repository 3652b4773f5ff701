"""Words in a type that nobody can read: under one point.

Sample: ``Karin Voorbeeld`` at 0.5 pt between two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf
from openbaar.leaks.rules.hidden_words import FEWEST, is_hidden

SMALLEST = 1.0
"""Points."""


def find(pdf: Pdf) -> Iterator[Match]:
    """Each word that is too small; what a scanner read has no size of its own."""
    for page in pdf.pages:
        for word in page.words:
            height = min(word.size, (word.box[3] - word.box[1]) * 2 or word.size)
            if height < SMALLEST and word.judged >= FEWEST and not word.is_ocr and not is_hidden(word):
                yield Match(page.number, 0, word.text)


RULE = Rule(
    "LK004",
    "te-kleine-woorden",
    Severity.ALWAYS,
    "woorden in letters die te klein zijn om te lezen",
    "Haal de woorden weg in het origineel, of maak ze leesbaar, en maak de PDF opnieuw.",
    find,
    (Pdf,),
)
