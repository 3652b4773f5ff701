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
class Text:
    """A plain text and its words, folded, each once, in no order; looked at once for all that follows."""

    plain: str
    words: tuple[str, ...]


def read_text(plain: str) -> Text:
    """A plain text with its words."""
    return Text(plain, tuple(words_of(plain)))


@dataclass(frozen=True, slots=True)
class Collected:
    """What the collection as a whole knows of its words."""

    compounds: Compounds
    abbreviations: Abbreviations


def collected(texts: Iterable[Text]) -> Collected:
    """The vocabulary and the abbreviations of all texts that can be searched for."""
    vocabulary: set[str] = set()
    defined = []
    for text in texts:
        vocabulary.update(text.words)
        defined.append(defined_in(text.plain))
    return Collected(Compounds(vocabulary), abbreviations(defined))


def hidden_words(text: Text, others: Iterable[str], known: Collected) -> str:
    """The hidden words of a record with this text: each once, in one order, and no part that the text has itself.

    ``others`` are keys of identifiers, names of laws and the like, which go in as they are.
    """
    words = frozenset(text.words)
    parts: set[str] = set()
    parts.update(*map(known.compounds.parts, text.words))
    written_out = {each for phrase in known.abbreviations.words_for(text.plain, words) for each in _words(phrase)}
    return " ".join(sorted((parts - words) | written_out | {each for other in others for each in _words(other)}))


def _words(phrase: str) -> Iterator[str]:
    return filter(None, _PUNCTUATION.split(phrase))
