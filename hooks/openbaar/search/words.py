"""The words of a text, in the form in which they are compared: normal, in small letters, without diacritics."""

from __future__ import annotations

import re
import sys
import tomllib
import unicodedata
from functools import lru_cache
from importlib.resources import files
from itertools import chain

from openbaar.normal_form import normal

_WORD = re.compile(r"[^\W\d_]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")


def folded(text: str) -> str:
    """``Coördinatie`` -> ``coordinatie``."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", normal(text))).lower()


def words_of(text: str) -> frozenset[str]:
    """The words of a plain text, folded; what holds a digit is no word."""
    return frozenset(chain.from_iterable(map(words_in, normal(text).split())))


@lru_cache(maxsize=1 << 18)
def words_in(written: str) -> tuple[str, ...]:
    """The words in what stands between two spaces."""
    return tuple(map(sys.intern, _WORD.findall(folded(written))))


def _stop_words() -> tuple[str, ...]:
    table = files("openbaar.search").joinpath("tables", "stopwoorden.toml").read_text(encoding="utf-8")
    return tuple(sorted({word for row in tomllib.loads(table)["rij"] for word in row["woorden"]}))


STOP_WORDS: tuple[str, ...] = _stop_words()
"""Words too common to look for: articles, pronouns, prepositions. Dropped from a query, and no part of a compound."""
