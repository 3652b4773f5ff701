"""The files of words of an index in smaller pieces: who looks for a word fetches less of its neighbours.

Pagefind fills a file with some 60 kB of words, or more when the last one has many places. It is cut between words
without being decoded, which would cost twenty times as much: in CBOR the numbers between two texts can be passed over
at once. What a file begins and ends with is written as Pagefind does it (``chunk_meta`` in its ``index/mod.rs``): as
much of a word as tells it from its neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

import cbor2

PIECE = 18_000
"""Bytes of words in a piece, not compressed, unless a single word has more."""

_NO_TEXT = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97]++|[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a].{4})*+", re.DOTALL
)
"""Whole numbers, also negative ones, and heads of lists: all that stands between two texts."""
_WORD = 0x83
"""The head of a word: a list of three (itself, its places, its other spellings)."""
_TEXT, _LENGTHS = 0x60, {0x78: 1, 0x79: 2, 0x7A: 4}
"""The head of a text, which holds its length (bytes) where that is under 24, and else says how many bytes that has."""


class WordFile(NamedTuple):
    """What the words of a file begin with and end with, and the file: a list with one list of words, in CBOR."""

    begin: str
    end: str
    data: bytes


def pieces(file: WordFile, size: int = PIECE) -> list[WordFile]:
    """A file cut into pieces of about ``size`` bytes; ValueError when it is not what Pagefind 1.5 writes."""
    words = list(_words(file.data))
    if not words:
        return [file]
    cuts = _cuts([place for place, _ in words], len(file.data), size)
    begin, made = file.begin, []
    for first, after in zip(cuts, [*cuts[1:], len(words)], strict=True):
        last = after == len(words)
        end, following = (file.end, "") if last else _told_apart(words[after - 1][1], words[after][1])
        content = file.data[words[first][0] : None if last else words[after][0]]
        made.append(WordFile(begin, end, _head(1) + _head(after - first) + content))
        begin = following
    return made


def _cuts(places: list[int], length: int, size: int) -> list[int]:
    """Which words begin a piece: the first, and each with which the piece before would be too large."""
    cuts = [0]
    for word, end in enumerate([*places[1:], length]):
        if word > cuts[-1] and end - places[cuts[-1]] > size:
            cuts.append(word)
    return cuts


def _words(data: bytes) -> Iterator[tuple[int, str]]:
    """Where each word begins, and the word."""
    place = _after(data, 0)
    while place < len(data):
        begin, end = _text(data, place)
        if data[place - 1] == _WORD:
            yield place - 1, data[begin:end].decode()
        place = _after(data, end)


def _text(data: bytes, place: int) -> tuple[int, int]:
    """Where the text begins and ends whose head stands there."""
    short, more = data[place] - _TEXT, _LENGTHS.get(data[place], 0)
    begin = place + 1 + more
    end = begin + (int.from_bytes(data[place + 1 : begin], "big") if more else short)
    if not (more or 0 <= short < 24) or end > len(data):
        raise ValueError(f"no word of Pagefind's at byte {place}")
    return begin, end


def _after(data: bytes, place: int) -> int:
    found = _NO_TEXT.match(data, place)
    assert found
    return found.end()


def _head(count: int) -> bytes:
    """The head of a list in CBOR: all of it but the things in it, here of one byte each."""
    return cbor2.dumps([None] * count)[:-count]


def _told_apart(one: str, other: str) -> tuple[str, str]:
    """As much of two words as tells one from the other."""
    common = sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(one, other, strict=False)))
    return one[: common + 1], other[: common + 1]
