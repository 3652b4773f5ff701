"""What a reader types and what the index holds are the same key; the browser's half is tested in tests/browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.search.identifiers import key, keys_of_article, keys_of_id, keys_of_kenmerk
from openbaar.search.reading import read_text
from openbaar.search.whereabouts import FILES, file_of, number_file

from .goldens import Golden, read_identifiers

KEYS: dict[str, Callable[[str], Iterable[str]]] = {
    "id": keys_of_id,
    "article": keys_of_article,
    "kenmerk": keys_of_kenmerk,
    "text": lambda text: read_text(text).keys,
}


def test_the_goldens_are_read_whole() -> None:
    goldens = read_identifiers()
    assert sum(len(golden.spellings) for golden in goldens) > 35
    assert {kind for golden in goldens for kind, _ in golden.sources} == set(KEYS)


@pytest.mark.parametrize("golden", read_identifiers(), ids=lambda golden: golden.spellings[0][0])
def test_the_index_holds_each_key_that_a_reader_asks_for(golden: Golden) -> None:
    held = {each for kind, source in golden.sources for each in KEYS[kind](source)}
    assert {wanted for _, wanted in golden.spellings} <= held


def test_a_paper_of_a_budget_chapter_is_not_found_without_its_chapter() -> None:
    assert "n36410x5q" not in set(keys_of_id("kst-36410-VI-5"))


def test_a_date_or_a_small_number_in_a_text_is_no_identifier() -> None:
    assert set(read_text("op 6 oktober 2023 waren er 229 personen en 2,5 miljoen euro").keys) == set()


def test_an_amount_in_a_text_is_found_however_its_thousands_are_written() -> None:
    assert set(read_text("ruim 23.740 zaken").keys) == set(read_text("ruim 23 740 zaken").keys) == {"n23740q"}


@given(st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=1), min_size=1, max_size=3))
def test_no_key_is_the_beginning_of_another(parts: list[str]) -> None:
    """Or a search for one number would find the other, for words are found by their beginning."""
    made = key(*parts)
    assert re.fullmatch(r"n[a-z0-9]+q", made)
    assert not any(key(*parts, more).startswith(made) for more in ("1", "a", "5q"))


def test_a_file_of_numbers_has_the_shards_of_each_and_marks_those_where_it_is_a_documents_own() -> None:
    places = [("n28638q", "2021", True), ("n28638q", "2023", False), ("n4954620q", "2023", True)]
    assert number_file(places) == b'{"n28638q": "!2021 2023",\n"n4954620q": "!2023"}\n'
    assert number_file([]) == b"{}\n"
    assert all(0 <= file_of(key) < FILES for key, *_ in places)
