"""A sign that nobody meant as markup stays on the page as it is."""

from __future__ import annotations

import re
from html import unescape

import pytest

from openbaar.markdown import read_text

KEPT = [
    "Het tarief is 3*4 euro en 5*6 euro",
    "Bedragen* zijn afgerond*",
    "(*) raming (*) realisatie",
    "een_naam_met_strepen en __",
    "> 100.000 inwoners",
    "> 18 jaar: eigen bijdrage",
    ">5 procent",
    "> € 3 miljoen",
    "+ 3 miljoen",
    "- 5 miljoen",
    "* exclusief btw",
    "#MeToo",
    "#3 van de lijst",
    "p<q en r>s",
    "a<s en b>c",
    "<invullen> en <link volgt>",
    "{alleen dit}",
    "tekst {: .klasse}",
    "{:onclick=alert(1)}",
    "tekst\n- 5 miljoen",
    "tekst\n---",
    "tekst\n+ 3",
    "tekst\n> meer",
    "[1]: zie bijlage",
    "[haken] en [nog](twee woorden)",
    "a | b",
    "|| twee",
    "R&D, AT&T; en &onzin;",
    "In `s-Gravenhage en `s middags.",
    "C:\\map\\nota en \\(haak\\)",
    "~~geen~~ ==geen==",
    "*ster zonder einde",
    "**twee sterren",
    "x^2 en H~2~O",
    "http://voorbeeld.nl/*a*_b_?x=_y_",
    "%%%",
    "1) * 2) *",
    "***",
    "5 * 3 * 2",
    "&#13; en &#1; en &#xFFFE;",
]


def visible(body: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", read_text(body).html)).strip()


@pytest.mark.parametrize("source", [each for each in KEPT if each != "***"])
def test_the_text_is_on_the_page_sign_for_sign(source: str) -> None:
    assert visible(source) == source
    assert read_text(source).faults == ()


@pytest.mark.parametrize("body", ["    inspringen is geen code, artikel 5", "\tmet een tab"])
def test_an_indented_paragraph_is_a_paragraph(body: str) -> None:
    assert read_text(body).html == f"<p>{body.strip()}</p>"


def test_words_in_braces_stay_in_a_heading_and_in_a_cell() -> None:
    assert ">1. Voorstel {concept}<" in read_text("## 1. Voorstel {concept}").html
    assert "<td>5 {ex btw}</td>" in read_text("| a |b|\n|---|---|\n| 5 {ex btw} | x |").html


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("1. a\n3. b\n4. c\n13. d\n2024. e", ["1.", "3.", "4.", "13.", "2024."]),
        ("a. x\nb. y\nd. z", ["a.", "b.", "d."]),
        ("i. x\nii. y\niv. z", ["i.", "ii.", "iv."]),
        ("1.1 x\n1.2 y", ["1.1", "1.2"]),
        ("(1) x\n(2) y", ["(1)", "(2)"]),
        ("1) x\n\n7) y", ["1)", "7)"]),
    ],
)
def test_a_list_keeps_the_numbers_of_its_source(body: str, labels: list[str]) -> None:
    html = read_text(body).html
    assert re.findall(r'<span class="nummer">(.*?)</span>', html) == labels
    assert html.count("<li") == len(labels)
    assert html.count("<ol") == 1


@pytest.mark.parametrize("indent", [2, 3, 4])
def test_a_list_further_in_is_a_list_in_a_list(indent: int) -> None:
    body = f"- een\n{' ' * indent}- twee\n- drie"
    assert read_text(body).html == "<ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul>"


def test_a_list_may_follow_its_introduction_at_once() -> None:
    assert read_text("Hieronder:\n- een\n- twee").html == "<p>Hieronder:</p>\n<ul><li>een</li><li>twee</li></ul>"


def test_a_link_holds_no_link_and_the_inner_one_is_it() -> None:
    inner = '<a href="https://a.nl">https://a.nl</a>'
    assert read_text("[zie <https://a.nl>](/b)").html == f"<p>[zie {inner}](/b)</p>"
    assert read_text("[zie [dit](https://a.nl)](/b)").html == '<p>[zie <a href="https://a.nl">dit</a>](/b)</p>'
    assert read_text("[zie[^1]](/b)\n\n[^1]: noot").html.startswith('<p>[zie<sup id="fnref:1">')
    assert read_text("[zie[^1]](/b)\n\n[^1]: noot").faults == ()


def test_what_a_picture_shows_is_told_with_all_its_words() -> None:
    assert '<img alt="een twee drie vier" src="b.png">' in read_text("![een ![twee](a.png) *drie*<br>vier](b.png)").html


@pytest.mark.parametrize("ends", ["", "\n", "\n\n"])
def test_lines_may_end_where_a_browser_passes_over_them(ends: str) -> None:
    assert read_text(f"<pre>{ends}regel\nregel\n</pre>").html == "<pre>regel\nregel\n</pre>"
    assert read_text(f"<pre>{ends}regel\nregel\n</pre>").faults == ()


def test_a_table_of_html_needs_no_body_of_its_own() -> None:
    body = "<table>\n<tr><th>a</th></tr>\n<tr><td>1</td></tr>\n</table>"
    rows = "<tbody><tr><th>a</th></tr>\n<tr><td>1</td></tr>\n</tbody>"
    assert read_text(body).html == f"<table>\n{rows}</table>"
    assert read_text(body).faults == ()


def test_numbers_that_follow_each_other_are_a_list_and_others_are_text() -> None:
    assert read_text("Stappen\n1. een\n2. twee").html.count("<li") == 2
    assert read_text("Dat was in\n2023. Daarna\n2025. Verder").html.count("<li") == 0


def test_a_marked_line_break_stays() -> None:
    expected = "<p>Postbus 20301<br>\n2500 EH Den Haag<br>\nNederland</p>"
    assert read_text("Postbus 20301\\\n2500 EH Den Haag  \nNederland").html == expected


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("x[^1]\n\n[^1]: een\n\n[^1]: twee", "TX005"),
        ("x\n\n[^1]: nergens", "TX006"),
        ("x[^1]", "TX003"),
        ("|a|b|\n|-|-|\n|1|2|3|", "TX009"),
        ("<details>\ntekst", "TX007"),
        ("tekst</div>", "TX007"),
        ("<b>tekst", "TX007"),
        ("<div><b>tekst</div></b>", "TX007"),
        ("```\ncode", "TX011"),
        ('<a href="/a">zie [dit](/b)</a>', "TX002"),
        ("## A {#a}\n\n## B {#a}", "TX012"),
        ("## A {#deel-feiten}", "TX012"),
        ("> " * 30 + "diep", "TX008"),
        ("a" * 6000, "TX008"),
    ],
)
def test_what_would_be_lost_or_moved_is_told(body: str, code: str) -> None:
    assert [fault.code for fault in read_text(body).faults][:1] == [code]


def test_a_heading_never_has_an_anchor_of_the_page_around_it() -> None:
    assert read_text("## Deel feiten").anchors == {"kop-deel-feiten"}


def test_anchors_are_those_that_the_page_has() -> None:
    body = '## Kern\n\n## Kern\n\n### Slot {#einde}\n\n<p id="hier">x</p>\n\n```\n## Geen kop\n```\n\nOnderstreept\n===\n\n##Kop'
    assert read_text(body).anchors == {"kern", "kern_1", "einde", "hier", "onderstreept", "kop"}


def test_notes_keep_the_numbers_of_their_source() -> None:
    html = read_text("a[^3] b[^12]\n\n[^3]: drie\n[^12]: twaalf").html
    assert re.findall(r'href="#fn:\d+">(\d+)<', html) == ["3", "12"]
    assert '<li id="fn:12" value="12">' in html
