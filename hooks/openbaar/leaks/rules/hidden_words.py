"""Words that are in a PDF and leave no trace in the picture of the page.

A name under a black box, an address in white ink, a paragraph outside the clipping path: seen as nothing, copied and
found by anybody. Judged by word: three letters or digits of it must be unseen, and half of it.

Source: Gelderland, 2022 (text under grey bars); two of 181 real government PDFs, 2026.
Sample: ``Karin Voorbeeld`` under a filled rectangle.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Page, Pdf, Word

FEWEST = 3
"""Letters and digits: of shorter words it may be chance."""
MOST_PLACED = 0.05
"""A scanner's text of which fewer words than this are in an empty place, lies where its words are."""


def is_hidden(word: Word) -> bool:
    """Whether a word that is on the page cannot be read there."""
    return word.unseen >= FEWEST and word.unseen * 2 >= word.judged


def is_cut_off(word: Word, page: Page) -> bool:
    """Whether it fell off the last line of a cell or a box of fixed size, of which the line above can be read: an
    accident of lay-out, in which nobody meant to hide anything."""
    return word.is_cut and any(
        not each.unseen
        and each.box[1] < word.box[1] <= each.box[3] + 2 * word.size
        and each.box[0] < word.box[2] + 4 * word.size
        and word.box[0] < each.box[2] + 4 * word.size
        for each in page.words
        if abs(each.size - word.size) < 1
    )


def _under_a_bar(page: Page) -> Iterator[Word]:
    """Words that a scanner read before a box was drawn over them: dark, while the other words lie where they are."""
    layer = [word for word in page.words if word.is_ocr and word.judged >= FEWEST]
    lost = sum(is_hidden(word) and not word.on_dark for word in layer)
    if lost <= len(layer) * MOST_PLACED:
        yield from (word for word in layer if is_hidden(word) and word.on_dark)


def find(pdf: Pdf) -> Iterator[Match]:
    """Each hidden word."""
    for page in pdf.pages:
        own = (word for word in page.words if is_hidden(word) and not word.is_ocr and not is_cut_off(word, page))
        for word in (*own, *_under_a_bar(page)):
            yield Match(page.number, 0, word.text)


RULE = Rule(
    "LK001",
    "verborgen-woorden",
    Severity.ALWAYS,
    "woorden die niet te zien zijn, maar wel te kopiëren",
    "Haal de woorden zelf weg in het origineel, en maak de PDF opnieuw. Een vlak eroverheen is niet genoeg.",
    find,
    (Pdf,),
)
