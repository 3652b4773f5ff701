"""What must hold for any text at all."""

import html
import importlib
import re
import sys

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from citations.linking import link_alone
from openbaar.citations import aliassen, cite, describe

cites = importlib.import_module("openbaar.citations.cite")  # the package has a function of this name

PIECES = (
    "Kamerstukken II 2021/22, 28638, nr. 205",
    "Kamerstuk",
    "28 638",
    ", nr. ",
    "205",
    "36410-VI",
    " en ",
    "; ",
    "TK ",
    "artikel 273g Sr",
    "artikelen 22, 27 en 63 Sr",
    "Ibid.",
    "ECLI:NL:HR:2013:29",
    "Stb. 2021, 305",
    "Stcrt.",
    "\n",
    "\n\n",
    "*",
    "_",
    "`",
    "```",
    "[",
    "](http://x.nl)",
    "[^1]",
    "\n[^1]: ",
    "<",
    ">",
    "&nbsp;",
    "\xa0",
    "\xad",
    "e\u0301",
    "\ufb01",
    "\ufb06uk",
    "\u2161",
    "\xb2",
    "\u202f",
    "-\n",
    "(hierna: Woo)",
    "Verordening (EU) 2016/679",
    "# ",
    "- ",
    "> ",
    "|",
    "<!--",
    "-->",
    "<em>",
    "</em>",
    "&#50;",
    "İ",
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=25).map("".join)
MARKUP = (
    "<p>",
    "</p>",
    "<em>",
    "</em>",
    "<a href='x'>",
    "</a>",
    "<code>",
    "</code>",
    "<sup id=\"fnref:1\"><a href='#'>1</a></sup>",
    '<li id="fn:1">',
    "</li>",
    "<br />",
    "<td>",
    "<strong>",
    "</strong>",
    "<!-- x -->",
    "&nbsp;",
    "&#50;",
    "&amp;",
)
PAGES = st.lists(st.one_of(st.sampled_from(MARKUP), TEXTS.map(html.escape)), max_size=20).map("".join)
THOROUGH = settings(max_examples=300)
ADDED = re.compile(r'<a class="citaat citaat--extern" href="[^"]*" title="[^"]*" rel="external">')


@THOROUGH
@given(TEXTS)
def test_every_offset_points_at_the_words_found(text: str) -> None:
    citations = cite(text)
    assert all(text[one.start : one.end] == one.text for one in citations)
    assert list(citations) == sorted(citations, key=lambda one: (one.start, one.end))


@THOROUGH
@given(TEXTS)
def test_every_id_can_be_described_and_only_sure_ones_have_an_address(text: str) -> None:
    for one in cite(text):
        assert [describe(id).id for id in one.ids] == list(one.ids)
        assert bool(one.reason) == (one.state != "zeker")
        assert one.state == "zeker" or not one.urls


@THOROUGH
@given(PAGES)
def test_linking_adds_links_and_nothing_else(page: str) -> None:
    assume("\x00" not in page)
    linked = link_alone(page)
    opened = len(ADDED.findall(linked))
    without = ADDED.sub("\x00", linked)
    assert opened == linked.count("citaat--extern")
    assert re.sub(r"\x00(.*?)</a>", r"\1", without, flags=re.DOTALL) == page


@THOROUGH
@given(PAGES)
def test_a_second_run_changes_nothing(page: str) -> None:
    linked = link_alone(page)
    assert link_alone(linked) == linked


@THOROUGH
@given(st.text())
def test_any_text_is_read_without_failing(text: str) -> None:
    cite(text)
    link_alone(text)


@pytest.mark.parametrize(
    "unit",
    [
        "Kamerstukken II 2021/22, 28638, nr. 205, ",
        "artikel 1, ",
        "1, ",
        "` `` ",
        "[[",
        "](",
        "<!-- ",
        '<a "',
        "28 638 ",
        "*_",
    ],
)
def test_twice_the_text_costs_about_twice_the_work(unit: str) -> None:
    opening = "Kamerstuk 28638, nr. 1 en artikel 3 "  # so that the paragraph has to be read
    assert _steps(opening + unit * 2000) < 3 * _steps(opening + unit * 1000) + 2000


def test_the_sentence_around_an_address_is_made_once_however_many_addresses_it_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = "https://zoek.officielebekendmakingen.nl/kst-28638-205.html " * 200
    looked_at: list[int] = []
    plain = cites.plain

    def counted(shown: str) -> str:
        looked_at.append(len(shown))
        return str(plain(shown))

    monkeypatch.setattr(cites, "plain", counted)
    assert len(cite(body)) == 200
    assert sum(looked_at) <= len(body)


@pytest.mark.parametrize("name", ["de Wet", "Afk"])
def test_a_text_of_nothing_but_definitions_is_not_read_to_the_end_for_each(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    looked_at: list[int] = []

    def counted(_: str, place: int) -> str:
        looked_at.append(place)
        return ""

    monkeypatch.setattr(aliassen, "law_at_end", counted)
    cite("artikel 1 Sr " + f"(hierna: {name}) " * 3000)
    assert len(looked_at) <= aliassen.MOST_READ


def _steps(text: str) -> int:
    """The number of calls that recognising takes: a measure that does not depend on the machine."""
    count = 0

    def counter(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counter)
    try:
        cite(text)
        link_alone(f"<p>{text}")
    finally:
        sys.setprofile(None)
    return count
