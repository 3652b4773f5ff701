"""HTML is judged in the rendered page: what a browser would make of it is what we wrote, and nothing of it acts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.markdown import read_text, without_comments
from openbaar.markdown.allowed import cleaned, refused

PIECES = st.sampled_from(
    [
        *(
            "<",
            ">",
            "</",
            "/>",
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<a ",
        ),
        *(
            "href=",
            "javascript:alert(1)",
            '"',
            "'",
            "`",
            "```\n",
            "\n",
            "\n\n",
            "<b>",
            "</b>",
            "<div>",
            "</div>",
            "<p>",
        ),
        *(
            "{:onclick=x}",
            "{#x}",
            "<!--",
            "-->",
            "<?x?>",
            "&lt;",
            "&#106;",
            "&colon;",
            "![",
            "[",
            "](",
            ")",
            "- ",
            "1. ",
        ),
        *("> ", "| a | b |\n|---|---|\n", "<details>", "<summary>", "</summary>", "</details>", "<td>", "<li>", "\\"),
        *(
            "[^1]",
            "[^1]: ",
            "*",
            "**",
            "_",
            "<br>",
            "<hr>",
            "tekst",
            " ",
            "<math><mtext><",
            "<style>",
            "\x00",
            "\u2028",
        ),
    ]
)


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<img src=x onerror=alert(1)>", "<img>"),
        ("<a/onclick=alert(1) href=x>k</a>", "onclick"),
        ("<b onmouseover='x'>k</b>", "onmouseover"),
        ("<div hidden>weg</div>", "hidden"),
        ('<p style="display:none">weg</p>', "style"),
        ('<span class="ob-balk">k</span>', "class"),
        ("[k](javascript:alert(1))", "uitvoert"),
        ("[k](JaVa&Tab;Script:alert(1))", "uitvoert"),
        ("[k](&#106;avascript:alert(1))", "uitvoert"),
        ("[k][l]\n\n[l]: data:text/html,x", "uitvoert"),
        ("<javascript:alert(1)>", ""),
        ("![k](https://elders.nl/p.png)", "andere site"),
        ("![k](//elders.nl/p.png)", "andere site"),
        ("<?xml version='1'?>", "XML"),
        ("<!DOCTYPE html>", "XML"),
        ("<p><p>x</p></p>", "kan"),
        ("<table><b>x</b></table>", "kan"),
    ],
)
def test_what_would_act_is_told_and_never_rendered(body: str, word: str) -> None:
    text = read_text(body)
    assert bool(word) == any(fault.code == "TX002" and word in fault.message for fault in text.faults)
    assert not re.search(r"<(script|img|\?)|<[^>]*\b(on\w+|style|hidden|class)=", text.html)


def test_the_gate_does_not_depend_on_how_a_text_was_read() -> None:
    assert refused("<p onclick=x>k</p>")
    assert refused("<p><!-- k --></p>")
    assert refused('<p><a href="javascript:x">k</a></p>')
    assert not refused('<p>k &amp; <a href="../x/">l</a></p>')


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_what_is_published_is_what_a_browser_makes_of_it(source: str) -> None:
    text = read_text(without_comments(source).replace("\x00", ""))
    assert text.faults or cleaned(text.html) == text.html
