"""Every case in goldens/*.md: a page, and the problems that must be told of it, word for word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from openbaar.frontmatter import read
from openbaar.problems import in_order

CASE = re.compile(r"^## (.+?)\n+`(docs/.+?)`\n+```\n(.*?)```\n+```\n(.*?)```", re.MULTILINE | re.DOTALL)


class Golden(NamedTuple):
    """A case: its sentence, the path of the page, its text, and the lines that must be printed."""

    name: str
    path: str
    source: str
    expected: str


def goldens() -> list[Golden]:
    """All cases of all files, sorted by file."""
    files = sorted(Path(__file__).parent.glob("goldens/*.md"))
    return [Golden(*match) for file in files for match in CASE.findall(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("golden", goldens(), ids=lambda golden: golden.name)
def test_a_page_gets_exactly_these_problems(golden: Golden) -> None:
    _, problems = read(golden.path, golden.source.encode())
    assert "".join(f"{problem}\n" for problem in in_order(problems)) == golden.expected


def test_every_heading_in_the_goldens_is_a_case() -> None:
    headings = [
        line
        for file in Path(__file__).parent.glob("goldens/*.md")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    ]
    assert len(goldens()) == len(headings) > 20
