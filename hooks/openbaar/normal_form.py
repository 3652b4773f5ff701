"""One normal form of a text, in which it is searched and its citations are recognised; no text is published in it.

Texts that come from a PDF, a word processor or a web page spell one word in several ways that look alike. Whoever
looks for a word, or for a Kamerstuk, means all of them:

    ligatures and other forms of one letter or digit     speciﬁek, ĳs, Ⅱ, ２８  ->  specifiek, ijs, II, 28
    an accent as a sign of its own                       e + U+0301            ->  é
    soft hyphens and other signs that do not show        Handelin·gen          ->  Handelingen
    every kind of blank, every kind of dash              28 638, 21501–02      ->  28 638, 21501-02
    the mark of a note that is glued to what it is at    nr. 205²              ->  nr. 205 2 (but m² -> m2)

The first two are Unicode's NFKC (https://www.unicode.org/reports/tr15/), which does too much for one kind of sign: an
accent that stands alone (´) would become a blank with an accent on it, and stays as it is. Accents on letters, capitals
and quotation marks stay too. A homoglyph (a Cyrillic е) is another letter, and stays another letter.

``overrides/assets/zoeken/normal_form.js`` does the same to what a reader types; ``tests/search/goldens/normal_form.md``
holds both to it. Ordinary Dutch texts are in this form already, or nearly: they take the quick way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Members of a character class, each.
BLANKS = "\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DASHES = (
    "\u02d7\u058a\u05be\u1400\u1806\u2010-\u2015\u2043\u207b\u208b\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u301c\u3030\u30a0"
    "\u2e5d\ufe31\ufe32\ufe58\ufe63\uff0d"
)
"""All of category Pd that is in use, and the signs for minus and for a hyphen in a list."""
INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Default_Ignorable_Code_Point of Unicode: nothing is drawn for them."""
MARKS = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Accents, to be put on the sign before them."""
_LONE_ACCENTS = (
    "\xa8\xaf\xb4\xb8\u02d8-\u02dd\u037a\u0384\u0385\u1fbd\u1fbf-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd\u1ffe"
    "\u2017\u203e\u309b\u309c\ufc5e-\ufc63\ufe49-\ufe4c\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e\uffe3"
)
_SMALL_NUMBERS = "\xb2\xb3\xb9\xbc-\xbe\u2070\u2074-\u2079\u2150-\u215f\u2189\u2460-\u249b\u24ea-\u24ff"
"""Digits above the line, fractions and numbers in a circle: not one number with the digits before them (2½, 205²)."""
_LETTERS = "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f\ufb00-\ufb06"
_ORDINARY = (
    "\x00-\x7f\xa1-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u2018-\u201f"
    "\u2020-\u2022\u20ac\u2190-\u21ff\u2260-\u2265\u25a0-\u25ff\u2600-\u27bf\uf0a7\uf0b7\ufffb-\ufffd"
)
"""What Dutch texts are mostly made of, and is in the normal form; of other signs it has to be asked."""

_SAME_LENGTH = re.compile(f"([{BLANKS}])|[{DASHES}]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_LONE_ACCENT = re.compile(f"[{_LONE_ACCENTS}]")
_GONE = re.compile(rf"\xad[ \t\r]*\n[ \t\r\n]*|[{INVISIBLE}]+")
_NUMBER = re.compile(f"[{_SMALL_NUMBERS}]+")
_GLUED = re.compile(rf"[0-9{_LETTERS}\u0300-\u036f\uff10-\uff19.,;:!?%)\]}}»”’\"'\u2026]\Z")
_UNIT = re.compile(rf"(?:\A|[^{_LETTERS}])[cdhk]?m\Z")
_BUT_LONE_ACCENTS = re.compile(f"[^{_LONE_ACCENTS}]+")
_ODD = re.compile(f"[^{_ORDINARY}]")
_CHANGED = re.compile(
    rf"[^{MARKS}{INVISIBLE}]?(?:[{INVISIBLE}]*[{MARKS}]+)+|[{INVISIBLE}]+|[{_SMALL_NUMBERS}]+|[^{_ORDINARY}{MARKS}{INVISIBLE}{_SMALL_NUMBERS}]"
)
_ASCII = bytes(range(128))
_NEAR = 40
"""Characters before a small number that are looked at: the last three of them that show decide."""
_SHORT = 200
"""Characters: a shorter text is looked through sooner than it is coded."""


class Change(NamedTuple):
    """A stretch of a text that is another one in the normal form; ``apart`` for a number that is the mark of a note."""

    start: int
    end: int
    normal: str
    apart: bool


def normal(text: str) -> str:
    """The text in the normal form; its ASCII stays, also its line breaks."""
    if not is_odd(text):
        return text
    signs = "".join(set(not_ascii(text)))  # few: a text is looked through for those that it has
    if _INVISIBLE.search(signs):
        text = _GONE.sub("", text)
    text = same_length(text)
    if _NUMBER.search(signs):
        text = _NUMBER.sub(lambda match: f" {match[0]}" if _is_apart(match, "") else match[0], text)
    if _LONE_ACCENT.search(signs):
        return _BUT_LONE_ACCENTS.sub(lambda match: _compatible(match[0]), text)
    return _compatible(text)


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """The names as they are written, of those that are one in the normal form the first."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(normal(name), name)
    return tuple(found.values())


def same_length(text: str) -> str:
    """The text with every kind of blank a space, and every kind of dash a hyphen: all its offsets stay right."""
    for sign in set(not_ascii(text)):
        if match := _SAME_LENGTH.match(sign):
            text = text.replace(sign, " " if match[1] else "-")
    return text


def is_odd(text: str) -> bool:
    """Whether a text may hold signs that are others in the normal form; False is certain, and quickly said."""
    return not text.isascii() and bool(_ODD.search(text if len(text) < _SHORT else not_ascii(text)))


def not_ascii(text: str) -> str:
    """The signs of a text that are not ASCII: few, and found many times faster than one by one."""
    return text.encode("utf-8", "replace").translate(None, _ASCII).decode()


def changes(text: str, before: str = "") -> Iterator[Change]:
    """Where a text is another one in the normal form, from front to back: for whoever must know the way back.

    ``before`` is what stands before the text, or the end of it.
    """
    for match in _CHANGED.finditer(text):
        made = normal(match[0])
        apart = bool(_NUMBER.match(match[0])) and _is_apart(match, before)
        if apart or made != match[0]:
            yield Change(*match.span(), made, apart)


def _is_apart(match: re.Match[str], before: str) -> bool:
    """Whether a small number is glued to what it says something of, and is no part of a unit (m², km²)."""
    near = _GONE.sub("", match.string[max(0, match.start() - _NEAR) : match.start()])[-3:]
    if match.start() < _NEAR and len(near) < len("km²"):
        near = _GONE.sub("", before)[-3:] + near
    return bool(_GLUED.search(near)) and not _UNIT.search(near)


def _compatible(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
