"""Emphasis within a line: ``*so*``, ``**so**`` and ``***so***``, or with low lines."""

from __future__ import annotations

from collections.abc import Mapping

from openbaar.markdown import inline_signs as signs
from openbaar.markdown.pieces import CLOSE, OPEN, Opened, Piece
from openbaar.markdown.reading import InlineReading

EMPHASIS: Mapping[int, tuple[str, ...]] = {1: ("em",), 2: ("strong",), 3: ("strong", "em")}


def emphasis(reading: InlineReading, place: int) -> int:
    """A run of stars or low lines: the place after it."""
    sign, length = reading.text[place], signs.run_at(reading.text, place)
    end = place + length
    before, after = reading.around(place, end)
    if length <= 3 and signs.closes(before, after) and _close_emphasis(reading, sign * length):
        return end
    if length <= 3 and signs.opens(before, after):
        reading.wait(sign * length, place, sign * length)
    else:
        reading.add(sign * length)
    return end


def _close_emphasis(reading: InlineReading, kind: str) -> bool:
    """Close what waits for this sign; three of them may close one and two that were opened apart."""
    if reading.waiting.has(kind):
        _wrap(reading, reading.waiting.take(kind), EMPHASIS[len(kind)])
        return True
    one, two = kind[:1], kind[:2]
    if len(kind) == 3 and reading.waiting.has(one) and reading.waiting.has(two):
        inner = reading.waiting.last_of(one, two)
        _wrap(reading, reading.waiting.take(inner), EMPHASIS[len(inner)])
        outer = two if inner == one else one
        if reading.waiting.has(outer):
            _wrap(reading, reading.waiting.take(outer), EMPHASIS[len(outer)])
        else:
            reading.add(outer)
        return True
    return False


def _wrap(reading: InlineReading, opened: Opened, names: tuple[str, ...]) -> None:
    pieces = reading.read.pieces
    pieces[opened.piece].become(OPEN, names[0])
    pieces[opened.piece].inner = names[1] if len(names) > 1 else ""
    pieces += [Piece(CLOSE, name=name) for name in reversed(names)]
