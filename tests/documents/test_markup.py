"""Comments leave no byte behind; code keeps what it shows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from openbaar.documents.anchors import anchors, heading_anchor
from openbaar.documents.markup import without_code, without_comments

PIECES = st.sampled_from(["a", "<!--", "-->", "`", "``", "```\n", "\n", "~~~\n", "x y", "<!-- geheim -->", "    "])


def test_a_comment_leaves_only_its_line_ends() -> None:
    assert without_comments("a <!-- geheim\nook geheim --> b") == "a \n b"


def test_a_comment_in_code_is_text_that_the_author_shows() -> None:
    source = "`<!-- zo -->`\n\n```html\n<!-- of zo -->\n```\n"
    assert without_comments(source) == source


def test_a_fence_inside_a_comment_is_no_code() -> None:
    assert without_comments("<!--\n```\ngeheim\n```\n-->") == "\n\n\n\n"


def test_a_backtick_in_another_paragraph_does_not_make_a_comment_code() -> None:
    assert "geheim" not in without_comments("een ` teken\n\n<!-- geheim -->\n\nnog een ` teken")


def test_a_fence_that_never_closes_is_no_code() -> None:
    assert "geheim" not in without_comments("```\n<!-- geheim -->\n")


@given(st.lists(PIECES).map("".join))
def test_lines_keep_their_numbers(source: str) -> None:
    assert without_comments(source).count("\n") == source.count("\n")
    assert without_code(source).count("\n") == source.count("\n")


@given(st.lists(PIECES).map("".join))
def test_taking_comments_out_only_takes_away(source: str) -> None:
    rest = iter(source)
    assert all(character in rest for character in without_comments(source).replace("\n", ""))


def test_a_heading_keeps_the_number_that_the_source_gives_it() -> None:
    assert heading_anchor("4.9 Ontwikkelingen hiervoor") == "4-9-ontwikkelingen-hiervoor"
    assert heading_anchor("Financiële overwegingen") == "financiele-overwegingen"


def test_anchors_are_those_that_the_page_will_have() -> None:
    body = '## Kern\n\n## Kern\n\n### Slot {#einde}\n\n<p id="hier">x</p>\n\n```\n## Geen kop\n```\n'
    assert anchors(body) == {"kern", "kern_1", "einde", "hier"}
