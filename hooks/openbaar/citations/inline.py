"""Markdown inside a block, as plain text with the way back.

Reads one block of a masked Markdown source, writes a passage: emphasis and escapes are dropped, code spans, images
and footnote marks become a boundary, the text of a link is kept and marked as closed, addresses are collected.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from .model import Span
from .normalise import BOUNDARY, CELL, CHANGES_LENGTH, LENGTH_CHANGING, PassageBuilder, finder
from .passage import Passage

_MARK = re.compile(
    rf"\\[\\`*_{{}}\[\]()#+.!|~>-]|`+|</?[A-Za-z][^<>]{{0,2000}}>|\[\^[^\]\s]{{1,100}}\]|!?\[|\]|\*+|_+|~~|==|\^\^"
    rf"|\{{:?[ \t]*[#.:][^}}\n]{{0,200}}\}}|\||<?(?:https?://|www\.)[^\s<>\"')\]\[{BOUNDARY}]+>?|{BOUNDARY}+|{LENGTH_CHANGING}"
)
_STOP = re.compile(rf"[\\`<\[\]!*_~=^{{|{BOUNDARY}{CHANGES_LENGTH}]")
_TARGET = re.compile(
    r"\([ \t]*<?([^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,2000})?)>?(?:\s+[\"'(][^\n]{0,300}?[\"')])?[ \t]*\)"
)
_LABEL = re.compile(r"[ ]?\[[^\[\]\n]{0,200}\]")
_TAG = re.compile(r"</?(?!https?:|www\.)[A-Za-z]")
_BREAK = re.compile(r"</?(?:br|p|div|li|td|th|tr|hr|sup|sub|h[1-6])\b", re.IGNORECASE)


class InlineReader:
    """Reads one block; ``addresses`` are the spans, in the source, of the addresses that links and text hold."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._builder = PassageBuilder()
        self._brackets: list[int] = []
        self.addresses: list[Span] = []

    def read(self, start: int, end: int, section: str, footnote: str) -> Passage:
        """The passage for ``source[start:end]``."""
        source, builder = self._source, self._builder
        position = start
        find = finder(_MARK, _STOP, source, start, end)
        match = find(position)
        ticks = _code_spans(source, start, end) if match else {}
        while match:
            if match.start() > position:
                builder.add(source[position : match.start()], position, match.start())
            position = ticks.get(match.start(), 0) or self._read_mark(match, end)
            if match.start() in ticks:
                builder.add(BOUNDARY, match.start(), position)
            match = find(position)
        builder.add(source[position:end], position, end)
        return builder.finish(section, footnote)

    def _read_mark(self, match: re.Match[str], end: int) -> int:
        """Add what the mark stands for; give the position where reading goes on."""
        mark, first = match[0], match[0][0]
        if mark == "[":
            self._brackets.append(self._builder.length)
        elif mark in ("]", "!["):
            return self._read_bracket(match, end)
        elif first == "<" and _TAG.match(mark):
            self._read_tag(match)
        elif first in "hw<":
            self._read_address(match)
        else:
            self._read_sign(match)
        return match.end()

    def _read_sign(self, match: re.Match[str]) -> None:
        """Marks without a partner: escapes, emphasis, obstacles, blanks and entities."""
        mark, first = match[0], match[0][0]
        if first == "\\":
            self._builder.add(mark[1], match.start() + 1, match.end())
        elif first == "|":
            self._builder.add(CELL, match.start(), match.end())
        elif first in f"{BOUNDARY}{{[":
            self._builder.add(BOUNDARY, match.start(), match.end())
        elif first == "`" or (first == "_" and self._is_inside_word(match)):
            self._builder.add(mark, match.start(), match.end())
        elif first not in "*_~=^":
            self._builder.add_changed(mark, match.start(), match.end(), self._source[match.end() : match.end() + 1])

    def _is_inside_word(self, match: re.Match[str]) -> bool:
        around = self._source[max(match.start() - 1, 0) : match.start()] + self._source[match.end() : match.end() + 1]
        return len(around) == 2 and around.isalnum()

    def _read_tag(self, match: re.Match[str]) -> None:
        if not _BREAK.match(match[0]):
            return
        if match[0][:3].lower() != "<br":
            self._builder.add(BOUNDARY, match.start(), match.end())
        elif not self._builder.ends_blank():
            self._builder.add(" ", match.start(), match.end())

    def _read_address(self, match: re.Match[str]) -> None:
        stop = match.start() + len(match[0].rstrip(".,;:!?>"))
        self.addresses.append((match.start() + (match[0][0] == "<"), stop))
        self._builder.add(BOUNDARY, match.start(), match.end())

    def _read_bracket(self, match: re.Match[str], end: int) -> int:
        if match[0] == "![":
            close = self._source.find("]", match.end(), min(end, match.end() + 1000))
            target = _TARGET.match(self._source, close + 1, end) if close >= 0 else None
            self._builder.add(BOUNDARY, match.start(), target.end() if target else match.end())
            return target.end() if target else match.end()
        opened = self._brackets.pop() if self._brackets else -1
        if opened < 0:
            self._builder.add("]", match.start(), match.end())
            return match.end()
        if target := _TARGET.match(self._source, match.end(), end):
            self.addresses.append(target.span(1))
        elif not (target := _LABEL.match(self._source, match.end(), end)):
            return match.end()
        self._builder.close(opened)
        return target.end()


def _code_spans(source: str, start: int, end: int) -> dict[int, int]:
    """Start -> end of each code span: a run of backticks until the next run of the same length."""
    if source.find("`", start, end) < 0:
        return {}
    runs = [match.span() for match in re.compile(r"`+").finditer(source, start, end)]
    by_length: dict[int, list[int]] = {}
    for place, (opened, closed) in enumerate(runs):
        by_length.setdefault(closed - opened, []).append(place)
    spans: dict[int, int] = {}
    place = 0
    while place < len(runs):
        opened, closed = runs[place]
        same = by_length[closed - opened]
        following = bisect_right(same, place)
        if following < len(same):
            spans[opened] = runs[same[following]][1]
            place = same[following]
        place += 1
    return spans
