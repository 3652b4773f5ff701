"""Dutch words: compounds, abbreviations, and what is hidden beside a text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from openbaar.search.abbreviations import abbreviations, capitals_in, defined_in
from openbaar.search.compounds import LONGEST, compounds
from openbaar.search.hidden import Collected, hidden_words
from openbaar.search.published import plain
from openbaar.search.reading import read_text
from openbaar.search.words import STOP_WORDS, folded, words_of

GOLDEN = Path(__file__).with_name("goldens").joinpath("compounds.md").read_text(encoding="utf-8")
VOCABULARY = frozenset(re.search(r"^words: (.+)$", GOLDEN, re.MULTILINE)[1].split())  # type: ignore[index]
CASES = re.findall(r"^- (\w+) →(.*)$", GOLDEN, re.MULTILINE)


@pytest.mark.parametrize(("word", "parts"), CASES, ids=[word for word, _ in CASES])
def test_a_compound_is_taken_apart_with_the_words_of_the_collection(word: str, parts: str) -> None:
    found = compounds(VOCABULARY | {"kinderopvang", word}).parts_of({word})
    assert set(found) == set(parts.split())


def test_diacritics_and_capitals_make_no_difference() -> None:
    assert folded("Coördinatie") == "coordinatie"
    assert words_of("De Coördinatie, in 2023 (CKM)") == {"de", "coordinatie", "in", "ckm"}


def test_stop_words_are_folded_and_each_stands_once() -> None:
    assert len(set(STOP_WORDS)) == len(STOP_WORDS) > 100
    assert all(word == folded(word) for word in STOP_WORDS)


@pytest.mark.parametrize(
    ("text", "short", "meaning"),
    [
        ("het Centrum tegen Kinderhandel en Mensenhandel (CKM) het rapport", "CKM", "Centrum tegen Kinderhandel en Mensenhandel"),
        ("de Algemene Rekenkamer (hierna: AR) stelt", "AR", "Algemene Rekenkamer"),
        ("de Inspectie Justitie en Veiligheid (hierna: de IJenV)", "IJenV", "Inspectie Justitie en Veiligheid"),
        ("het Wetenschappelijk Onderzoek- en Datacentrum (WODC)", "WODC", "Wetenschappelijk Onderzoek- en Datacentrum"),
    ],
)  # fmt: skip
def test_an_abbreviation_is_known_from_the_text_that_defines_it(text: str, short: str, meaning: str) -> None:
    assert defined_in(text) == {short: meaning}


@pytest.mark.parametrize("text", ["de Kamer (zie bijlage)", "in totaal (AMvB)", "de minister (Mens) zegt"])
def test_a_remark_in_brackets_is_no_abbreviation(text: str) -> None:
    assert defined_in(text) == {}


def test_words_that_nobody_writes_are_read_in_time_and_taken_apart_no_further() -> None:
    """Were each sign of a run tried as the end of what came before it, this test would take minutes."""
    assert capitals_in("A" * 400_000 + "é") == ()
    assert capitals_in("A" * 400_000) != ()
    assert plain("a " + "<" * 400_000) == "a " + "<" * 400_000
    joined = {"boom" * count for count in range(1, 1300)}
    assert max(map(len, compounds(joined).halves)) <= LONGEST


@pytest.mark.parametrize("word", ["AIVD", "IJenV", "BTWplus", "AbC"])
def test_a_word_with_two_capitals_may_be_an_abbreviation(word: str) -> None:
    assert capitals_in(f"({word})") == (word,)
    assert capitals_in(f"{word}1") == capitals_in(word.capitalize()) == ()


CKM = "Het Centrum tegen Kinderhandel en Mensenhandel (CKM) schrijft."


def hidden(text: str, *others: str) -> set[str]:
    facts = [read_text(each) for each in (CKM, "Een tekort op de begroting.", text)]
    vocabulary = frozenset().union(*(each.words for each in facts))
    known = Collected(compounds(vocabulary), abbreviations(each.defined for each in facts))
    return set(hidden_words(lambda: text, facts[-1], others, known).split())


def test_who_uses_an_abbreviation_is_found_by_the_whole_name() -> None:
    assert {"Centrum", "Kinderhandel", "Mensenhandel"} <= hidden("Volgens het CKM klopt dit.")


def test_who_uses_the_whole_name_is_found_by_the_abbreviation() -> None:
    assert "CKM" in hidden("Het centrum tegen kinderhandel en mensenhandel klaagt.")


def test_an_abbreviation_that_is_defined_in_two_ways_is_only_known_where_it_is_defined() -> None:
    known = abbreviations([{"CKM": "Centrum tegen Kinderhandel en Mensenhandel"}, {"CKM": "Club voor Kleine Musea"}])
    assert list(known.words_for(lambda: "Het CKM zegt iets.", {"het", "ckm", "zegt", "iets"}, ["CKM"], {})) == []
    text = "De Club voor Kleine Musea (CKM) en het CKM."
    assert list(known.words_for(lambda: text, {"ckm"}, ["CKM"], defined_in(text))) == ["Club voor Kleine Musea"]


def test_the_parts_of_a_compound_are_hidden_words_unless_the_text_has_them() -> None:
    assert hidden("Het begrotingstekort groeit.") == {"begroting", "tekort"}
    assert hidden("Het begrotingstekort is een tekort.") == {"begroting"}


def test_the_words_of_an_ordinary_text_hide_nothing() -> None:
    assert hidden("De minister schrijft een brief.") == set()


def test_keys_and_names_go_in_as_they_are() -> None:
    assert hidden("Niets.", "n28638q", "Wetboek van Strafrecht") == {"n28638q", "Wetboek", "van", "Strafrecht"}
