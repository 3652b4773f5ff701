"""The hidden words of a record: what it should be found by and does not say in so many words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from openbaar.normal_form import normal
from openbaar.search.abbreviations import Abbreviations
from openbaar.search.compounds import Compounds
from openbaar.search.reading import Facts

_PUNCTUATION = re.compile(r"[^\w'’-]+")


@dataclass(frozen=True, slots=True)
class Collected:
    """What the collection as a whole knows of its words: the parts of its compounds, and its abbreviations."""

    compounds: Compounds
    abbreviations: Abbreviations


def hidden_words(plain: Callable[[], str], facts: Facts, others: Iterable[str], known: Collected) -> str:
    """The hidden words of a record: each once, in one order, and no part that the text has itself.

    ``plain`` gives its plain text, which few need to be looked at again; ``others`` are keys of identifiers, names of
    laws and the like, which go in as they are.
    """
    parts = known.compounds.parts_of(facts.words)
    phrases = known.abbreviations.words_for(plain, facts.words, facts.capitals, facts.defined)
    written_out = {each for phrase in phrases for each in _words(phrase)}
    return " ".join(sorted((parts - facts.words) | written_out | {each for other in others for each in _words(other)}))


@lru_cache(maxsize=1 << 16)
def _words(phrase: str) -> tuple[str, ...]:
    return tuple(filter(None, _PUNCTUATION.split(normal(phrase))))
