"""The hidden words of a record: what it should be found by and does not say in so many words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from openbaar.normal_form import normal
from openbaar.search.abbreviations import Abbreviations, abbreviations
from openbaar.search.compounds import compounds
from openbaar.search.reading import Facts

_PUNCTUATION = re.compile(r"[^\w'’-]+")


@dataclass(frozen=True, slots=True)
class Collected:
    """What the collection as a whole knows of its words: the parts of its compounds, and its abbreviations."""

    compounds: Mapping[str, tuple[str, ...]]
    abbreviations: Abbreviations


class Gathered(NamedTuple):
    """What a page or a shard adds to what is known of words: its vocabulary, and the abbreviations that it defines."""

    words: frozenset[str]
    defined: tuple[Mapping[str, str], ...]


def collected(gathered: Iterable[Gathered]) -> Collected:
    """What all shards together know."""
    found = list(gathered)
    vocabulary = frozenset().union(*(each.words for each in found))
    return Collected(compounds(vocabulary), abbreviations(each for one in found for each in one.defined))


def concerns(gathered: Gathered, known: Collected) -> str:
    """All that is known of words and matters to a shard, as a text: while it is the same, so are its hidden words."""
    words = sorted(gathered.words & known.compounds.keys())
    parted = [f"{word}: {' '.join(known.compounds[word])}" for word in words]
    return "\n".join([*parted, repr(sorted(known.abbreviations.meanings.items()))])


def hidden_words(plain: Callable[[], str], facts: Facts, others: Iterable[str], known: Collected) -> str:
    """The hidden words of a record: each once, in one order, and no part that the text has itself.

    ``plain`` gives its plain text, which few need to be looked at again; ``others`` are keys of identifiers, names of
    laws and the like, which go in as they are.
    """
    parts: set[str] = set()
    parts.update(*(known.compounds[word] for word in known.compounds.keys() & facts.words))
    phrases = known.abbreviations.words_for(plain, facts.words, facts.capitals, facts.defined)
    written_out = {each for phrase in phrases for each in _words(phrase)}
    return " ".join(sorted((parts - facts.words) | written_out | {each for other in others for each in _words(other)}))


@lru_cache(maxsize=1 << 16)
def _words(phrase: str) -> tuple[str, ...]:
    return tuple(filter(None, _PUNCTUATION.split(normal(phrase))))
