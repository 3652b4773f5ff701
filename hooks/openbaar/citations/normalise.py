"""Plain text with the way back to the source.

Reads slices of a source text, writes one line of plain text in which every kind of blank is one space, every dash a
hyphen and a word broken at the end of a line is whole again, and remembers where each character came from.

    'Kamerstuk\\n28&nbsp;638'      -> 'Kamerstuk 28 638'
    'Handelin-\\ngen'              -> 'Handelingen'
    '21 501\\N{EN DASH}02'         -> '21 501-02'
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from .model import Span

# Stands where something was taken out over which no citation may reach: code, an image, a footnote mark.
BOUNDARY = "\ufffc"
# The border between two cells of a table: no sentence reaches over it either.
CELL = "\ufffb"

OTHER_BLANKS = (
    "\t\x0b\x0c\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"
_SAME_LENGTH = {**dict.fromkeys(OTHER_BLANKS, " "), **dict.fromkeys(_DASHES, "-")}
_VARIANT = re.compile(f"[{OTHER_BLANKS}{_DASHES}]")

# Sources of a regular expression for what changes the length of the text; mark-up readers add their own to it.
ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
LINE_BREAK = r"-?[ \t\r]*\n[\s>]*"
LENGTH_CHANGING = rf"{ENTITY}|{LINE_BREAK}|[ {OTHER_BLANKS}]{{2,}}|[{INVISIBLE}]+"


class Passage(NamedTuple):
    """One block of plain text; ``shown`` is the same with the dashes and blanks of the source.

    ``closed`` are the spans that are a link already or may not become one.
    """

    text: str
    shown: str
    marks: tuple[int, ...]
    sources: tuple[Span, ...]
    closed: tuple[Span, ...] = ()
    section: str = ""
    footnote: str = ""

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


class PassageBuilder:
    """Collects slices of the source in reading order; ``finish`` makes the passage."""

    def __init__(self) -> None:
        self.length = 0
        self._texts: list[str] = []
        self._shown: list[str] = []
        self._marks: list[int] = []
        self._sources: list[Span] = []
        self._closed: list[Span] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which stands in the source from ``start`` to ``end``; the lengths may differ."""
        if not text:
            return
        self._shown.append(text)
        if not text.isascii() or "\t" in text or "\r" in text:
            text = _VARIANT.sub(lambda match: _SAME_LENGTH[match[0]], text)
        self._texts.append(text)
        self._marks.append(self.length)
        self._sources.append((start, end))
        self.length += len(text)

    def add_changed(self, token: str, start: int, end: int, following: str) -> None:
        """Add one match of ``LENGTH_CHANGING``; ``following`` is the character after it."""
        if token[0] == "&":
            self.add(_decoded(token), start, end)
        elif token[0] == "-" and "\n" in token:
            self.add("" if self._breaks_a_word(following) else "-", start, start + 1)
        elif token[0] not in INVISIBLE and not self.ends_blank():
            self.add(" ", start, end)

    def _breaks_a_word(self, following: str) -> bool:
        # 'Handelin-/gen' is one word; '21 501-/02' and '36410-/VI' keep their hyphen.
        before = self._texts[-1][-1] if self._texts else ""
        return before.islower() and following.islower()

    def ends_blank(self) -> bool:
        return bool(self._texts) and self._texts[-1][-1] == " "

    def close(self, start: int) -> None:
        """Everything from plain position ``start`` until here may not be wrapped."""
        if self.length > start:
            self._closed.append((start, self.length))

    def finish(self, section: str = "", footnote: str = "") -> Passage:
        closed = tuple(_joined(sorted(self._closed))) if self._closed else ()
        return Passage(
            "".join(self._texts),
            "".join(self._shown),
            tuple(self._marks),
            tuple(self._sources),
            closed,
            section,
            footnote,
        )


def finder(
    mark: re.Pattern[str], stop: re.Pattern[str], source: str, start: int, end: int
) -> Callable[[int], re.Match[str] | None]:
    """A search for marks: at their first characters alone where no address or run of blanks needs the long way."""
    block = source[start:end]
    if "http" in block or "www." in block or "  " in block or "\t" in block:
        return lambda position: mark.search(source, position, end)

    def find(position: int) -> re.Match[str] | None:
        while place := stop.search(source, position, end):
            if match := mark.match(source, place.start(), end):
                return match
            position = place.end()
        return None

    return find


def _decoded(entity: str) -> str:
    text = html.unescape(entity)
    return "".join(" " if character == "\n" else character for character in text if character not in INVISIBLE)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
