"""A ground of the Woo or the Wob in a text, where nothing shows that a passage was left out.

``5.1.2e`` is what stands on a black box. In running text it may be that the box was lost, and its words were not. On
the pages of a PDF the boxes are there to see.

Sample: ``De heer 5.1.2e belde.`` Not: ``[weggelaten: 5.1.2e]``, ``artikel 5.1, tweede lid, onder e``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

GROUND = re.compile(r"(?<![\w.])(?:5\.1\.[1-5]\.?[a-i]|10\.[12]\.[a-g])(?![\w.]\w)")
MARKED = re.compile(
    r"\[weggelaten[^\]]{0,60}\Z|grond:? ?\Z|artikel[en]* [^\n]{0,30}\Z|(?:art\.|Woo|Wob),? [^\n]{0,20}\Z", re.I
)
BEFORE = 80
FEW_WORDS = 3
"""A line of fewer is a mark by itself."""


def find(text: Text) -> Iterator[Match]:
    """Each ground that stands within a line of words."""
    for found in GROUND.finditer(text.whole):
        line = text.line_at(found.start())
        before = text.whole[max(found.start() - BEFORE, 0) : found.start()]
        if line.page == 0 and not MARKED.search(before) and len(line.text.split()) > FEW_WORDS:
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK517",
    "grond-zonder-merk",
    Severity.WARNS,
    "grond uit de Woo of de Wob, zonder merk van een weggelaten passage",
    "Kijk of de woorden eromheen weg hadden gemoeten. Schrijf op deze site [weggelaten: 5.1.2e].",
    find,
    (Text,),
    cues=("5.1.", "10.1.", "10.2."),
)
