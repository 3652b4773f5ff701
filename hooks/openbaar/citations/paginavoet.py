"""The foot of a page of a parliamentary paper, which stays behind in a text that is pasted from it: no citation.

    ... dat het kabinet Tweede Kamer, vergaderjaar 2023-2024, 36 410, nr. 8 2 dit jaar ...
    ISSN 0921 - 7398 's-Gravenhage 2023 Tweede Kamer, vergaderjaar 2022-2023, Aanhangsel 1

It has this form alone, with the number of the page behind it: behind a paper a bare number, and behind 'Aanhangsel', of
which the foot does not give the number, a low one without 'nr.'. A paragraph that is nothing but a paper in this form
is one too where the text has it more than once: at the end of each page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .heads import CitationHead
from .model import Found
from .passage import Passage

_HEAD = re.compile(r"(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, vergaderjaar \d{4}-\d{2,4}(?:, Aanhangsel)?$")
_PAGE = re.compile(
    r"[ \ufffb]{1,3}\d{1,3}(?=$|[ \ufffb\ufffc]|\.$)(?! ?(?:en|of|t/m|%|procent|miljoen|miljard|euro)\b)"
)
_ANNEX = re.compile(r" ?(?P<page>\d{1,2})(?!\d)")
MOST_PAGES = 60
_OPENINGS = ("Tweede Kamer, vergaderjaar", "Eerste Kamer, vergaderjaar")
_WHOLE = re.compile(
    r"(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}-\d{2,4}, \d{2}[ .]?\d{3}"
    r"(?:[ -][\w()-]{1,9}(?: \d{3,4}\))?)?, (?:nr\. )?\w{1,5}"
)
# What stands on the foot is claimed, so that nothing else reads it, and left out in the end.
KIND = "voet"


def foot(text: str, head: CitationHead, end: int) -> Found | None:
    """The foot of a page, where a paper that ends at ``end`` under this head is one."""
    if not _HEAD.match(text[head.start : head.end]):
        return None
    page = _PAGE.match(text, end)
    return Found(head.start, page.end(), KIND) if page else None


def foot_of_annex(text: str, head: CitationHead) -> Found | None:
    """The foot of a page of an Aanhangsel, where this head is one."""
    page = _ANNEX.match(text, head.end)
    if not page or int(page["page"]) > MOST_PAGES or not _HEAD.match(text[head.start : head.end]):
        return None
    return Found(head.start, page.end(), KIND)


def repeated_feet(passages: Sequence[Passage]) -> frozenset[str]:
    """The paragraphs, as they are, that are a paper in the form of a foot and occur more than once."""
    alone = [each.text for each in passages if each.text.startswith(_OPENINGS) and not each.footnote]
    if len(alone) < 2:
        return frozenset()
    return frozenset(text for text, count in Counter(alone).items() if count > 1 and _WHOLE.fullmatch(text.strip()))
