"""Tables: a head, a line of ``|---|---|``, and rows."""

from __future__ import annotations

import re

from openbaar.markdown import signs
from openbaar.markdown.lines import BLANKS
from openbaar.markdown.model import Lines, SourceLine, Table

BAR = re.compile(r"\\.|\|", re.DOTALL)
"""A bar, or a sign with a backslash before it, which is passed over: ``\\|`` is a bar in the text of a cell."""


def starts_table(lines: Lines, place: int) -> bool:
    """Whether a line is the head of a table: the line below it says so, with as many cells."""
    if place + 1 >= len(lines) or "|" not in lines[place].text:
        return False
    below = lines[place + 1].text
    if below[:1] not in ("|", "-", ":") or "|" not in below or not signs.DELIMITERS.match(below):
        return False
    return len(cells(lines[place])) == len(cells(lines[place + 1]))


def table(lines: Lines, place: int) -> tuple[Table, int]:
    """The table whose head is on a line, and the place after it."""
    end = place + 2
    while end < len(lines) and "|" in lines[end].text:
        end += 1
    rows = (lines[place], *lines[place + 2 : end])
    aligns = tuple(_align(cell.text) for cell in cells(lines[place + 1]))
    return Table(tuple(cells(row) for row in rows), aligns), end


def cells(line: SourceLine) -> Lines:
    """The cells of a row, without the white space around them."""
    text = line.text.rstrip(BLANKS)
    bars = [match.start() for match in BAR.finditer(text) if match[0] == "|"]
    starts = [0, *(bar + 1 for bar in bars)]
    ends = [*bars, len(text)]
    if bars and bars[0] == 0:
        starts, ends = starts[1:], ends[1:]
    if bars and bars[-1] == len(text) - 1 and len(starts) > 1:
        starts, ends = starts[:-1], ends[:-1]
    return tuple(_cell(line, text, start, end) for start, end in zip(starts, ends, strict=True))


def _cell(line: SourceLine, text: str, start: int, end: int) -> SourceLine:
    cell = text[start:end].lstrip(BLANKS)
    return SourceLine(cell.rstrip(BLANKS), line.start + end - len(cell), line.number)


def _align(delimiter: str) -> str:
    left, right = delimiter.startswith(":"), delimiter.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else ""
