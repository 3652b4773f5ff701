"""Words that fell off the end of a cell or a box of fixed size: hidden, but no leak.

Sample: the third line in a row of a table that is two lines high.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf
from openbaar.leaks.rules.hidden_words import is_cut_off, is_hidden


def find(pdf: Pdf) -> Iterator[Match]:
    """Each word that was cut off."""
    for page in pdf.pages:
        for word in page.words:
            if is_hidden(word) and not word.is_ocr and is_cut_off(word, page):
                yield Match(page.number, 0, word.text)


RULE = Rule(
    "LK502",
    "afgekapte-woorden",
    Severity.WARNS,
    "woorden die niet meer in hun vak pasten",
    "Maak het vak in het origineel groter, of haal de woorden weg.",
    find,
    (Pdf,),
)
