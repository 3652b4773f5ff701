"""Abbreviations both ways: who looks for CKM also means the Centrum tegen Kinderhandel en Mensenhandel.

    Centrum tegen Kinderhandel en Mensenhandel (CKM)        (hierna: het CKM)        Wetboek van Strafrecht: Sr

The letters of an abbreviation must be the beginnings of the words before it, so that a remark in brackets is none.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

from openbaar.documents.ministeries import MINISTERIES, PREFIX
from openbaar.search.words import STOP_WORDS, folded, words_of

_DEFINED = re.compile(
    r"\((?:hierna|verder|voortaan)?[:,]? ?(?:ook )?(?:te noemen |genoemd )?(?:de |het )?"
    r"['\"‘“]?([A-Z][A-Za-z]{1,9})['\"’”]?\)"
)
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"(?<!\w)[A-Z][a-z]*+[A-Z][A-Za-z]*+(?!\w)")
_MOST_WORDS = 12
_SMALL = frozenset(STOP_WORDS)


class Name(NamedTuple):
    """A name that has an abbreviation: that, the words of the name, and the name itself, folded."""

    short: str
    words: frozenset[str]
    folded: str


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What each abbreviation stands for, for the whole collection; one that stands for two things is left out.

    ``names`` gives them by the first word of what they stand for, so that a text need not be searched for each of them.
    """

    meanings: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]]

    def words_for(
        self, plain: Callable[[], str], words: Set[str], capitals: Iterable[str], own: Mapping[str, str]
    ) -> Iterator[str]:
        """What a plain text (with its folded words, and those in capitals) is to be found by too: abbreviations written
        out, names shortened.

        What the text itself defines (``own``) goes before what other texts do.
        """
        for short in capitals:
            if short in own or short in self.meanings:
                yield own.get(short) or self.meanings[short]
        known = [name for word in sorted(filter(self.names.__contains__, words)) for name in self.names[word]]
        named = [name for name in known if name.short not in own and words >= name.words]
        text = folded(plain()) if named else ""
        yield from (name.short for name in named if name.folded in text)


def abbreviations(defined: Iterable[Mapping[str, str]]) -> Abbreviations:
    """The abbreviations that texts define, with those of ministries; what is defined in two ways is nobody's."""
    meanings: dict[str, dict[str, str]] = {}
    for each in (*_ministries(), *defined):
        for short, meaning in each.items():
            meanings.setdefault(short, {}).setdefault(folded(meaning), meaning)
    sure = {short: min(found.values()) for short, found in meanings.items() if len(found) == 1}
    names: dict[str, list[Name]] = {}
    for short, meaning in sorted(sure.items()):
        name = Name(short, words_of(meaning), folded(meaning))
        names.setdefault(folded(_WORD.findall(meaning)[0]), []).append(name)
    return Abbreviations(sure, {word: tuple(found) for word, found in names.items()})


def capitals_in(written: str) -> tuple[str, ...]:
    """What may be abbreviations in what stands between two spaces: words with two capitals or more."""
    return tuple(map(sys.intern, _CAPITALS.findall(written)))


def defined_in(text: str) -> Mapping[str, str]:
    """Abbreviation -> what it stands for, as a plain text defines it."""
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        meaning = _words_before(text[max(0, match.start() - 160) : match.start()], match[1])
        if meaning:
            found.setdefault(match[1], meaning)
    return found


def _words_before(text: str, short: str) -> str:
    """The words at the end of a text that begin with these letters; small words may be passed over."""
    words = list(_WORD.finditer(text))[-_MOST_WORDS:]
    if not words or text[words[-1].end() :].strip(" '\"’”"):
        return ""
    capitals = "".join(filter(str.isupper, short))
    letters = list((capitals if len(capitals) > 1 else short).lower())
    for word in reversed(words):
        taken = _letters_of(word[0].lower(), letters)
        letters = letters[: len(letters) - taken]
        if not letters:
            return text[word.start() :].strip(" '\"’”")
        if not taken and word[0].lower() not in _SMALL:
            return ""
    return ""


def _letters_of(word: str, letters: list[str]) -> int:
    """How many of the last letters a word stands for: one that it begins with, or two in a compound (data|centrum)."""
    if word.startswith(letters[-1]):
        return 1
    return 2 if len(letters) > 1 and word.startswith(letters[-2]) and letters[-1] in word[3:] else 0


def _ministries() -> Iterator[Mapping[str, str]]:
    """The abbreviations of ministries, in use in every memo and seldom defined in one; a name of one word is none that
    is to be shortened, for texts have it in other senses too."""
    for name in (name for ministry in MINISTERIES.values() for name in ministry.namen):
        if " " in (full := name.naam.removeprefix(PREFIX)) and _CAPITALS.fullmatch(name.afkorting):
            yield {name.afkorting: full}
