"""Words in a type that nobody can read: under one point.

Sample: ``Karin Voorbeeld`` at 0.5 pt between two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf, Word
from openbaar.leaks.rules.hidden_words import is_hidden, runs

SMALLEST = 1.0
"""Points."""


def _is_tiny(word: Word) -> bool:
    """What a scanner read has no size of its own."""
    height = min(word.size, (word.box[3] - word.box[1]) * 2 or word.size)
    return height < SMALLEST and not word.is_ocr and not is_hidden(word)


def find(pdf: Pdf) -> Iterator[Match]:
    """Words that are too small, neighbours together."""
    for page in pdf.pages:
        yield from (Match(page.number, 0, words) for words in runs(page, _is_tiny))


RULE = Rule(
    "LK004",
    "te-kleine-woorden",
    Severity.ALWAYS,
    "woorden in letters die te klein zijn om te lezen",
    "Haal de woorden weg in het origineel, of maak ze leesbaar, en maak de PDF opnieuw.",
    find,
    (Pdf,),
)
