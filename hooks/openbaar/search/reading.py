"""A plain text, looked at once: its words, the keys of the numbers in it, and what may be abbreviations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from openbaar.search.abbreviations import capitals_in
from openbaar.search.identifiers import key_of_word, spaced_keys, unique
from openbaar.search.words import words_in


@dataclass(frozen=True, slots=True)
class Text:
    """A plain text, its words (folded, each once), the keys of the numbers in it, and its words in capitals; both
    sorted."""

    plain: str
    words: frozenset[str]
    keys: tuple[str, ...]
    capitals: tuple[str, ...]


class _Written(NamedTuple):
    words: tuple[str, ...]
    key: str
    capitals: tuple[str, ...]


def read_text(plain: str) -> Text:
    """A plain text, which has one space between words, with what there is to know of it."""
    found = list(map(_look_at, set(plain.split())))
    words = frozenset([word for each in found for word in each.words])
    keys = unique([*spaced_keys(plain), *(each.key for each in found if each.key)])
    return Text(plain, words, keys, unique([short for each in found for short in each.capitals]))


@lru_cache(maxsize=1 << 18)
def _look_at(written: str) -> _Written:
    """What stands between two spaces, which is mostly the same in thousands of texts."""
    return _Written(words_in(written), key_of_word(written), capitals_in(written))
