"""Dutch compounds, taken apart with the collection's own words: a reader who looks for ``tekort`` means
``begrotingstekort`` too, and a search engine that finds words by their beginning does not see it.

    begrotingstekort -> begroting + tekort        kwantumzwaartekracht -> kwantum + zwaartekracht

Two known words of four letters or more, with nothing, -s-, -e- or -en- between them, each of which stands in the
collection by itself. Measured on Dutch policy texts: 26 of 30 right, and 2 of 20 other words taken apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from openbaar.search.words import STOP_WORDS

LINKS = ("", "s", "e", "en")
SHORTEST = 4
LONGEST = 80
"""Letters: no word of people has more, and what is joined of thousands would be taken apart thousands of times."""

ENDINGS = frozenset(
    "achtig baar baarheid heid heden ingen isch ische lijk lijke lijkheid loos zaam teit".split()  # noqa: SIM905
)
"""Endings that are also words, or look like them: what comes before one is no part of a compound."""


_NO_PARTS = frozenset(STOP_WORDS) | ENDINGS


@dataclass(frozen=True, slots=True)
class Compounds:
    """The compounds of a collection: ``halves`` gives the two words that each is joined of."""

    halves: Mapping[str, tuple[str, ...]]

    def parts_of(self, words: Set[str]) -> set[str]:
        """The parts of the compounds among these words, and the parts of those."""
        return {part for word in self.halves.keys() & words for part in _all_parts(word, self.halves)}


def compounds(vocabulary: Set[str]) -> Compounds:
    """The compounds among these words (folded)."""
    return Compounds(halves_of(vocabulary, vocabulary))


def halves_of(words: Iterable[str], vocabulary: Set[str]) -> dict[str, tuple[str, ...]]:
    """Each compound among these words of the vocabulary -> the two words that it is joined of."""
    parts = {word for word in vocabulary if len(word) >= SHORTEST and word not in _NO_PARTS}
    return {word: split for word in words if len(word) <= LONGEST and (split := _split(word, parts))}


def may_split(changed: Set[str], vocabulary: Iterable[str]) -> list[str]:
    """The words of a vocabulary that may be taken apart in another way now that these entered or left it."""
    ends = tuple(word for word in changed if len(word) >= SHORTEST and word not in _NO_PARTS)
    return [word for word in vocabulary if word in changed or word.startswith(ends) or word.endswith(ends)]


def _split(word: str, parts: Set[str]) -> tuple[str, ...]:
    """The two parts of a word, the first as long as can be: ``gezondheids|zorg``, not ``gezond|heidszorg``."""
    for place in range(len(word) - SHORTEST, SHORTEST - 1, -1):
        if word[place:] not in parts:
            continue
        for link in LINKS:
            first = word[:place].removesuffix(link)
            if word[:place].endswith(link) and first in parts:
                return first, word[place:]
    return ()


def _all_parts(word: str, halves: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for part in halves.get(word, ()):
        yield part
        yield from _all_parts(part, halves)
