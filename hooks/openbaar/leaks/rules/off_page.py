"""Words outside the page, or outside the part of it that is shown (the crop box).

Source: measured on real files: crop box and media box differ in files of the Kamerstuk lay-out.
Sample: ``Karin Voorbeeld`` at x = -200; a footer with a file name below a crop.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Page, Pdf, Word
from openbaar.leaks.rules.hidden_words import runs


def _is_outside(word: Word, page: Page) -> bool:
    """Whether no part of a word is on the page."""
    left, top, right, bottom = word.box
    return right <= 0 or bottom <= 0 or left >= page.size[0] or top >= page.size[1]


def find(pdf: Pdf) -> Iterator[Match]:
    """Words off their page, neighbours together."""
    for page in pdf.pages:

        def is_meant(word: Word, page: Page = page) -> bool:
            return _is_outside(word, page)

        yield from (Match(page.number, 0, words) for words in runs(page, is_meant))


RULE = Rule(
    "LK003",
    "woorden-buiten-de-pagina",
    Severity.ALWAYS,
    "woorden buiten de pagina, die wel te kopiëren zijn",
    "Haal de woorden weg in het origineel, en maak de PDF opnieuw. Bijsnijden verbergt alleen.",
    find,
    (Pdf,),
)
