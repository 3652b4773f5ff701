"""The hidden words of a record: what it should be found by and does not say in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openbaar.search.abbreviations import Abbreviations, abbreviations, defined_in
from openbaar.search.compounds import Compounds
from openbaar.search.words import words_of

_PUNCTUATION = re.compile(r"[^\w'’-]+")


@dataclass(frozen=True, slots=True)
class Collected:
    """What the collection as a whole knows of its words."""

    compounds: Compounds
    abbreviations: Abbreviations


def collected(texts: Iterable[str]) -> Collected:
    """The vocabulary and the abbreviations of all plain texts that can be searched for."""
    vocabulary: set[str] = set()
    defined = []
    for text in texts:
        vocabulary |= words_of(text)
        defined.append(defined_in(text))
    return Collected(Compounds(vocabulary), abbreviations(defined))


def hidden_words(text: str, others: Iterable[str], known: Collected) -> str:
    """The hidden words of a record with this plain text: each once, in one order, and none that the text has itself.

    ``others`` are keys of identifiers, names of laws and the like, which go in as they are.
    """
    words = words_of(text)
    parts = {part for word in words for part in known.compounds.parts(word)}
    written_out = {each for phrase in known.abbreviations.words_for(text, words) for each in _words(phrase)}
    return " ".join(sorted((parts - words) | written_out | {each for other in others for each in _words(other)}))


def _words(phrase: str) -> Iterator[str]:
    return filter(None, _PUNCTUATION.split(phrase))
