"""The sentence around a citation, as plain text."""

from __future__ import annotations

import re

from .normalise import BOUNDARY, CELL, Passage

_END = re.compile(rf"[.!?][\"”’)\]]{{0,2}}{BOUNDARY}{{0,9}} (?=[A-Z“\"‘(\[])|{CELL}")
# A full stop after these does not end a sentence; nor does one after a capital alone ('J. de Vries').
_ABBREVIATION = re.compile(
    r"(?:\b(?:nrs?|artt?|stb|stcrt|trb|pp?|blz|pag|jo|vgl|mr|drs?|ir|prof|ing|jl|resp|bijv|bv|enz|kamerst|rb|incl|excl"
    r"|c\.s|o\.a|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|n\.a\.v|z\.g|r\.o|rov|a\.w|t\.a\.p|ibid|id)|\b[A-Z])$",
    re.IGNORECASE,
)
_FURTHEST = 600


def sentence_around(passage: Passage, start: int, end: int) -> str:
    """The sentence around these positions, with the dashes of the source."""
    text = passage.text
    first = max(0, start - _FURTHEST)
    for match in _END.finditer(text, first, start):
        if match.end() <= start and not _ABBREVIATION.search(text, max(first, match.start() - 12), match.start()):
            first = match.end()
    last = min(len(text), end + _FURTHEST)
    for match in _END.finditer(text, max(end - 1, 0), last):
        if match.start() >= end - 1 and not _ABBREVIATION.search(text, max(end, match.start() - 12), match.start()):
            last = match.start() + 1
            break
    return plain(passage.shown[first:last])


def plain(shown: str) -> str:
    """Shown text as a reader sees it, without what marks the places of other things."""
    return " ".join(shown.replace(BOUNDARY, "").replace(CELL, " ").split())
