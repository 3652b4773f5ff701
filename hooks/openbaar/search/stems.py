"""The form in which words are compared that may be forms of one word: without the endings of Dutch inflection.

    vergunningen, vergunning -> vergunning        brieven, brief -> brief        musea, museum -> muse

It is no stemmer: what it makes is only compared, with one letter more or less, so that ``vrachtschepen``
(``vrachtschep``) is near ``vrachtschip``. ``assets/zoeken/stems.js`` does the same; ``tests/search/goldens/stems.md``
holds both to it.
"""

from __future__ import annotations

import re

_LEAST = 3
"""So many letters are left of a word."""
_LATIN = ("um", "us")
_ENDINGS = (("s",), ("en",), ("s",), ("e", "a", "i"))
"""Endings of which one goes, one after the other: ``prijz|en``, then ``prij|s``."""
_VOICED = {"v": "f", "z": "s"}
_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiouy])$")
_TWICE = re.compile(r"([^aeiou])\1$")


def stem(word: str) -> str:
    """The stem of a word (folded)."""
    if word.endswith("heden"):
        return word[:-4] + "eid"
    for endings in (_LATIN,) if word.endswith(_LATIN) else _ENDINGS:
        shorter = _without(word, endings)
        word = _ended(shorter) if shorter != word else word
    return _ended(word)


def _without(word: str, endings: tuple[str, ...]) -> str:
    ending = next((each for each in endings if word.endswith(each) and len(word) - len(each) >= _LEAST), "")
    return word.removesuffix(ending)


def _ended(word: str) -> str:
    """A word as it is spelled where nothing follows: ``brief``, ``zak``, ``bos``."""
    word = word[:-1] + _VOICED.get(word[-1:], word[-1:])
    return _TWICE.sub(r"\1", _LONG_VOWEL.sub(r"\1\2", word))
