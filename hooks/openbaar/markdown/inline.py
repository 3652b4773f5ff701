"""The marks within a block -> pieces. Each sign is looked at once, by the rule for it in ``RULES``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import unescape

from openbaar.markdown import inline_signs as signs
from openbaar.markdown.brackets import bracket, bracket_closes, picture
from openbaar.markdown.emphasis import emphasis
from openbaar.markdown.inline_html import less_than, unclosed
from openbaar.markdown.model import Definition
from openbaar.markdown.pieces import CLOSE, OPEN, TEXT, VOID, Piece
from openbaar.markdown.reading import InlineReading, Read


def read_inline(text: str, definitions: Mapping[str, Definition], within_html: bool = False) -> Read:
    """The pieces of a text of one block. ``definitions`` gives those of names in lower case; blocks of HTML are read
    only where the text is one (``within_html``)."""
    reading, place = InlineReading(text, definitions, within_html), 0
    search = signs.SPECIAL.search
    while match := search(text, place):
        if match.start() > place:
            reading.add(text[place : match.start()])
        rule = RULES.get(match[0], _address)
        place = rule(reading, match.start())
    if place < len(text):
        reading.add(text[place:])
    unclosed(reading)
    return reading.read


def _address(reading: InlineReading, place: int) -> int:
    """An address that is no link, but for what stands behind it."""
    match = signs.SPECIAL.match(reading.text, place)
    assert match
    address = match[0].rstrip("*_.,;:!?")
    reading.add(address)
    return place + len(address)


def _line_end(reading: InlineReading, place: int) -> int:
    """Two blanks before the end of a line, or a backslash, keep the line break that the source has."""
    pieces = reading.read.pieces
    last = pieces[-1] if pieces and pieces[-1].what == TEXT else None
    if last and last.text.endswith("  "):
        last.text = last.text.rstrip(" ")
        pieces.append(Piece(VOID, name="br"))
    elif last:
        last.text = last.text.rstrip(" ")
    reading.add("\n")
    return place + 1


def _backslash(reading: InlineReading, place: int) -> int:
    following = reading.text[place + 1 : place + 2]
    if following == "\n":
        reading.read.pieces.append(Piece(VOID, name="br"))
        return place + 1
    is_escape = following in signs.ESCAPABLE if following else False
    if not is_escape and following and following in signs.ESCAPABLE_FIRST:
        start = reading.text.rfind("\n", max(0, place - 30), place) + 1
        is_escape = bool(signs.FIRST.match(reading.text, start, place))
    reading.add(following if is_escape else "\\")
    return place + 1 + is_escape


def _ticks(reading: InlineReading, place: int) -> int:
    end, length = reading.code.get(place), signs.run_at(reading.text, place)
    if end is None:
        reading.add(reading.text[place : place + length])
        return place + length
    inside = Piece(TEXT, reading.text[place + length : end - length])
    reading.read.pieces += [Piece(OPEN, name="code"), inside, Piece(CLOSE, name="code")]
    return end


def _ampersand(reading: InlineReading, place: int) -> int:
    match = signs.ENTITY.match(reading.text, place)
    decoded = unescape(match[0]) if match else ""
    if not match or decoded == match[0] or not _may_stand(decoded):
        reading.add("&")
        return place + 1
    reading.add(decoded)
    return match.end()


def _may_stand(text: str) -> bool:
    """Whether these characters may be written as an entity: none that controls, and none that is no character. Of some
    of those nothing is left when they are decoded."""
    return text not in ("", "\ufffd") and all(
        each.isprintable() or each in "\t\n\xad" or (each.isspace() and each >= "\xa0") for each in text
    )


RULES: Mapping[str, Callable[[InlineReading, int], int]] = {
    "\n": _line_end,
    "\\": _backslash,
    "`": _ticks,
    "*": emphasis,
    "_": emphasis,
    "[": bracket,
    "![": picture,
    "]": bracket_closes,
    "<": less_than,
    "&": _ampersand,
}
"""What is done at each sign: it adds to the reading, and gives the place after what it took."""
