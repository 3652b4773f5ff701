"""The text of a page of this site as the rules see it: its keys and its words, with the lines of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.documents import Document, Stuk
from openbaar.leaks.reading.model import Line, Text


def text_of_page(document: Document, source: str) -> Text:
    """The text of a document with this source. Comments are no part of it, nor what was withdrawn."""
    lines = [*_lines(source.split("\n")[: document.body_line - 1], 1)]
    lines += _lines(document.body.split("\n"), document.body_line)
    return Text(tuple(lines), frozenset(_own(document)))


def _lines(lines: list[str], first: int) -> Iterator[Line]:
    return (Line(0, number, line) for number, line in enumerate(lines, start=first))


def _own(document: Document) -> Iterator[str]:
    """The numbers by which a document is known."""
    record = document.record
    known = [record.kenmerk, getattr(record, "kamerstuk", ""), document.ref.id] if isinstance(record, Stuk) else []
    for each in known:
        yield from re.findall(r"\d+", str(each or ""))
        yield re.sub(r"\D", "", str(each or ""))
