"""A word that makes a file of words heavy stands in a file of its own."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from typing import Any

import cbor2
import pytest

from openbaar.build.heavy_words import WordFile, without_last
from openbaar.build.pagefind import run_pagefind
from openbaar.build.settling import CHUNKS, SIGNATURE, settle


def word_file(begin: str, end: str, *words: str) -> WordFile:
    return WordFile(begin, end, [[word, [[0, [1]]]] for word in words])


def test_the_last_word_goes_to_a_file_of_its_own_and_the_rest_stays_together() -> None:
    assert without_last(word_file("dr", "ee", "drugs", "echt", "een")) == [
        word_file("dr", "ec", "drugs", "echt"),
        word_file("ee", "ee", "een"),
    ]


@pytest.mark.parametrize(
    ("last", "heavy", "borders"),
    [("eed", "een", ("eed", "een")), ("ee", "een", ("ee", "een")), ("dat", "een", ("d", "e"))],
)
def test_the_borders_tell_the_two_words_apart(last: str, heavy: str, borders: tuple[str, str]) -> None:
    first, second = without_last(word_file("a", heavy, "aan", last, heavy))
    assert (first.end, second.begin) == borders
    assert first.begin <= last <= first.end + "\uffff"
    assert first.end < second.begin <= heavy


def test_a_file_of_one_word_stays_as_it_is() -> None:
    assert without_last(word_file("e", "een", "een")) == [word_file("e", "een", "een")]


def test_no_word_is_lost_and_each_is_in_the_file_that_the_metadata_names_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = run_pagefind(
        (f"stuk-{place}/", f'<!doctype html><html lang="nl"><body data-pagefind-body><p>{text}</p></body></html>')
        for place, text in enumerate(("de brief over jeugdhulp", "een nota over wachttijden", "het advies van de raad"))
    )
    monkeypatch.setattr("openbaar.build.settling.HEAVY", 0)
    settled = settle(made)
    metadata = next(read(data) for name, data in settled.items() if name.endswith(".pf_meta"))
    held = {name: [word for word, *_ in read(data)[0]] for name, data in files(settled).items()}
    assert len(held) == len(metadata[CHUNKS]) == 2 * len(files(made))
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
