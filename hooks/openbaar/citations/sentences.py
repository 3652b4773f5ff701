"""The sentence around a citation, as plain text."""

from __future__ import annotations

import re
from bisect import bisect_left

from .normalise import BOUNDARY, CELL
from .passage import Passage

_END = re.compile(rf"[.!?{CELL}](?:(?<={CELL})|[\"”’)\]]{{0,2}}{BOUNDARY}{{0,9}} (?=[A-Z“\"‘(\[]))")
# A full stop after these does not end a sentence; nor does one after a capital alone ('J. de Vries').
_ABBREVIATION = re.compile(
    r"(?:\b(?:nrs?|artt?|stb|stcrt|trb|pp?|blz|pag|jo|vgl|mr|drs?|ir|prof|ing|jl|resp|bijv|bv|enz|kamerst|rb|incl|excl"
    r"|c\.s|o\.a|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|n\.a\.v|z\.g|r\.o|rov|a\.w|t\.a\.p|ibid|id)|\b[A-Z])$",
    re.IGNORECASE,
)
_FURTHEST = 600


class Sentences:
    """The sentences of one passage."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        # Where each ends, where the next one starts, and how far one must see to know: the capital counts.
        self._ends = [(*match.span(), match.end() + (match[0] != CELL)) for match in _END.finditer(passage.text)]

    def around(self, start: int, end: int) -> str:
        """The sentence around these positions, with the dashes of the source."""
        return plain(self._passage.shown_between(self._first(start), self._last(end)))

    def _first(self, start: int) -> int:
        first = max(0, start - _FURTHEST)
        for place in range(bisect_left(self._ends, (start,)) - 1, -1, -1):
            stop, after, seen = self._ends[place]
            if stop < first:
                break
            if seen <= start and not self._is_abbreviated(max(first, stop - 12), stop):
                return after
        return first

    def _last(self, end: int) -> int:
        last = min(len(self._passage.text), end + _FURTHEST)
        for place in range(bisect_left(self._ends, (end - 1,)), len(self._ends)):
            stop, _, seen = self._ends[place]
            if seen > last:
                break
            if not self._is_abbreviated(max(end, stop - 12), stop):
                return stop + 1
        return last

    def _is_abbreviated(self, start: int, stop: int) -> bool:
        return bool(_ABBREVIATION.search(self._passage.text, start, stop))


def plain(shown: str) -> str:
    """Shown text as a reader sees it, without what marks the places of other things."""
    return " ".join(shown.replace(BOUNDARY, "").replace(CELL, " ").split())
