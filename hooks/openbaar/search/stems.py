"""The form in which words are compared that may be forms of one word: without the endings of Dutch inflection.

    vergunningen, vergunning -> vergunning        brieven, brief -> brief        musea, museum -> muse

It is no stemmer: what it makes is only compared, with one letter more or less, so that ``vrachtschepen``
(``vrachtschep``) is near ``vrachtschip``. ``assets/zoeken/stems.js`` does the same; ``tests/search/goldens/stems.md``
holds both to it.
"""

from __future__ import annotations

import re

LEAST = 4
"""So many letters are left of a word."""

_NUMBERS = ("en", "s")
_VOWELS = ("e", "um", "us", "a", "i")
_VOICED = {"v": "f", "z": "s"}
_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiouy])$")
_TWICE = re.compile(r"([^aeiou])\1$")


def stem(word: str) -> str:
    """The stem of a word (folded)."""
    if word.endswith("heden"):
        return word[:-4] + "id"
    for endings in (_NUMBERS, _VOWELS):
        word = _without(word, endings)
    word = word[:-1] + _VOICED.get(word[-1:], word[-1:])
    return _TWICE.sub(r"\1", _LONG_VOWEL.sub(r"\1\2", word))


def _without(word: str, endings: tuple[str, ...]) -> str:
    ending = next((each for each in endings if word.endswith(each) and len(word) - len(each) >= LEAST), "")
    return word.removesuffix(ending)
