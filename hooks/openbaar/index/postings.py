"""The form in which Pagefind 1.5 writes its words (``index_words.rs``), in CBOR, read and written without decoding it.

    file: [[word, ...]]    word: [text, [posting, ...], [[spelling, [posting, ...]], ...]]
    posting: [how many pages after the one before, [places in the text], [places in the metadata]]

Decoding would cost twenty times as much: here the places of a posting stay the bytes that they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_INT = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a].{4})"
_HEAD = rb"(?:[\x80-\x97]|\x98.|\x99..|\x9a.{4})"
_PLACES = rb"%b%b*+" % (_HEAD, _INT)
_LIST_HEAD = re.compile(_HEAD, re.DOTALL)
_POSTINGS = re.compile(rb"(?:\x83%b%b%b)*+" % (_INT, _PLACES, _PLACES), re.DOTALL)
_POSTING = re.compile(rb"\x83(%b)(%b)(%b)" % (_INT, _PLACES, _PLACES), re.DOTALL)
_THINGS = re.compile(rb"%b|%b" % (_HEAD, _INT), re.DOTALL)
_TEXT, _LIST, _SHORT = 0x60, 0x80, 24
_SIZES = {24: 1, 25: 2, 26: 4}
"""How many bytes hold a number, by the last five bits of its head."""


Posting = tuple[int, bytes, bytes, int]
"""Where a word stands on a page: the number of the page, the places in the text and those in the metadata (each a list
in CBOR), and how many these are. There are hundreds of thousands, so it is a plain tuple."""


class Word(NamedTuple):
    """A word with its postings, and those of its spellings with accents."""

    text: str
    postings: Sequence[Posting]
    spellings: Sequence[tuple[str, Sequence[Posting]]]


def words(data: bytes) -> Iterator[Word]:
    """The words of a file; ValueError when it is not what Pagefind 1.5 writes."""
    one, place = _list(data, 0)
    count, place = _list(data, place) if one else (0, place)
    for _ in range(count):
        text, place = _named(data, place, 3)
        postings, place = _postings(data, place)
        spelled, place = _list(data, place)
        spellings = []
        for _ in range(spelled):
            spelling, place = _named(data, place, 2)
            found, place = _postings(data, place)
            spellings.append((spelling, found))
        yield Word(text, postings, spellings)
    _need(place == len(data), place)


def head(kind: int, number: int) -> bytes:
    """The head of a value in CBOR: ``0`` for a number, ``3`` for a text of so many bytes, ``4`` for a list."""
    first = kind << 5
    if number < _SHORT:
        return bytes((first + number,))
    bits, size = next((bits, size) for bits, size in _SIZES.items() if number < 1 << 8 * size)
    return bytes((first + bits,)) + number.to_bytes(size, "big")


def text(value: str) -> bytes:
    """A text in CBOR."""
    data = value.encode()
    return head(3, len(data)) + data


class Renumbered(dict[bytes, bytes]):
    """Lists of places in metadata with other numbers for the fields, each made once; ``numbers`` gives those by the
    numbers that they have. A negative number among the places says in which field those after it are."""

    def __init__(self, numbers: Mapping[int, int]) -> None:
        self._fields = {head(1, old): head(1, new) for old, new in numbers.items()}
        super().__init__()

    def __missing__(self, places: bytes) -> bytes:
        self[places] = made = _THINGS.sub(lambda each: self._fields.get(each[0], each[0]), places)
        return made


def _need(holds: bool, place: int) -> None:
    if not holds:
        raise ValueError(f"not what Pagefind 1.5 writes, at byte {place}")


def _number(data: bytes) -> int:
    """The number that a head holds."""
    bits = data[0] & 0x1F
    return bits if bits < _SHORT else int.from_bytes(data[1:], "big")


def _list(data: bytes, place: int) -> tuple[int, int]:
    """How many things a list has, and where the first of them stands."""
    found = _LIST_HEAD.match(data, place)
    if not found:
        raise ValueError(f"not what Pagefind 1.5 writes, at byte {place}")
    return _number(found[0]), found.end()


def _named(data: bytes, place: int, things: int) -> tuple[str, int]:
    """The text that a list of so many things begins with, and where the next of them stands."""
    _need(data[place : place + 1] == head(4, things) and _TEXT <= data[place + 1] <= _TEXT + 26, place)
    begin = place + 2 + _SIZES.get(data[place + 1] - _TEXT, 0)
    end = begin + _number(data[place + 1 : begin])
    return data[begin:end].decode(), end


def _postings(data: bytes, place: int) -> tuple[list[Posting], int]:
    """A list of postings, and where it ends."""
    count, begin = _list(data, place)
    found = _POSTINGS.match(data, begin)
    assert found
    page, postings = 0, list[Posting]()
    for further, in_text, in_meta in _POSTING.findall(data, begin, found.end()):
        page += _NUMBERS[further]
        some, more = in_text[0] - _LIST, in_meta[0] - _LIST
        if some >= _SHORT or more >= _SHORT:
            some, more = _list(in_text, 0)[0], _list(in_meta, 0)[0]
        postings.append((page, in_text, in_meta, some + more))
    _need(len(postings) == count, place)
    return postings, found.end()


class _Numbers(dict[bytes, int]):
    """The numbers that heads hold, each found once."""

    def __missing__(self, data: bytes) -> int:
        self[data] = number = _number(data)
        return number


_NUMBERS = _Numbers()
