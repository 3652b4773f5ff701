"""What is in the source but is not text: comments, scripts, code elements.

Reads a Markdown source, writes a text of the same length in which those stretches are filled with BOUNDARY
characters, so that every offset stays right. Line breaks are kept.
"""

from __future__ import annotations

import re

from .model import Span
from .normalise import BOUNDARY

_SILENT = re.compile(r"<(script|style|pre|svg|code|textarea|math)\b", re.IGNORECASE)
_NOT_A_LINE_BREAK = re.compile(r"[^\n]+")


def mask(source: str) -> str:
    """The source with everything that is not text filled in, of the same length."""
    for find in (_comments, _silent_elements):
        source = _filled(source, find(source))
    return source


def _filled(source: str, spans: list[Span]) -> str:
    if not spans:
        return source
    pieces, position = [], 0
    for start, end in spans:
        pieces += [
            source[position:start],
            _NOT_A_LINE_BREAK.sub(lambda m: BOUNDARY * len(m[0]), source[start:end]),
        ]
        position = end
    return "".join([*pieces, source[position:]])


def _comments(source: str) -> list[Span]:
    spans: list[Span] = []
    start = source.find("<!--")
    while start >= 0:
        end = source.find("-->", start + 4)
        if end < 0:
            break
        spans.append((start, end + 3))
        start = source.find("<!--", end + 3)
    return spans


def _silent_elements(source: str) -> list[Span]:
    if "<" not in source:
        return []
    lowered = source.lower()
    if len(lowered) != len(source):  # a few capitals change length in lower case; then only exact tags are seen
        lowered = source
    spans: list[Span] = []
    unclosed: set[str] = set()
    match = _SILENT.search(source)
    while match:
        name, resume = match[1].lower(), match.end()
        end = -1 if name in unclosed else lowered.find(f"</{name}", match.end())
        if end < 0:
            unclosed.add(name)  # do not look again: that keeps the search linear
        else:
            resume = source.find(">", end) + 1 or len(source)
            spans.append((match.start(), resume))
        match = _SILENT.search(source, resume)
    return spans
