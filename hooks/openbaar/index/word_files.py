"""The words of a shard: those of all its records merged, and cut into files.

Pagefind fills a file with some 60 kB of words, or more when the last one has many places. Here such a file is cut into
smaller ones, so that who looks for a word fetches less of its neighbours. What a file begins and ends with is written
as Pagefind does it (``chunk_index`` and ``chunk_meta`` in its ``index/mod.rs``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from openbaar.index.contribution import Contribution
from openbaar.index.postings import head, text

PLACES = 20_000
"""A file of Pagefind's ends with the word with which it has so many places."""

PIECE = 18_000
"""Bytes of words in a piece of such a file, not compressed, unless a single word has more."""


class MergedWord(NamedTuple):
    """A word with its postings in CBOR, and how many places these have, each page counted for one more."""

    text: str
    data: bytes
    places: int


class WordFile(NamedTuple):
    """What the words of a file begin with and end with, and the file: a list with one list of words, in CBOR."""

    begin: str
    end: str
    data: bytes


def merged(records: Iterable[Contribution]) -> list[MergedWord]:
    """The words of these records, sorted. The number of a page is its place among the records."""
    found, spellings = _Postings(), dict[str, dict[str, _Spelling]]()
    for page, each in enumerate(records):
        found.add(page, each)
        for word, spelling, in_text, in_meta in each.spellings:
            spellings.setdefault(word, {}).setdefault(spelling, _Spelling()).add(page, in_text, in_meta)
    return [
        MergedWord(word, b"".join((found.word(word), *_spelled(spellings.get(word, {})))), found.places.get(word, 0))
        for word in sorted(found.parts.keys() | spellings.keys())
    ]


def cut(words: Sequence[MergedWord]) -> Iterator[WordFile]:
    """The words dealt over files. A file begins and ends with as much of a word as tells it from its neighbour."""
    groups = list(_groups(words))
    edges = [_distinct(one[-1].text, other[0].text) for one, other in pairwise(groups)]
    begins = [words[0].text, *(begin for _, begin in edges)] if words else []
    ends = [*(end for end, _ in edges), words[-1].text] if words else []
    for begin, end, group in zip(begins, ends, groups, strict=True):
        yield WordFile(begin, end, b"".join((head(4, 1), head(4, len(group)), *(each.data for each in group))))


def _groups(words: Sequence[MergedWord]) -> Iterator[Sequence[MergedWord]]:
    begin, places, size = 0, 0, 0
    for number, word in enumerate(words):
        if number > begin and size + len(word.data) > PIECE:
            yield words[begin:number]
            begin, size = number, 0
        places, size = places + word.places, size + len(word.data)
        if places >= PLACES:
            yield words[begin : number + 1]
            begin, places, size = number + 1, 0, 0
    if begin < len(words):
        yield words[begin:]


def _distinct(one: str, other: str) -> tuple[str, str]:
    """As much of two words as tells one from the other."""
    common = sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(one, other, strict=False)))
    return one[: common + 1], other[: common + 1]


class _Heads(dict[int, bytes]):
    """The heads of postings, by how many pages one stands after the one before; each made once."""

    def __missing__(self, pages: int) -> bytes:
        self[pages] = made = head(4, 3) + head(0, pages)
        return made


_HEADS = _Heads()


class _Postings:
    """The postings of all words, while they are merged: heads and places in turn."""

    def __init__(self) -> None:
        self.parts: dict[str, list[bytes]] = {}
        self.places: dict[str, int] = {}
        self._last: dict[str, int] = {}

    def add(self, page: int, each: Contribution) -> None:
        """Add the words of a page: one loop, for a shard has hundreds of thousands of postings."""
        parts, total, last = self.parts, self.places, self._last
        words = each.words.split("\n")
        for word, in_text, in_meta, count in zip(words, each.in_text, each.in_meta, each.counts, strict=False):
            if word in parts:
                parts[word] += (_HEADS[page - last[word]], in_text, in_meta)
                total[word] += count + 1
            else:
                parts[word] = [_HEADS[page], in_text, in_meta]
                total[word] = count + 1
            last[word] = page

    def word(self, word: str) -> bytes:
        """A word with its postings, up to its spellings."""
        parts = self.parts.get(word, [])
        return b"".join((head(4, 3), text(word), head(4, len(parts) // 3), *parts))


class _Spelling:
    """The postings of one spelling of a word."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._last = 0

    def add(self, page: int, in_text: bytes, in_meta: bytes) -> None:
        self.parts += (_HEADS[page - self._last], in_text, in_meta)
        self._last = page


def _spelled(spellings: dict[str, _Spelling]) -> Iterator[bytes]:
    yield head(4, len(spellings))
    for spelling, each in spellings.items():
        yield b"".join((head(4, 2), text(spelling), head(4, len(each.parts) // 3), *each.parts))
