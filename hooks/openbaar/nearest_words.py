"""Which known word an author meant by one that nobody knows."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from functools import cached_property

from openbaar.edit_distance import within


class Words:
    """Known words, made ready once to look up for each of many mistakes which of them may have been meant.

    A lookup costs about the same however many there are: of many, only those are compared that begin or end most like
    the mistake."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = words

    @cached_property
    def _forward(self) -> list[str]:
        return sorted(each for each in self._words if len(each) <= LONGEST_WORD)

    @cached_property
    def _backward(self) -> list[str]:
        return sorted(each[::-1] for each in self._forward)

    def nearest(self, word: str) -> str | None:
        """The word that ``word`` is a slip of the keyboard away from (``kenmrk`` -> ``kenmerk``), else None. Of a path
        also the one that ends in the same name, if it is the only one."""
        if len(word) > LONGEST_WORD:
            return None
        candidates = self._candidates(word)
        asked, limit = word.lower(), slips(word)
        distances = ((within(asked, each.lower(), limit), each) for each in candidates)
        near = sorted((distance, each) for distance, each in distances if distance is not None)
        return near[0][1] if near else _same_name(word, candidates) or _other_number(asked, candidates)

    def _candidates(self, word: str) -> list[str]:
        if len(self._forward) <= 2 * AROUND:
            return self._forward
        alike = {*_around(self._forward, word), *_around(self._forward, word.lower())}
        alike |= {each[::-1] for each in _around(self._backward, word.lower()[::-1])}
        return sorted(alike)


AROUND = 10
"""So many words on either side of where a mistake would stand in order are compared with it."""

LONGEST_WORD = 300
"""Characters: to look for what resembles a longer word costs much, and helps nobody."""


def _around(words: list[str], word: str) -> list[str]:
    place = bisect.bisect_left(words, word)
    return words[max(place - AROUND, 0) : place + AROUND]


EXTENSION = re.compile(r"\.[A-Za-z]{2,4}$")
"""How the name of a file ends."""


def slips(word: str) -> int:
    """How many typing mistakes a word of this length may have and still be recognised: one in four letters, three at
    most. Of a path the name at its end counts, without its extension."""
    letters = len(EXTENSION.sub("", word.rpartition("/")[2]))
    return 1 if letters == 3 else min(letters // 4, 3)


def _same_name(path: str, candidates: Iterable[str]) -> str | None:
    """The only candidate in another folder with the name at the end of a path."""
    folder, _, name = path.rpartition("/")
    found = [each for each in candidates if folder and each.rpartition("/")[2] == name]
    return found[0] if len(found) == 1 else None


def _other_number(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate of which a word is the singular or the plural: ``bestand`` -> ``bestanden``."""
    is_word = len(word) >= 4 and word.isalpha()
    return next((each for each in candidates if is_word and _differ_at_the_end(word, each)), None)


def _differ_at_the_end(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(longer) - len(shorter) <= 2 and longer.startswith(shorter)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` was meant to be; for one lookup among words that are few (see ``Words``)."""
    return Words(known).nearest(word)


def did_you_mean(word: str, known: Words | Iterable[str], otherwise: str) -> str:
    """A remedy that names the nearest known word, or ``otherwise`` when nothing comes close. Who looks up many mistakes
    gives the same ``Words`` each time."""
    match = (known if isinstance(known, Words) else Words(known)).nearest(word)
    return f"Bedoelde u {match}?" if match else otherwise
