"""``[weggelaten: 5.1.2e]`` in a text is the mark of a withheld passage: it explains itself, and its ground counts it."""

from __future__ import annotations

import re
from html import unescape

import pytest

from openbaar.catalogue.marking import with_marks
from openbaar.catalogue.views.withheld import marks
from openbaar.citations import link, recognition
from openbaar.documents import Ref
from openbaar.documents.grounds import grounds_of
from openbaar.markdown import read_text
from openbaar.search.keys import keys_of
from openbaar.search.published import plain, published_text
from support.pages import generated
from support.sources import catalogued, collected, stuk

TEXT = """## 4.4 [weggelaten: 5.2]

Bel met [weggelaten: 5.1.2e] of met [weggelaten:
5.1.2.e en 5.1.5].[^1] Zie ook [de brief van [weggelaten]](https://example.org/).

| naam | nummer |
|---|---|
| [weggelaten: 5.1.2e] | 1 |

[^1]: Noot van [Weggelaten: art. 5.1, tweede lid, onder e].
"""


def rendered(text: str, linked: bool = True) -> str:
    return with_marks(link(read_text(text).html, recognition(text).links), linked)


def spoken(html: str) -> str:
    """What is read aloud."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", re.sub(r'<span aria-hidden="true">.*?</span>', "", html))).split())


def seen(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", re.sub(r'<span class="ob-verborgen">.*?</span>', "", html)).split())


def test_a_mark_says_aloud_what_it_is_and_looks_as_it_was_written() -> None:
    html = rendered("Bel met [weggelaten: 5.1.2e].")
    assert spoken(html) == "Bel met Hier is tekst weggelaten: 5.1.2e, eerbiediging van de persoonlijke levenssfeer."
    assert seen(html) == "Bel met [weggelaten: 5.1.2e]."
    assert 'href="#deel-grond-5-1-2e"' in html
    assert "zonder dat er een grond bij staat" in spoken(rendered("De heer [weggelaten] zei dat."))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("10.2.e", "10.2e"),
        ("10.2e Wob", "10.2e"),
        ("artikel 10, tweede lid, aanhef en onder e, van de Wob", "10.2e"),
        ("art. 10 lid 7 sub b", "10.7b"),
        ("artikel 11 Wob", "11.1"),
        ("artikel 11, eerste lid", "11.1"),
        ("10.2.h", ""),
    ],
)
def test_a_mark_may_name_a_ground_of_the_law_before_the_woo(written: str, code: str) -> None:
    assert grounds_of(written) == ((code,) if code else None)


def test_a_ground_of_the_former_law_is_explained_on_its_page_and_says_until_when_it_was_law() -> None:
    pages = generated(catalogued({"beslisnotas/2021/x": stuk("Bel [weggelaten: 10.2.e].", datum="2021-10-01")}))
    page = pages["gronden/10-2e/"]
    assert page.view.aantal == "1"
    assert "De Wob gold tot 1 mei 2022. Daarna kwam de Woo." in page.view.head.uitleg
    assert [each.anker for each in pages["gronden/"].view.groepen] == ["gronden", "gronden-wob"]


def test_a_ground_in_a_mark_is_no_citation_of_the_law() -> None:
    text = "Bel [weggelaten: artikel 5.1, tweede lid, onder e, Woo]. Zie artikel 4.1 Woo.\n"
    catalogue = catalogued({"beslisnotas/2023/x": stuk(text)})
    quotes = catalogue.quotes.by_document(Ref("beslisnota", "x"))
    assert [each.reference.id for each in quotes] == ["BWBR0045754#4.1"]
    assert (
        "wetten.overheid.nl"
        not in with_marks(link(read_text(text).html, recognition(text).links), True).partition(". Zie")[0]
    )


def test_marks_stand_in_headings_tables_notes_and_links_without_a_fault() -> None:
    read = read_text(TEXT)
    assert read.faults == ()
    assert [each.line for each in read.withheld] == [0, 2, 2, 3, 7, 9]
    html = rendered(TEXT)
    assert html.count('<span class="weggelaten" ') == 6
    assert not re.search(r"<a\b(?:(?!</a>).)*<a\b", html, re.DOTALL), "a link in a link"
    assert "<a" not in rendered("[weggelaten: 5.2]", linked=False)
    assert collected({"beslisnotas/2023/x": stuk(TEXT)}).problems == ()


@pytest.mark.parametrize("text", ["`[weggelaten: 5.2]`", r"\[weggelaten: 5.2]", "[weggelaten](https://example.org/)"])
def test_code_an_escaped_bracket_and_a_link_are_no_marks(text: str) -> None:
    assert read_text(text).withheld == ()


def test_a_ground_that_is_not_known_is_a_problem_on_its_line() -> None:
    problems = collected({"beslisnotas/2023/x": stuk("Een.\n\nTwee [weggelaten: 5.1.9z].")}).problems
    assert [(each.line, each.code) for each in problems] == [(9, "TX014")]


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("5.1.2e", ("5.1.2e",)),
        ("5.1.2.e", ("5.1.2e",)),
        ("art. 5.1, tweede lid, aanhef en onder e, Woo", ("5.1.2e",)),
        ("artikel 5.1 lid 2 sub i", ("5.1.2i",)),
        ("5.2", ("5.2",)),
        ("5.1.2e, 5.2", ("5.1.2e", "5.2")),
        ("5.1.2e en 5.1.2i", ("5.1.2e", "5.1.2i")),
        ("", ()),
        ("5.1.2e en x", None),
        ("namen", None),
    ],
)
def test_grounds_are_read_as_texts_write_them(written: str, codes: tuple[str, ...] | None) -> None:
    assert grounds_of(written) == codes


def test_marks_count_on_the_page_of_their_ground_and_are_explained_on_their_own() -> None:
    catalogue = catalogued({"beslisnotas/2023/x": stuk(TEXT, title="Nota"), "beslisnotas/2023/y": stuk(title="Niets")})
    ref = Ref("beslisnota", "x")
    found = {each.grond.code: (each.anker, each.plaatsen) for each in marks(ref, catalogue)}
    assert found == {
        "5.1.2e": ("deel-grond-5-1-2e", "Op 4 plaatsen in de tekst"),
        "5.1.5": ("deel-grond-5-1-5", "Op 1 plaats in de tekst"),
        "5.2": ("deel-grond-5-2", "Op 1 plaats in de tekst"),
        "": ("deel-grond-geen", "Op 1 plaats in de tekst"),
    }
    pages = generated(catalogue)
    page = pages["gronden/5-1-2e/"]
    assert "1 stuk noemt deze grond" in page.description
    assert "Weggelaten: op 4 plaatsen in de tekst" in str(page.view)
    assert "gronden/geen/" in pages
    assert "art5x1x2eq" in keys_of(catalogue.entries[ref], (), catalogue).others


def test_what_is_added_for_the_ear_is_not_text_that_is_found() -> None:
    html = f'<div class="ob-tekst">{rendered("Bel met [weggelaten: 5.1.2e].")}</div>'
    assert plain(published_text(html)) == "Bel met [weggelaten: 5.1.2e] ."
