"""Front matter that nobody can have meant is one clear problem; characters that are no text are found wherever they are."""

from __future__ import annotations

import pytest

from openbaar.frontmatter import read
from openbaar.frontmatter.signs import NO_TEXT

PATH = "docs/over/x.md"


def told(front_matter: str, body: str = "Tekst.", path: str = PATH) -> list[tuple[int, str]]:
    """Line and code of each problem of a page."""
    source = f"---\n{front_matter}\n---\n{body}".encode("utf-8", "surrogatepass")
    _, problems = read(path, source)
    return [(each.line, each.code) for each in problems]


DEEP = {
    "lists in lists": "title: " + "[" * 500 + "]" * 500,
    "lists in lists that never end": "title: " + "[" * 100_000,
    "blocks in blocks": "\n".join(" " * depth + "a:" for depth in range(500)),
    "lists on one line": "title:\n" + "- " * 500 + "x",
    "blocks in braces": "title: " + "{a: " * 500 + "}" * 500,
}


@pytest.mark.parametrize("front_matter", DEEP.values(), ids=DEEP.keys())
def test_what_is_nested_too_deep_is_one_problem(front_matter: str) -> None:
    assert [code for _, code in told(front_matter)] == ["FM016"]


def test_what_the_model_asks_for_is_not_too_deep() -> None:
    reactions = "\n".join(f"  - {{aanbeveling: r/{n}, reactie: Ja.}}" for n in range(1, 200))
    keys = f"title: x\nstatus: concept\ndatum: onbekend\nreacties:\n{reactions}"
    assert told(keys, path="docs/kamerbrieven/2023/x.md") == []


def test_thousands_of_unknown_keys_are_one_problem() -> None:
    assert told("\n".join(f"kenmrk{number}: x" for number in range(5000))) == [(2, "FM016")]


def test_of_thousands_of_mistakes_the_first_are_told_and_how_many_there_are() -> None:
    items = "\n".join(f"  - {{naam{number}: x}}" for number in range(5000))
    found = told(f"title: x\nbestanden:\n{items}", path="docs/beslisnotas/2023/x.md")
    assert found[-1] == (1, "FM016")
    assert len(found) == 201


def test_a_value_of_a_megabyte_is_one_problem() -> None:
    assert told("title: " + "a" * 1_000_000) == [(2, "FM016")]


SIGNS = [
    "\x00",
    "\x1f",
    "\x0b",
    "\r",
    "\x7f",
    "\x85",
    "\x9f",
    "\ufffe",
    "\uffff",
    "\U0001fffe",
    "\ufdd0",
    "\u202e",
    "\u2066",
]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_sign_that_is_no_text_is_told_with_its_line(sign: str) -> None:
    assert told(f"title: x\ndescription: een{sign}twee") == [(3, "FM015")]
    assert told("title: x", f"een\nt{sign}wee\n\n```\n{sign}x\n```") == [(5, "TX004"), (8, "TX004")]
    written = f"\\U{ord(sign):08X}"
    assert (2, "FM015") in told(f'title: "een{written}twee"')
    assert (3, "FM015") in told(f'title: x\n"ti{written}tle": x')


@pytest.mark.parametrize("data", [b"\xed\xa0\x80", b"\xff", b"\xc3"])
def test_half_a_character_is_no_readable_text(data: bytes) -> None:
    for source, line in ((b"---\ntitle: " + data + b"\n---\n", 2), (b"---\ntitle: x\n---\n\n" + data, 5)):
        _, problems = read(PATH, source)
        assert [(each.line, each.code) for each in problems] == [(line, "BS006")]


def test_what_people_write_is_text() -> None:
    assert not NO_TEXT.search("Café\t‘één’ – №\u00a0\u200b\u200d\ufeff😀\n日本 e\u0301 \u200e\u200f")


def test_a_page_break_of_a_pdf_is_white_space() -> None:
    document, problems = read(PATH, b"---\ntitle: x\n---\n\x0c## Kop\n\neen\x0ctwee\x0c\n")
    assert problems == ()
    assert document
    assert document.body == "## Kop\n\neen twee\n"
