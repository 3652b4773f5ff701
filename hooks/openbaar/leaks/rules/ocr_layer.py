"""Text that a scanner read, and that lies where nothing is printed: mostly the scanner's mistake.

Words of render mode 3, or under a picture of the whole page, misplaced so that no ink is at their place. Fifteen of 181
real files have some. What lies under a black bar is judged by ``hidden_words``.

Sample: a scan of which the text is shifted by a centimetre.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """One for each page with such a text."""
    for page in pdf.pages:
        if any(word.is_ocr and word.judged for word in page.words):
            yield Match(page.number, 0, "")


RULE = Rule(
    "LK501",
    "tekstlaag-van-een-scan",
    Severity.WARNS,
    "pagina is een scan met een onzichtbare tekstlaag",
    "Kijk of er niets in de tekstlaag staat wat op de scan is weggelakt: kopieer de pagina naar een leeg bestand.",
    find,
    (Pdf,),
    is_open=True,
)
