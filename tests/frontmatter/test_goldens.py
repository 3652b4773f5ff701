"""Every case in goldens/*.md: a page, and the problems that must be told of it, word for word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from openbaar.documents.records import RECORDS
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


@pytest.mark.parametrize("soort", RECORDS)
def test_pages_without_problems_hold_every_key_of_their_kind(soort: str) -> None:
    """Who adds a key adds it to the case of its kind that has them all."""
    held: set[str] = set()
    for golden in goldens():
        document, problems = read(golden.path, golden.source.encode())
        if document and document.ref.soort == soort and not problems:
            held |= document.record.model_fields_set
    assert sorted(set(RECORDS[soort].model_fields) - held - KEYS_OF_A_TOMBSTONE) == []


KEYS_OF_A_TOMBSTONE = {"ingetrokken"}
"""A page that was not withdrawn can not have it; the case of a report has."""
