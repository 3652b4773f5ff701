"""Pagefind's words are read without decoding them: all that is there is found, and what is no such file is refused."""

from __future__ import annotations

from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.index.postings import Renumbered, head, text, words

NUMBERS = st.integers(-70_000, 70_000) | st.integers(-30, 30)
PLACES = st.lists(NUMBERS, max_size=5) | st.just(list(range(300)))
PAGES: Any = st.lists(st.tuples(st.integers(0, 70_000), PLACES, PLACES), max_size=5)
SPELLINGS = st.lists(st.tuples(st.text(min_size=1, max_size=9), PAGES), max_size=2)
WORDS = st.dictionaries(st.text(max_size=80) | st.just("x" * 300), st.tuples(PAGES, SPELLINGS), max_size=30)


def read(pages: list[Any]) -> list[Any]:
    number, found = 0, []
    for further, in_text, in_meta in pages:
        number += further
        found.append((number, cbor2.dumps(in_text), cbor2.dumps(in_meta), len(in_text) + len(in_meta)))
    return found


@given(WORDS)
def test_every_word_is_read_with_all_its_places(listed: dict[str, Any]) -> None:
    file = [[[word, pages, spellings] for word, (pages, spellings) in listed.items()]]
    assert [tuple(each) for each in words(cbor2.dumps(file))] == [
        (word, read(pages), [(spelling, read(those)) for spelling, those in spellings])
        for word, (pages, spellings) in listed.items()
    ]


@pytest.mark.parametrize(
    "value", [[[["een", 1.5, []]]], [{"een": 1}], [[[b"een", [], []]]], [[["een", [[1, [2]]], []]]], 7]
)
def test_what_pagefind_does_not_write_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="not what Pagefind"):
        list(words(cbor2.dumps(value)))


@given(st.integers(0, 2**32 - 1), st.text(max_size=300))
def test_numbers_and_texts_are_written_as_cbor_has_them(number: int, value: str) -> None:
    assert head(0, number) == cbor2.dumps(number)
    assert text(value) == cbor2.dumps(value)


@given(st.lists(st.integers(-9, 70_000), max_size=40))
def test_fields_get_other_numbers_and_places_stay(places: list[int]) -> None:
    """A field is a negative number, counted from -1; what looks like one within a larger number is none."""
    numbers = {field: field + 3 for field in range(9)}
    wanted = [place - 3 if place < 0 else place for place in places]
    assert Renumbered(numbers)[cbor2.dumps(places)] == cbor2.dumps(wanted)
