"""The blocks of a Markdown text: paragraphs, list items, headings, table rows, footnotes.

Reads a masked Markdown source, writes for each block where it stands, the heading above it and its footnote label.
Only as much of Markdown is read as is needed to know which lines belong together; code by indentation is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

# What a line opens; no line is two of these.
_OPENING = re.compile(
    r" {0,3}(?:(?P<heading>#{1,6}[ \t]*)|\[\^(?P<footnote>[^\]\n]{1,100})\]:[ \t]?"
    r"|(?P<definition>\*\[[^\]\n]{1,200}\]:|\[[^\]\n^][^\]\n]{0,200}\]:[ \t]*\S))"
    r"|[ \t]*(?:(?P<item>(?:[-*+]|\d{1,9}[.)])[ \t]+)|(?P<titled>!!!|\?\?\?|===)|(?P<container>:[ \t]))"
)
_CONTAINERS = frozenset(["item", "titled", "container"])
_ALWAYS_NEW = frozenset(["heading", "footnote", "titled", "container"])
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t\r]*$")


class Block(NamedTuple):
    """``start`` and ``end`` in the source; ``heading`` says that the block is one; ``is_text`` False: definitions."""

    start: int
    end: int
    footnote: str = ""
    heading: bool = False
    is_text: bool = True


@dataclass(slots=True)
class _Reader:
    """Where the reading of the lines stands."""

    start: int = -1
    end: int = -1
    footnote: str = ""
    heading: bool = False
    in_container: bool = False
    after_blank: bool = True

    def take(self) -> tuple[Block, ...]:
        """Give the block that is open, if any."""
        if self.start < 0:
            return ()
        block = Block(self.start, self.end, self.footnote, self.heading)
        self.start, self.heading = -1, False
        return (block,)

    def take_plain(self, start: int, end: int) -> None:
        """A line that begins with a letter goes on with a paragraph or begins one."""
        if self.start < 0:
            if self.after_blank:
                self.in_container, self.footnote = False, ""
            self.start = start
        self.end, self.after_blank = end, False


def blocks(source: str) -> Iterator[Block]:
    """The blocks in the order of the source."""
    reader, position = _Reader(), 0
    for line in source.split("\n"):
        if line[:1].isalpha():
            reader.take_plain(position, position + len(line))  # the most common line by far
        elif line:
            yield from _read_line(reader, line, position)
        else:
            yield from reader.take()
            reader.after_blank = True
        position += len(line) + 1
    yield from reader.take()


def _read_line(reader: _Reader, line: str, position: int) -> Iterator[Block]:
    body = len(line) - len(line.lstrip(" \t>"))
    if body >= len(line.rstrip()):
        yield from reader.take()
        reader.after_blank = True
        return
    opening = _OPENING.match(line)
    kind = (opening and opening.lastgroup) or ""
    if _is_code(reader, line, kind):
        return
    if line.lstrip()[0] == "|" or _starts_block(reader, kind):
        yield from reader.take()
    yield from _open(reader, line, position, opening, body)
    reader.after_blank = False


def _is_code(reader: _Reader, line: str, kind: str) -> bool:
    indented = line.startswith(("    ", "\t"))
    if reader.after_blank and not indented and kind not in _CONTAINERS:
        reader.in_container = False
        reader.footnote = ""
    return indented and reader.after_blank and not reader.in_container


def _starts_block(reader: _Reader, kind: str) -> bool:
    return kind in _ALWAYS_NEW or (kind == "item" and (reader.in_container or reader.after_blank))


def _open(reader: _Reader, line: str, position: int, opening: re.Match[str] | None, body: int) -> Iterator[Block]:
    end, start = position + len(line), position + (opening.end() if opening else body)
    kind = opening.lastgroup if opening else ""
    if opening and kind == "footnote":
        reader.footnote, reader.in_container = opening["footnote"], True
        reader.start, reader.end = start, end
    elif kind == "definition":
        yield from reader.take()
        yield Block(position, end, is_text=False)
    elif kind == "heading":
        yield Block(start, end, heading=True)
    elif reader.start >= 0 and _UNDERLINE.match(line):
        reader.heading = not line.lstrip().startswith("-") or reader.end - reader.start < 200
        yield from reader.take()
    elif reader.start >= 0:
        reader.end = end
    elif kind == "titled":
        reader.in_container = True
        yield Block(start, end, reader.footnote)
    else:
        reader.in_container = reader.in_container or bool(kind)
        reader.start, reader.end = start, end
