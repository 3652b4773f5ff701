"""Abbreviations of two letters that are common words in small letters: the OM (Openbaar Ministerie) is not ``om``.

The search engine makes no difference. So a text with one gets a hidden word of its own, for which
``overrides/assets/zoeken/terms.js`` looks: ``hfdomq``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from openbaar.search.words import STOP_WORDS

_COMMON = frozenset(word for word in STOP_WORDS if len(word) == len("OM"))


def capital_keys(capitals: Iterable[str]) -> Iterator[str]:
    """The hidden words for what is in capitals in a text."""
    return (f"hfd{word.lower()}q" for word in capitals if word.isupper() and word.lower() in _COMMON)
