"""Files of words are cut between words: none is lost, and each is where the metadata says."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.publish.pagefind import run_pagefind
from openbaar.publish.settling import CHUNKS, SIGNATURE, settle
from openbaar.publish.word_files import WordFile, pieces

PLACES: Any = st.lists(
    st.tuples(st.integers(0, 70_000), st.lists(st.integers(-70_000, 70_000), max_size=5), st.just([])), max_size=5
)
SPELLINGS = st.lists(st.tuples(st.text(min_size=1, max_size=9), PLACES), max_size=2)
WORDS = st.dictionaries(
    st.text(min_size=1, max_size=80) | st.just("x" * 300), st.tuples(PLACES, SPELLINGS), min_size=1, max_size=60
)


def word_file(words: list[Any], begin: str = "", end: str = "") -> WordFile:
    return WordFile(begin, end, cbor2.dumps([words]))


def words_of(file: WordFile) -> list[Any]:
    (words,) = cbor2.loads(file.data)
    return list(words)


def simple(*words: str) -> list[Any]:
    return [[word, [[0, [1], []]], []] for word in words]


@given(WORDS, st.integers(0, 4000))
def test_pieces_have_the_same_words_in_the_same_order(words: dict[str, Any], size: int) -> None:
    listed = [[word, *words[word]] for word in sorted(words)]
    made = pieces(word_file(listed), size)
    assert [word for each in made for word in words_of(each)] == cbor2.loads(cbor2.dumps(listed))
    assert all(words_of(each) for each in made)
    assert all(len(each.data) <= size + 6 or len(words_of(each)) == 1 for each in made)


def test_a_heavy_word_stands_alone_and_what_is_light_stays_together() -> None:
    heavy = ["een", [[page, [1, 2, 3], []] for page in range(100)], []]
    made = pieces(word_file([*simple("drugs", "echt"), heavy, *simple("fiets", "geld")]), 60)
    assert [[word for word, *_ in words_of(each)] for each in made] == [["drugs", "echt"], ["een"], ["fiets", "geld"]]


@pytest.mark.parametrize(
    ("last", "first", "borders"),
    [("eed", "een", ("eed", "een")), ("ee", "een", ("ee", "een")), ("dat", "een", ("d", "e"))],
)
def test_the_borders_tell_two_words_apart(last: str, first: str, borders: tuple[str, str]) -> None:
    one, other = pieces(word_file(simple(last, first), "d", "een"), 1)
    assert (one.begin, one.end, other.begin, other.end) == ("d", *borders, "een")


def test_a_light_file_stays_as_it_is() -> None:
    file = word_file(simple("een", "twee"), "e", "t")
    assert pieces(file) == [file]


@pytest.mark.parametrize("value", [[[["een", 1.5, []]]], [{"een": 1}], [[[b"een", [], []]]]])
def test_what_pagefind_does_not_write_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="no word"):
        pieces(WordFile("", "", cbor2.dumps(value)))


def test_no_word_is_lost_and_each_is_in_the_file_that_the_metadata_names_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = run_pagefind(
        (f"stuk-{place}/", f'<!doctype html><html lang="nl"><body data-pagefind-body><p>{text}</p></body></html>')
        for place, text in enumerate(("de brief over jeugdhulp", "een nota over coördinatie", "het advies van de raad"))
    )
    monkeypatch.setattr("openbaar.publish.settling.pieces", lambda file: pieces(file, 40))
    settled = settle(made)
    metadata = next(read(data) for name, data in settled.items() if name.endswith(".pf_meta"))
    held = {name: [word for word, *_ in read(data)[0]] for name, data in files(settled).items()}
    assert len(held) == len(metadata[CHUNKS]) > 3 * len(files(made))
    assert [word for _, _, name in metadata[CHUNKS] for word in held[f"index/{name}.pf_index"]] == sorted(
        word for data in files(made).values() for word, *_ in read(data)[0]
    )
    for begin, end, name in metadata[CHUNKS]:
        words = held[f"index/{name}.pf_index"]
        assert begin <= words[0]
        assert words[-1].startswith(end)


def files(index: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in index.items() if name.startswith("index/")}


def read(data: bytes) -> Any:
    return cbor2.loads(gzip.decompress(data).removeprefix(SIGNATURE))
