"""Signs and numbers with which items of a list begin: ``•``, ``-``, ``1.``, ``a)``, ``(iv)``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from openbaar.importer.lines import BULLETS, Stretch, is_apart

PRIVATE = re.compile("[\ue000-\uf8ff]")
"""A sign of a font of its own, as Word's Symbol and Wingdings: nearly always a bullet."""
ORDERED = re.compile(r"\(?(\d{1,2}|[a-zA-Z]|[ivx]{1,5})[.)]|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?")
LETTERS = frozenset("ox©-–—*·")
"""Signs that are text as well: they begin an item only where a gap follows them."""
DASHES = frozenset("-–—*")
APART = 0.2
"""Of the size: the gap after a dash, a blank at least; after a letter it is twice as wide."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What begins an item: its sign (``-`` for any bullet), where the sign stands, and where the text begins."""

    sign: str
    left: float
    text_left: float

    @property
    def is_number(self) -> bool:
        return self.sign != "-"


def marker_of(line: Stretch) -> Marker | None:
    """What a line begins with, if that may begin an item."""
    first = line.words[0]
    if len(first.text) > 1 and is_certain_bullet(first.text[0]):
        return Marker("-", first.left, line.words[1].left if len(line.words) > 1 else first.left)
    if is_bullet(first.text):
        if len(line.words) == 1:
            return Marker("-", first.left, first.left)
        second = line.words[1]
        least = APART if first.text in DASHES else 2 * APART
        if first.text in LETTERS and second.left - first.right < least * line.size:
            return None
        return Marker("-", first.left, second.left)
    if len(line.words) > 1 and ORDERED.fullmatch(first.text) and is_apart(first, line.words[1]):
        return Marker(first.text, first.left, line.words[1].left)
    return None


def is_initial(sign: str, letters: set[str]) -> bool:
    """Whether a capital letter is that of a name (``D. Voorbeeld`` below a letter) and no sign: a series begins with
    ``A`` or ``I``. ``letters`` are the capitals that were signs so far; it is added to them otherwise."""
    letter = sign.strip("().")
    if not (len(letter) == 1 and letter.isupper()):
        return False
    if letter not in "AI" and chr(ord(letter) - 1) not in letters and letter not in "VX":
        return True
    letters.add(letter)
    return False


def is_certain_bullet(sign: str) -> bool:
    """Whether a sign is nothing but a bullet, also where a word is glued to it."""
    return (sign in BULLETS and sign not in LETTERS) or bool(PRIVATE.match(sign))


def is_bullet(text: str) -> bool:
    """Whether a word may be a bullet."""
    return len(text) == 1 and (text in BULLETS or bool(PRIVATE.match(text)))


def without_marker(line: Stretch) -> Stretch:
    """The line without its first word; a line that is nothing but a sign stays as it is."""
    first = line.words[0]
    if len(first.text) > 1 and is_certain_bullet(first.text[0]):
        return Stretch(line.page, (replace(first, text=first.text[1:]), *line.words[1:]), line.underlined)
    return Stretch(line.page, line.words[1:], line.underlined) if len(line.words) > 1 else line


def follows(sign: str, before: str) -> bool:
    """Whether a number comes right after another in its series: ``2.`` after ``1.``, ``b)`` after ``a)``."""
    one, other = before.strip("()."), sign.strip("().")
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and one.isalpha() and other.isalpha() and ord(other) == ord(one) + 1
