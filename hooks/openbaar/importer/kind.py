"""What kind of document something is: a memo, a letter to parliament, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openbaar.importer.blocks import Block, Heading, text_of
from openbaar.importer.layout import section_level
from openbaar.importer.letterhead import Letterhead
from openbaar.importer.opening import is_salutation

MEMO = re.compile(r"(?:beslis)?nota\b", re.IGNORECASE)
PARLIAMENT = re.compile(r"\b(?:(?:Tweede|Eerste) Kamer|Staten-Generaal)\b", re.IGNORECASE)
DECISION = re.compile(
    r"\b(?:Woo|Wob)-(?:verzoek|besluit)\b|\bWet open(?:baarheid van bestuur| overheid)\b", re.IGNORECASE
)
DECIDES = re.compile(r"\b(?:besluit ik|heb ik besloten|mijn besluit|bezwaarschrift)\b", re.IGNORECASE)


def kind_of(head: Letterhead, blocks: Sequence[Block], is_kamerstuk: bool, has_nota: bool) -> tuple[str, str]:
    """``beslisnota`` or ``kamerbrief`` and how that is known; "" and what it is instead, in Dutch."""
    texts = [text_of(block) for block in blocks[:12]]
    words = " ".join(head.words)
    sections = sum(1 for block in blocks if isinstance(block, Heading) and section_level(text_of(block)) == 1)
    is_letter = any(map(is_salutation, texts)) or is_kamerstuk
    addressed = " ".join((*head.addressees, *(value for each in head.all("aan") for value in each.values)))
    if PARLIAMENT.search(addressed) or (is_letter and (is_kamerstuk or PARLIAMENT.search(words))):
        return "kamerbrief", "een brief aan de Kamer"
    if is_decision(blocks):
        return "", "een besluit op een Woo- of Wob-verzoek"
    if head.asked or sections > 1 or has_nota or MEMO.search(words):
        return "beslisnota", "een nota"
    return "", "een brief aan een ander dan de Kamer" if is_letter else "een stuk zonder briefhoofd"


def is_decision(blocks: Sequence[Block]) -> bool:
    """Whether a text decides on a request for information: it says so in its first lines."""
    text = " ".join(text_of(block) for block in blocks[:25])
    return bool(DECISION.search(text) and DECIDES.search(" ".join(map(text_of, blocks))))
