"""A text as lines that know where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from openbaar.markdown.model import Lines, SourceLine

BLANKS = " \t\f\v"
"""White space within a line. A form feed is how a text that was taken from a PDF has its page ends."""


def lines_of(body: str) -> Lines:
    """The lines of a body, without the white space at their beginnings."""
    found, start = [], 0
    for number, text in enumerate(body.split("\n")):
        found.append(_line(text, start, number))
        start += len(text) + 1
    return tuple(found)


def _line(text: str, start: int, number: int) -> SourceLine:
    stripped = text.lstrip(BLANKS)
    space = len(text) - len(stripped)
    return SourceLine(stripped, start + space, number, _columns(text[:space]) if space else 0)


def _columns(blanks: str) -> int:
    return len(blanks.replace("\f", "").replace("\v", "").expandtabs(4))


def after(line: SourceLine, length: int) -> SourceLine:
    """The line without its first ``length`` characters and the white space after these."""
    rest = line.text[length:]
    stripped = rest.lstrip(BLANKS)
    space = len(rest) - len(stripped)
    return SourceLine(stripped, line.start + length + space, line.number, line.indent + length + space)


def is_blank(line: SourceLine) -> bool:
    """Whether there is nothing on the line."""
    return not line.text


def line_finder(lines: Lines) -> Callable[[int], int]:
    """What tells the line of the body at an offset in the text of some lines."""
    ends = _ends(lines)
    return lambda place: lines[min(bisect_right(ends, place), len(lines) - 1)].number


def offset_finder(lines: Lines) -> Callable[[int], int]:
    """What tells the offset in the body of an offset in the text of some lines."""
    ends = _ends(lines)

    def offset(place: int) -> int:
        index = min(bisect_right(ends, place), len(lines) - 1)
        return lines[index].start + len(lines[index].text) + 1 + place - ends[index]

    return offset


def _ends(lines: Lines) -> list[int]:
    return list(accumulate(len(line.text) + 1 for line in lines))
