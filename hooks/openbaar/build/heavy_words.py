"""A word that makes a file of words heavy gets a file of its own: who looks for its neighbours need not fetch it.

Pagefind ends a file with the word that fills it, however many places that word has: half of such a file may be "een",
which nobody looks for. What a file begins and ends with is written as Pagefind does it (``chunk_meta`` in its
``index/mod.rs``): as much of a word as tells it from its neighbour.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Any, NamedTuple

HEAVY = 40_000
"""Bytes, compressed: few files are heavier, and those by their last word."""


class WordFile(NamedTuple):
    """What the words of a file begin with and end with; and of each word itself, and the places where it stands."""

    begin: str
    end: str
    words: list[list[Any]]


def without_last(file: WordFile) -> list[WordFile]:
    """A file as two, the second for the last word by itself; one of a single word as it is."""
    *others, last = file.words
    if not others:
        return [file]
    before, after = _told_apart(others[-1][0], last[0])
    return [WordFile(file.begin, before, others), WordFile(after, file.end, [last])]


def _told_apart(one: str, other: str) -> tuple[str, str]:
    """As much of two words as tells one from the other."""
    common = sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(one, other, strict=False)))
    return one[: common + 1], other[: common + 1]
