"""The signs within a line: which of them may be markup, by what stands before and after. Elsewhere they are text."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"[\\`*_\]<&\n]|!?\[|https?://[^\s<>\[\]()`\\&]+")
"""Also a bare address: the low lines and stars in it are its own."""

ESCAPABLE = frozenset("\\`*_[]<&|!")
"""After a backslash these stand for themselves, wherever they are."""

ESCAPABLE_FIRST = frozenset("-#>+*=(.)")
"""And these where a line begins (``\\- 5 miljoen``), or after its first word (``1\\. Hoogte``)."""

FIRST = re.compile(r"[ \t]*(?:\(?\w{1,9}(?:\.\d{1,3})*)?$")

ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")

AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>\"]{1,2000})>")
LETTER_BOX = re.compile(r"<([\w.+-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100}){1,5})>")

NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,100})\]")

WITHHELD = re.compile(r"\[[Ww]eggelaten(?::[ \t\n]{0,3}([^\[\]]{0,200}))?\]")
"""A passage that was withheld, with its ground where the source gives one: ``[weggelaten: 5.1.2e]``."""

TARGET = re.compile(
    r"\([ \t\n]{0,20}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,2000}){0,3}))"
    r"(?:[ \t\n]{1,20}(?:\"([^\"]{0,500})\"|'([^']{0,500})'))?[ \t\n]{0,20}\)"
)
"""``(adres)``, ``(<adres>)`` or ``(adres "titel")``."""

NAME = re.compile(r"\[([^\[\]\n]{0,200})\]")

_SAME = re.compile(r"(.)\1*", re.DOTALL)

_OPENS_AFTER = frozenset(" \t\n\f\xa0\"'“‘„«([*_-–—/>|\u202f")
_OPENS_BEFORE = frozenset("\"'“‘„«([*_<`$€§")
_CLOSES_AFTER = frozenset(".,;:!?\"'”’»)]%…*_>`€")
_CLOSES_BEFORE = frozenset(" \t\n\f\xa0.,;:!?\"'”’»)]%…*_-–—/<[|\u202f\\")


def opens(before: str, after: str) -> bool:
    """Whether emphasis or code may begin between these two characters ("" at an end): *so*, not 3*4 or (*)."""
    return bool(after) and (not before or before in _OPENS_AFTER) and (after.isalnum() or after in _OPENS_BEFORE)


def closes(before: str, after: str) -> bool:
    """Whether it may end there."""
    return bool(before) and (before.isalnum() or before in _CLOSES_AFTER) and (not after or after in _CLOSES_BEFORE)


def code_spans(text: str) -> dict[int, int]:
    """Where code spans begin and end: a run of backticks that may open, up to the next run of that length that may
    close. A backtick that stands for an apostrophe (``'s middags`` as some type it) does neither."""
    if "`" not in text:
        return {}
    spans: dict[int, int] = {}
    waiting: dict[int, int] = {}
    for run in re.finditer(r"`+", text):
        before, after = text[run.start() - 1 : run.start()] if run.start() else "", text[run.end() : run.end() + 1]
        length = len(run[0])
        if length in waiting and _ends_code(before, after):
            start = waiting[length]
            spans[start] = run.end()
            waiting = {}
        elif length not in waiting and _begins_code(before, after):
            waiting[length] = run.start()
    return spans


def _begins_code(before: str, after: str) -> bool:
    return bool(after) and not after.isspace() and (not before or before in _OPENS_AFTER)


def _ends_code(before: str, after: str) -> bool:
    return bool(before) and not before.isspace() and (not after or after in _CLOSES_BEFORE)


def run_at(text: str, place: int) -> int:
    """How often the sign at a place stands there in a row."""
    match = _SAME.match(text, place)
    return len(match[0]) if match else 0
