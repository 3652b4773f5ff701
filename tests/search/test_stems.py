"""Words that may be forms of one word have one stem; the browser's half is tested in tests/browser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.search.stems import stem

from .goldens import read_stems

CASES = read_stems()


def test_the_goldens_are_read_whole() -> None:
    assert len(CASES) > 25


@pytest.mark.parametrize(("word", "wanted"), CASES, ids=[word for word, _ in CASES])
def test_a_word_has_one_stem(word: str, wanted: str) -> None:
    assert stem(word) == wanted


@given(st.text("aeioubdgnsvzmu", max_size=12))
def test_a_stem_is_never_longer_than_its_word_and_of_no_word_empty(word: str) -> None:
    assert len(stem(word)) <= len(word)
    assert bool(stem(word)) == bool(word)
