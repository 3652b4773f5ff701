"""Where lists begin and end, and which line begins an item. Numbers stay as the source has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from openbaar.markdown import signs
from openbaar.markdown.lines import is_blank
from openbaar.markdown.model import Lines, SourceLine

NESTED = 2
"""So many columns further in than the sign of an item stands what belongs to it."""

MONEY = "0123456789€$£%,."
"""After a dash these say that it may be a minus sign."""


class Extent(NamedTuple):
    """A list before its items are read: ``sign`` is ``-``, ``*`` or ``1``; ``firsts`` are the places of its items."""

    sign: str
    indent: int
    firsts: tuple[int, ...]
    end: int
    loose: bool

    def spans(self) -> Iterator[tuple[int, int]]:
        """Where each item begins and ends."""
        return zip(self.firsts, (*self.firsts[1:], self.end), strict=True)

    def label(self, line: SourceLine) -> tuple[str, int]:
        """The number of an item ("" at a dash), and how many signs stand before its text."""
        match = (signs.NUMBER if self.sign == "1" else signs.BULLET).match(line.text)
        assert match
        return (match[1] if self.sign == "1" else ""), match.end()


def sign_of(text: str) -> str:
    """What a line begins with when it may be an item: ``-``, ``*``, ``1`` for any number, or ""."""
    if text[:1] in ("-", "*"):
        return text[0] if signs.BULLET.match(text) else ""
    return "1" if text[:1] and (text[0].isalnum() or text[0] == "(") and signs.NUMBER.match(text) else ""


def extent_of(lines: Lines, place: int) -> Extent | None:
    """The list that begins on a line, or None: one sign alone can be the author's own (``* exclusief btw``)."""
    sign = sign_of(lines[place].text)
    if not sign:
        return None
    found = _extent(lines, place, sign)
    return found if len(found.firsts) > 1 or _is_certain(lines[place].text, sign) else None


def interrupts(lines: Lines, place: int, nested_from: int) -> bool:
    """Whether a list begins on a line that follows running text at once: further in, after a colon, or where two lines
    in a row have the same sign, or numbers that follow each other. Any other number is text."""
    line = lines[place]
    sign = sign_of(line.text)
    if not sign:
        return False
    if line.indent >= nested_from:
        return extent_of(lines, place) is not None
    if sign != "1" and line.text[1:].lstrip()[:1] in MONEY:
        return False
    follows = place + 1 < len(lines) and sign_of(lines[place + 1].text) == sign
    introduced = lines[place - 1].text.rstrip().endswith(":")
    if sign == "1" and follows and not introduced:
        return _is_next(line.text, lines[place + 1].text)
    return follows or (introduced and sign == "-")


def _is_next(text: str, following: str) -> bool:
    """Whether the number of one line comes just before that of another: 1. and 2., a) and b)."""
    one, other = (each.split(maxsplit=1)[0].strip("().") for each in (text, following))
    if one.isdecimal() and other.isdecimal():
        return int(one) + 1 == int(other)
    return len(one) == len(other) == 1 and ord(one) + 1 == ord(other)


def _is_certain(text: str, sign: str) -> bool:
    """One item alone is a list when its sign can hardly be anything else."""
    if sign == "-":
        return text[1:].lstrip()[:1] not in MONEY
    label = text.split(maxsplit=1)[0]
    return sign == "1" and label[:-1].isdigit() and len(label) <= 3


def _extent(lines: Lines, place: int, sign: str) -> Extent:
    indent, firsts, loose, end = lines[place].indent, [place], False, place + 1
    while end < len(lines):
        following = end
        while following < len(lines) and is_blank(lines[following]):
            following += 1
        if following == len(lines) or not _goes_on(lines, following, following > end, sign, indent):
            break
        loose = loose or following > end
        if lines[following].indent < indent + NESTED and sign_of(lines[following].text) == sign:
            firsts.append(following)
        end = following + 1
    return Extent(sign, indent, tuple(firsts), end, loose)


def _goes_on(lines: Lines, place: int, after_blank: bool, sign: str, indent: int) -> bool:
    line = lines[place]
    if line.indent >= indent + NESTED:
        return True
    other = sign_of(line.text)
    if other == sign:
        return True
    return not after_blank and not other and not _opens(line.text)


def _opens(text: str) -> bool:
    return text[0] in "#`~[" and bool(
        (text.startswith("##") and signs.HEADING.match(text)) or signs.FENCE.match(text) or signs.NOTE.match(text)
    )
