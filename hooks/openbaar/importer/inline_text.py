"""A line of plain text -> runs: stars of emphasis, small digits that mark notes, hyphens with a blank behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.importer.blocks import Run
from openbaar.importer.runs import BETWEEN, SMALL

MARK = re.compile(r"(?<=\S)([¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})|\[\^?(\d{1,3})\](?!:)")
EMPHASIS = re.compile(r"(?<!\w)(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1(?!\w)")
BROKEN = re.compile(r"(?<=\w)- (?=(\w+))")
"""A hyphen that stood at the end of a line, with the blank that joining the lines put there: ``AVIM- eenheid``."""


def text_runs(text: str, notes: frozenset[str]) -> tuple[Run, ...]:
    """The runs of a text; digits mark a note only where that note is there."""
    found: list[Run] = []
    place = 0
    for match in EMPHASIS.finditer(text):
        found += _marked(text[place : match.start()], notes, False, False)
        found += _marked(match[2], notes, len(match[1]) > 1, len(match[1]) != 2)
        place = match.end()
    return (*found, *_marked(text[place:], notes, False, False))


def _marked(text: str, notes: frozenset[str], bold: bool, italic: bool) -> Iterator[Run]:
    place = 0
    for match in MARK.finditer(text):
        label = (match[1] or match[2]).translate(SMALL)
        if label in notes:
            if match.start() > place:
                yield Run(text[place : match.start()], bold, italic)
            yield Run(match[0], note=label)
            place = match.end()
    if place < len(text):
        yield Run(text[place:], bold, italic)


def mended(text: str) -> tuple[str, list[str]]:
    """A text with the blanks after hyphens closed, and what was closed; "wet- en regelgeving" stays."""
    closed: list[str] = []

    def close(match: re.Match[str]) -> str:
        if BETWEEN.fullmatch(match[1]) or not text[: match.start()].split()[-1:]:
            return match[0]
        word = text[: match.start()].split()[-1]
        closed.append(f"{word}- {match[1]}")
        return "-"

    return BROKEN.sub(close, text), closed


def joined_line(before: str, line: str) -> str:
    """Two lines of one paragraph: a hyphen at the end of the first stays, and only before "en" or "of" a blank."""
    glue = (
        ""
        if before.endswith("-") and line[:1].isalnum() and not BETWEEN.match(line) and before[-2:-1].isalnum()
        else " "
    )
    return f"{before}{glue}{line}"
