"""Words that are in a PDF and leave no trace in the picture of the page.

A name under a black box, an address in white ink, a paragraph outside the clipping path: seen as nothing, copied and
found by anybody. Judged by word: half of it must be unseen, and three letters or digits of it with its neighbours.

Source: Gelderland, 2022 (text under grey bars); two of 181 real government PDFs, 2026.
Sample: ``Karin Voorbeeld`` under a filled rectangle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Page, Pdf, Word

FEWEST = 3
"""Letters and digits: of shorter words it may be chance."""
MOST_PLACED = 0.05
"""A scanner's text of which fewer words than this are in an empty place, lies where its words are."""


def is_hidden(word: Word) -> bool:
    """Whether a word that is on the page cannot be read there."""
    return word.unseen > 0 and word.unseen * 2 >= word.judged


def runs(page: Page, is_meant: Callable[[Word], bool]) -> Iterator[str]:
    """Neighbours for which something holds, together, where they have letters and digits enough (``06 12 34 56``)."""
    run: list[str] = []
    for word in (*page.words, None):
        if word is not None and is_meant(word):
            run.append(word.text)
        elif word is None or any(map(str.isalnum, word.text)):
            if sum(map(str.isalnum, "".join(run))) >= FEWEST:
                yield " ".join(run)
            run = []


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
    """Hidden words, neighbours together."""
    for page in pdf.pages:
        under = frozenset(_under_a_bar(page))

        def is_meant(word: Word, page: Page = page, under: frozenset[Word] = under) -> bool:
            return word in under or (is_hidden(word) and not word.is_ocr and not is_cut_off(word, page))

        yield from (Match(page.number, 0, words) for words in runs(page, is_meant))


RULE = Rule(
    "LK001",
    "verborgen-woorden",
    Severity.ALWAYS,
    "woorden die niet te zien zijn, maar wel te kopiëren",
    "Haal de woorden zelf weg in het origineel, en maak de PDF opnieuw. Een vlak eroverheen is niet genoeg.",
    find,
    (Pdf,),
)
