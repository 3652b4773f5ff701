"""Twice the text costs at most about twice the work, also where a text is nothing but signs of markup.

Work is counted in calls of Python functions and in characters that expressions look at, not in seconds.
"""

from __future__ import annotations

import re
import sys
from types import FrameType

import pytest

from openbaar.markdown import html_tags, inline_signs, signs, tables, without_comments
from openbaar.markdown.text import read_text

SHAPES = {
    "brackets": "[",
    "links that never close": "[a](",
    "stars": "*a ",
    "emphasis": "*a* ",
    "three stars": "***a b*** ",
    "backticks": "`a ` ",
    "fences": "```a\n",
    "comments": "x <!-- ",
    "tags": "<a ",
    "half attributes": '<a b="',
    "ampersands": "&",
    "backslashes": "\\",
    "quotes": "> ",
    "lone items": "* a\n\n",
    "two kinds of items": "- a\n* b\n",
    "cells": "|a",
    "unclosed blocks": "<div>\n\n",
    "headings": "# a\n",
    "same headings": "## Kop\n\n",
    "definitions": "[a]: /x\n",
    "notes": "[^1]: a\n\n",
    "marks": "a[^1]\n",
    "runs of backticks": "`a ``b ```c ",
    "links in brackets": "[<https://a.nl> ",
    "pictures in pictures": "![a](b) ![",
    "rows of HTML": "<table><tr><td>a</td></tr></table>\n",
    "blank lines": "- a\n\n\n\n",
}


def steps(body: str) -> int:
    """How many lines of our own code run to read a body."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        if "markdown" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        read_text.__wrapped__(without_comments(body))
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_signs_cost_at_most_twice_the_steps(shape: str) -> None:
    once, twice = steps(SHAPES[shape] * 400), steps(SHAPES[shape] * 800)
    assert twice <= 2.2 * once + 200


@pytest.mark.parametrize(
    "body",
    [
        "[ " * 100_000,
        "## a" + " " * 100_000 + "b",
        "<!-- " * 100_000,
        "> " * 20_000,
        "*a " * 50_000,
        "a " + ("b" * 4_990 + " ") * 600,
    ],
)
def test_a_hundred_thousand_signs_are_read_to_the_end(body: str) -> None:
    assert read_text(without_comments(body)).html


@pytest.mark.parametrize(
    "pattern",
    [
        value
        for module in (signs, inline_signs, html_tags, tables)
        for value in vars(module).values()
        if isinstance(value, re.Pattern)
    ],
    ids=lambda pattern: pattern.pattern[:30],
)
@pytest.mark.parametrize("sign", [*' -|:`#=>*"(', "a", "- ", "| -", "a=", " a", "[a", "{#a", "on "])
def test_no_expression_looks_at_a_long_run_of_signs_again_and_again(pattern: re.Pattern[str], sign: str) -> None:
    """Were one to share a run of a hundred thousand between two of its parts in every
    way, this test would take minutes, and a text of such signs too."""
    for start in ("", "|-", "-", "> ", "# ", "[a]: ", "[a]: /x", "===", "<b", "<b ", "(", '(a "', "[^a]:"):
        pattern.match(f"{start}{sign * 300_000}\x00")


def test_lists_in_lists_end_at_a_depth_that_no_text_has() -> None:
    body = "".join("  " * depth + "- a\n" for depth in range(300))
    assert [fault.code for fault in read_text(body).faults] == ["TX008"]
