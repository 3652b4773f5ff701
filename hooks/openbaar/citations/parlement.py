"""Everything that parliament publishes: reads a head, then what its words call for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .aanhangsel import read_aanhangsel
from .handelingen import read_handelingen
from .heads import LABELS, START, CitationHead, read_head
from .kamerstukken import read_kamerstukken
from .model import Found
from .paginavoet import foot, foot_of_annex
from .words import places

# 'Tweede Kamer 31 700 VI, nr. 32': the words are common, so without a session the dossier must have a labelled number.
_LABELLED = re.compile(r",? \d{2}[ .-]?\d{3}(?:[ -][IVX]{1,5}[AB]?)?,? (?:nrs?|letters?)\b")


def find_parlement(text: str) -> Iterator[Found]:
    """All Kamerstukken, Handelingen and Aanhangsels with a label."""
    position = 0
    for place in places(text, LABELS):
        if place < position or not (start := START.match(text, place)):
            continue
        head = read_head(text, start)
        position = head.end
        for found in _read(text, head):
            position = max(position, found.end)
            yield found


def _read(text: str, head: CitationHead) -> Iterator[Found]:
    if "aanhangsel" in head.labels:
        annex = foot_of_annex(text, head)
        yield from (annex,) if annex else read_aanhangsel(text, head)
    elif "handelingen" in head.labels and not text.startswith(("Bijlage", "bijlage"), head.start):
        yield from read_handelingen(text, head)
    elif head.session is not None or not head.labels <= {"kamer", "jaar"} or _LABELLED.match(text, head.end):
        papers = tuple(read_kamerstukken(text, head))
        end = foot(text, head, papers[0].end) if len(papers) == 1 else None
        yield from (end,) if end else papers
