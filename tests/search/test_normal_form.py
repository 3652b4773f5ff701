"""What looks alike is found alike, in the text and in what is typed; the browser's half is tested in tests/browser."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openbaar.normal_form import _ORDINARY, changes, each_once, normal, same_length
from openbaar.search.abbreviations import abbreviations, defined_in
from openbaar.search.compounds import compounds
from openbaar.search.hidden import Collected, hidden_words
from openbaar.search.identifiers import keys_of_kenmerk
from openbaar.search.published import plain
from openbaar.search.reading import read_text
from openbaar.search.records import SearchRecord
from openbaar.search.rendering import html_of, normal_html
from openbaar.search.words import folded, words_of

from .goldens import read_normal_forms

CASES = read_normal_forms()
SIGNS = sorted({sign for text, _ in CASES for sign in text})
TEXTS = st.lists(st.sampled_from(SIGNS) | st.characters(exclude_categories=["Cs"]), max_size=30).map("".join)


def test_the_goldens_are_read_whole() -> None:
    assert len(CASES) > 25


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[wanted for _, wanted in CASES])
def test_a_text_has_one_normal_form(text: str, wanted: str) -> None:
    assert normal(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[wanted for _, wanted in CASES])
def test_a_text_is_found_by_what_its_normal_form_is_found_by(text: str, wanted: str) -> None:
    assert read_text(text) == read_text(wanted)
    assert words_of(text) == words_of(wanted)
    assert folded(text) == folded(wanted)
    assert set(keys_of_kenmerk(text)) == set(keys_of_kenmerk(wanted))


@given(TEXTS)
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_is_in_the_normal_form(text: str) -> None:
    assert normal(text) == text


def test_every_sign_that_is_passed_over_as_ordinary_is_in_the_normal_form() -> None:
    signs = [sign for sign in map(chr, range(0xFFFF)) if re.match(f"[{_ORDINARY}]", sign)]
    assert [sign for sign in signs if _in_a_long_text(sign) != sign] == []


def _in_a_long_text(sign: str) -> str:
    """With a sign that is not ordinary, so that no quick way is taken."""
    return normal(f"\u2003{sign}\u2003")[1:-1]


@example("'\xad¹")
@example("nr. 205\u200b²")
@given(st.lists(st.sampled_from(SIGNS), max_size=20).map("".join))
def test_the_changes_of_a_text_make_its_normal_form(text: str) -> None:
    text = text.replace("\n", "")
    made, position, even = "", 0, same_length(text)
    for change in changes(even):
        made += even[position : change.start] + " " * change.apart + change.normal
        position = change.end
    made += even[position:]
    assert normal(made) == normal(text)
    assert made.replace(" ", "") == normal(text).replace(" ", "")


def test_the_text_of_html_is_normal_and_its_markup_is_as_it_was() -> None:
    html = (
        '<p title="a > ﬁ">speci&#64257;ek <b>co&#776;rdinatie</b> &lt;b&gt; ＜i＞ R&amp;D&nbsp;zo</p><h2 id="ﬁ">ﬁn</h2>'
    )
    assert normal_html(html) == (
        '<p title="a > ﬁ">specifiek <b>cördinatie</b> &lt;b&gt; &lt;i&gt; R&amp;D zo</p><h2 id="ﬁ">fin</h2>'
    )
    assert normal_html("<b></b>\u0338x") == "<b></b>\u0338x"
    assert plain("<p>Handelin&shy;gen\u200b <b>２８６３８</b></p>") == "Handelingen 28638"


def test_ordinary_html_is_given_to_the_index_as_it_is() -> None:
    html = "<p>Coördinatie &amp; ‘reactie’ &lt; 5</p>"
    assert normal_html(html) is html


RECORD = SearchRecord(
    *("brieven/1/", "kamerbrief", "Speciﬁeke reactie", "2023-01-01", {}, "Rapport: Eén", "", "<p>Tekst</p>"),
    *((), (), (), (), (), (), "", frozenset()),
)  # fmt: skip


def test_a_title_is_found_by_its_normal_form_and_shown_as_it_is() -> None:
    page = html_of(RECORD)
    assert '"title[title]" title="Specifieke reactie"' in page
    assert '"title_getoond[title]" title="Speciﬁeke reactie"' in page
    assert "hoort_getoond" not in page
    assert "_getoond" not in html_of(replace(RECORD, title="Specifieke reactie"))


def test_a_keyword_or_a_name_is_a_hidden_word_in_the_normal_form() -> None:
    known = Collected(compounds(frozenset()), abbreviations([]))
    facts = read_text("Niets.")
    assert hidden_words(lambda: "", facts, ["co\u0308rdinatie van ﬁnan\xadciën"], known) == "cördinatie financiën van"


def test_an_abbreviation_is_defined_in_any_spelling() -> None:
    text = "het Centrum tegen Kinder\xadhandel en Mensenhandel\xa0(CKM) het rapport"
    assert read_text(text).defined == defined_in(normal(text))
    assert read_text(text).defined == {"CKM": "Centrum tegen Kinderhandel en Mensenhandel"}


def test_names_that_are_one_in_the_normal_form_are_named_once_as_the_first_is_written() -> None:
    assert each_once(["ﬁnanciën", "zorg", "financie\u0308n", "finan\xadciën"]) == ("ﬁnanciën", "zorg")
