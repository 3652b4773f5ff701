"""One block of plain text, as the recognisers read it, with the way back to the source and to what that shows."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from .model import Span


class Passage(NamedTuple):
    """One block of plain text; ``shown`` is the same in the spelling of the source, with its dashes and blanks.

    ``closed`` are the spans that are a link already or may not become one; ``drift`` says after which positions of the
    text ``shown`` is how much longer.
    """

    text: str
    shown: str
    marks: tuple[int, ...]
    sources: tuple[Span, ...]
    closed: tuple[Span, ...] = ()
    section: str = ""
    footnote: str = ""
    drift: tuple[tuple[int, int], ...] = ()

    def shown_between(self, start: int, end: int) -> str:
        """What the source shows of the text from ``start`` to ``end``."""
        if not self.drift:
            return self.shown[start:end]
        return self.shown[self._place_shown(start) : self._place_shown(end)]

    def _place_shown(self, position: int) -> int:
        place = bisect_right(self.drift, position, key=itemgetter(0)) - 1
        return position + (self.drift[place][1] if place >= 0 else 0)

    def source_start(self, position: int) -> int:
        """The offset in the source of the character at ``position``."""
        piece, linear = self._piece(position)
        return self.sources[piece][0] + (position - self.marks[piece] if linear else 0)

    def source_end(self, position: int) -> int:
        """The offset in the source just after the character before ``position``."""
        piece, linear = self._piece(position - 1)
        start, end = self.sources[piece]
        return start + position - self.marks[piece] if linear else end

    def _piece(self, position: int) -> tuple[int, bool]:
        piece = bisect_right(self.marks, position) - 1
        after = self.marks[piece + 1] if piece + 1 < len(self.marks) else len(self.text)
        start, end = self.sources[piece]
        return piece, end - start == after - self.marks[piece]

    def is_closed(self, start: int, end: int) -> bool:
        """Whether a link around this span would touch something that may not be wrapped."""
        place = bisect_right(self.closed, (end, -1)) - 1
        return place >= 0 and self.closed[place][0] < end and self.closed[place][1] > start
