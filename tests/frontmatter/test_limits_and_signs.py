"""Front matter that nobody can have meant is one clear problem; characters that are no text are found wherever they are."""

from __future__ import annotations

import pytest

from openbaar.catalogue import Sources, collect
from openbaar.documents.records import RECORDS
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


LONG = "x" * 450_000
LONG_VALUES = {
    "a text": LONG,
    "a list": f"[{LONG}]",
    "a block": f"{{{LONG}: x}}",
    "blocks in a list": f"[{{{LONG}: x}}]",
    "a path": f"/{LONG}/",
    "a reaction": f"[{{aanbeveling: {LONG}/1, standpunt: {LONG[:9000]}, anker: {LONG[:9000]}}}]",
    "a withheld passage": f"[{{onderdeel: x, grond: {LONG}}}]",
    "a number": f"[{{nummer: {'1' * 9000}, tekst: x}}, {{nummer: {'1' * 9000}, tekst: x}}]",
    "a correction": f"[{{tekst: {LONG[:9000]}, bedoeld: {LONG[:9000]}}}]",
    "a withdrawal": f"{{op: {LONG}, reden: {LONG[:9000]}, vervangen_door: {LONG[:9000]}}}",
    "a file": f"[{{bestand: {LONG[:9000]}.pdf, titel: x, soort: {LONG[:9000]}}}]",
}


@pytest.mark.parametrize("value", LONG_VALUES.values(), ids=LONG_VALUES.keys())
def test_no_message_is_as_long_as_what_is_wrong(value: str) -> None:
    keys = sorted({key for record in RECORDS.values() for key in record.model_fields} | {LONG[:9000]})
    for folder in ("beslisnotas/2023", "kamerbrieven/2023", "rapporten/2023", "over"):
        for key in keys:
            right = {"title": "x", "status": "openbaar", "datum": "2023-10-06", "openbaar_op": "2023-10-06"}
            front = "\n".join(f"{name}: {each}" for name, each in (right | {key: value}).items())
            found = collect(Sources({f"docs/{folder}/x.md": f"---\n{front}\n---\n".encode()}, {})).problems
            assert all(len(str(each)) < 1200 for each in found), (folder, key)


def test_messages_about_a_text_are_no_longer_either() -> None:
    word = "x" * 50_000
    for text in (
        f"[a]({word}.md)",
        f"[a](#{word})",
        f"[^{word}]",
        f"[^{word}]: a",
        f"## a {{#{word}}}\n\n## b {{#{word}}}",
        f"<{word}>",
        f"![a]({word})",
    ):
        for each in read(PATH, f"---\ntitle: x\n---\n{text}".encode())[1]:
            assert len(str(each)) < 1200, text[:20]


@pytest.mark.parametrize("number", ["01", "1.0", "+1"])
def test_another_spelling_of_a_number_is_the_same_recommendation(number: str) -> None:
    items = f"[{{nummer: 1, tekst: a}}, {{nummer: {number}, tekst: b}}]"
    keys = f"title: x\nstatus: concept\ndatum: onbekend\naanbevelingen: {items}"
    assert told(keys, path="docs/rapporten/2023/x.md") == [(5, "RF005")]


NUMBERS = {
    "a number that no computer reads": ("reacties", f"[{{aanbeveling: r/{'1' * 5000}, reactie: Ja.}}]"),
    "digits of another script": ("reacties", "[{aanbeveling: r/٣, reactie: Ja.}]"),
    "a kamerstuk in those": ("kamerstuk", "٢٨٦٣٨-١"),
    "a day in those": ("openbaar_op", "２０２３-10-06"),
}


@pytest.mark.parametrize(("key", "value"), NUMBERS.values(), ids=NUMBERS.keys())
def test_what_no_reader_takes_for_a_number_is_none(key: str, value: str) -> None:
    found = told(f"title: x\nstatus: concept\ndatum: onbekend\n{key}: {value}", path="docs/kamerbrieven/2023/x.md")
    assert [(line, code[:2]) for line, code in found] == [(5, "FM")]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029"])
def test_a_line_separator_is_no_new_line(sign: str) -> None:
    assert told(f"title: een{sign}twee\nkenmrk: x") == [(3, "FM005")]


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
