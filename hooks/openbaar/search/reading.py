"""A plain text, looked at once: its words, the keys of the numbers in it, and what may be abbreviations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from openbaar.normal_form import normal
from openbaar.search.abbreviations import capitals_in, defined_in
from openbaar.search.identifiers import key_of_word, spaced_keys, unique
from openbaar.search.words import words_in


class Facts(NamedTuple):
    """What there is to know of a plain text: its words (folded, each once), the keys of the numbers in it and its words
    in capitals (both sorted), and the abbreviations that it defines."""

    words: frozenset[str]
    keys: tuple[str, ...]
    capitals: tuple[str, ...]
    defined: Mapping[str, str]


class _Written(NamedTuple):
    words: tuple[str, ...]
    key: str
    capitals: tuple[str, ...]


def read_text(plain: str) -> Facts:
    """The facts of a plain text, which has one space between words; of its normal form."""
    plain = normal(plain)
    written = set(plain.split())
    simple = {each for each in written if each.isascii() and each.isalpha() and each.islower()}
    found = list(map(_look_at, written - simple))
    keys = unique([*spaced_keys(plain), *(each.key for each in found if each.key)])
    capitals = unique([short for each in found for short in each.capitals])
    return Facts(frozenset(simple.union(*(each.words for each in found))), keys, capitals, defined_in(plain))


@lru_cache(maxsize=1 << 18)
def _look_at(written: str) -> _Written:
    """What stands between two spaces and is more than a word, which is mostly the same in thousands of texts."""
    return _Written(words_in(written), key_of_word(written), capitals_in(written))
