"""Words over which a picture or a filled box was drawn later, with other words on top.

A label such as ``5.1.2e`` on a grey box shows where the name under it would: the picture of the page alone cannot tell.
The order of drawing can. A word counts when another one, drawn later, lies across it, or when it cannot be seen.

Source: text under a photograph and under a labelled box, which a rule on pixels alone misses (measured in 2026).
Sample: ``Karin Voorbeeld``, then a grey rectangle, then ``5.1.2e``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Box, Page, Pdf, Word
from openbaar.leaks.rules.hidden_words import FEWEST, is_hidden

SAMPLES = (0.2, 0.5, 0.8)
"""Where in a word's box it is asked whether a cover lies there: a scan comes in strips."""


def _is_in(x: float, y: float, box: Box) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _covered_from(word: Word, page: Page) -> int:
    """The turn at which all of a word was covered; -1 where it never was."""
    left, top, right, bottom = word.box
    later = [cover for cover in page.covers if cover.order > word.order]
    turns = []
    for x in (left + (right - left) * part for part in SAMPLES):
        turn = min((cover.order for cover in later if _is_in(x, (top + bottom) / 2, cover.box)), default=-1)
        turns.append(turn)
    return -1 if -1 in turns else max(turns)


def _is_across(word: Word, turn: int, page: Page) -> bool:
    left, top, right, bottom = word.box
    middle = (top + bottom) / 2
    return any(
        other.order > turn and other.box[0] < right and left < other.box[2] and other.box[1] <= middle <= other.box[3]
        for other in page.words
    )


def find(pdf: Pdf) -> Iterator[Match]:
    """Each covered word that ``hidden_words`` does not find."""
    for page in pdf.pages:
        for word in page.words if page.covers else ():
            if word.is_ocr or word.order < 0 or word.judged < FEWEST or is_hidden(word):
                continue
            turn = _covered_from(word, page)
            if turn >= 0 and _is_across(word, turn, page):
                yield Match(page.number, 0, word.text)


RULE = Rule(
    "LK002",
    "woorden-onder-een-vlak",
    Severity.ALWAYS,
    "woorden onder een vlak of een plaatje, met een andere tekst eroverheen",
    "Haal de woorden zelf weg in het origineel, en maak de PDF opnieuw. Een vlak eroverheen is niet genoeg.",
    find,
    (Pdf,),
)
