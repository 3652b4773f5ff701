"""Strokes and boxes that somebody drew over words as notes: who opens the PDF can move them away.

Source: a real file in which ink strokes lay over a name and an address; the tails of the letters stuck out.
Sample: an annotation of subtype ``/Ink`` or ``/Square`` over ``Karin Voorbeeld``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Annotation, Pdf, Word

STROKES = frozenset({"Ink", "PolyLine", "Line", "Stamp"})
AREAS = frozenset({"Square", "Circle", "Polygon", "FreeText"})
"""These may be a frame around words. Highlights, underlines and links are drawn over words to be read."""


def _is_over(mark: Annotation, word: Word) -> bool:
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return mark.box[0] <= x <= mark.box[2] and mark.box[1] <= y <= mark.box[3]


def _hides(mark: Annotation, word: Word) -> bool:
    return _is_over(mark, word) and (mark.kind in STROKES or word.unseen * 3 >= word.judged)


def find(pdf: Pdf) -> Iterator[Match]:
    """Each word under such a mark."""
    for page in pdf.pages:
        marks = [each for each in page.annotations if each.kind in STROKES | AREAS and not each.is_hidden]
        for word in page.words if marks else ():
            if word.judged >= 2 and any(_hides(mark, word) for mark in marks):
                yield Match(page.number, 0, word.text)


RULE = Rule(
    "LK007",
    "strepen-over-tekst",
    Severity.ALWAYS,
    "woorden waar iemand een streep, vlak of stempel als notitie overheen zette",
    "Haal de notitie weg. Moeten de woorden weg, haal die dan weg in het origineel, en maak de PDF opnieuw.",
    find,
    (Pdf,),
)
