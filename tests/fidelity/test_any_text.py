"""Whatever a text is made of: every word and digit of it is on its page once, in order, or the text is refused."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.fidelity import differences
from openbaar.frontmatter.body import body_problems
from openbaar.markdown import read_text

SIGNS = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "``",
            "<",
            ">",
            "<b>",
            "</b>",
            "<sub>",
            "</sub>",
            "&",
            "&amp;",
            "\\",
            "|",
            "[",
            "]",
            "(",
            ")",
        ),
        *(
            "{",
            "}",
            "#",
            "~",
            "=",
            "^",
            "!",
            "€",
            "%",
            "+",
            "-",
            "3*4",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "\n- ",
            "\n* ",
            "\n1. ",
        ),
        *(
            "\n(a) ",
            "\n> ",
            "\n# ",
            "\n## ",
            "\n---\n",
            "\n===\n",
            "\n  ",
            "\n    ",
            "\n```\n",
            "\n|a|b|\n|-|-|\n|",
            "  \n",
        ),
        *("[^1]", "\n\n[^1]: ", "\n<details>\n", "\n</details>\n", "<br>", "\xa0", "'s", "“", "”", "5 ", "1.1 ", "+ 3"),
    ]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Signs in any order, with words between them of which each is another."""
    signs = draw(st.lists(SIGNS, max_size=25))
    return "".join(f"{sign}w{place}x" if draw(st.booleans()) else sign for place, sign in enumerate(signs))


def words(text: str) -> list[str]:
    return re.findall(r"w\d+x", text)


def shown(html: str) -> list[str]:
    """The words of a page in their order, with those of notes apart, as they stand at its end."""
    return words(unescape(re.sub(r"<[^>]*>", " ", html)))


@settings(max_examples=600)
@given(texts())
def test_every_word_is_on_the_page_once(source: str) -> None:
    text = read_text(source)
    if not text.faults:
        assert sorted(shown(text.html)) == sorted(words(source))


@settings(max_examples=600)
@given(texts().filter(lambda source: "[^1]" not in source))
def test_without_notes_they_stand_in_the_order_of_the_source(source: str) -> None:
    text = read_text(source)
    if not text.faults:
        assert shown(text.html) == words(source)


@settings(max_examples=300)
@given(texts())
def test_a_page_that_lacks_a_word_is_refused(source: str) -> None:
    text = read_text(source)
    html = text.html
    for word in sorted(set(words(source)))[:1] if not text.faults else ():
        assert any(each.is_lost for each in differences(source, re.sub(word, "", html)))


@settings(max_examples=300)
@given(texts())
def test_a_text_is_published_whole_or_told_with_a_line(source: str) -> None:
    problems = list(body_problems(source, "docs/x.md", 1))
    assert all(1 <= problem.line <= source.count("\n") + 1 for problem in problems)
    assert problems or sorted(shown(read_text(source).html)) == sorted(words(source))
