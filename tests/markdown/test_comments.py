"""Comments leave no byte behind, wherever they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.markdown import read_text, unclosed, without_comments

PIECES = st.sampled_from(
    ["a", "<!--", "-->", "`", "``", "```\n", "\n", "~~~\n", "x y", "<!-- geheim -->", "    ", "<!-->"]
)


def test_a_comment_leaves_only_its_line_ends() -> None:
    assert without_comments("a <!-- geheim\nook geheim --> b") == "a \n b"


@pytest.mark.parametrize(
    "source",
    [
        "In `s-Gravenhage <!-- geheim --> en `s middags.",
        "`<!-- geheim -->`",
        "```html\n<!-- geheim -->\n```",
        "een ` teken\n\n<!-- geheim -->\n\nnog een ` teken",
        "```\n<!-- geheim -->\n",
        "<!--\n```\ngeheim\n```\n-->",
        '<div title="<!-- geheim -->">x</div>',
        "[tekst](<!-- geheim -->adres)",
    ],
)
def test_a_comment_is_one_wherever_it_stands(source: str) -> None:
    assert "geheim" not in without_comments(source)


def test_an_empty_comment_ends_where_browsers_end_it() -> None:
    assert without_comments("a <!--> tekst <!-- geheim --> b <!---> c") == "a  tekst  b  c"


def test_a_comment_that_never_closes_is_found() -> None:
    assert unclosed(without_comments("a <!-- b --> c <!-- d")) == len("a  c ")


def test_who_wants_to_show_the_sign_writes_an_entity() -> None:
    assert read_text(without_comments("Zo: &lt;!-- opmerking --&gt;")).html == "<p>Zo: &lt;!-- opmerking --&gt;</p>"


@given(st.lists(PIECES).map("".join))
def test_lines_keep_their_numbers_and_nothing_is_added(source: str) -> None:
    left = without_comments(source)
    rest = iter(source)
    assert left.count("\n") == source.count("\n")
    assert all(character in rest for character in left.replace("\n", ""))
