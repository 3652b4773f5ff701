"""Twice as much in docs/ costs at most 2.6 times the work, whatever it is and however wrong.

Work is counted in lines of our own code that run, and in characters of the words that are compared with a mistake, not in
seconds.
"""

from __future__ import annotations

import difflib
import json
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from openbaar.catalogue import Sources, advice, collect, later_problems, publication_problems
from openbaar.catalogue.sources import FileFacts
from support.sources import NOW, page, stuk

Made = tuple[dict[str, bytes], dict[str, bytes]]


def one(body: str = "", /, **keys: object) -> Made:
    return {"beslisnotas/2023/x": stuk(body, **keys)}, {}


def raw(front_matter: str, body: str = "") -> Made:
    return {"kamerbrieven/2023/x": f"---\n{front_matter}\n---\n{body}".encode()}, {}


def many(n: int, make: Callable[[int], bytes], folder: str = "beslisnotas/2023") -> dict[str, bytes]:
    return {f"{folder}/stuk-{number}": make(number) for number in range(n)}


def files(n: int) -> dict[str, bytes]:
    return {f"beslisnotas/2023/bijlage-{number}.pdf": b"%PDF" for number in range(n)}


def named(name: str) -> dict[str, str]:
    return {"bestand": name, "titel": "x", "soort": "bijlage"}


WITHDRAWN = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-01", "reden": "procedurefout"}}
RIGHT = "title: x\nstatus: openbaar\ndatum: 2023-10-06\nopenbaar_op: 2023-10-06\n"

SHAPES: dict[str, Callable[[int], Made]] = {
    "lists in lists": lambda n: raw(f"{RIGHT}aan: {'[' * n}{']' * n}"),
    "blocks in blocks": lambda n: raw("\n".join(f"{' ' * depth}a:" for depth in range(n))),
    "unknown keys": lambda n: raw(RIGHT + "\n".join(f"sleutl{number}: x" for number in range(n))),
    "unknown keys in items": lambda n: raw(f"{RIGHT}reacties: {json.dumps([{f'sleutl{number}': 'x'} for number in range(n)])}"),
    "the same key": lambda n: raw("title: x\n" * n),
    "items": lambda n: one(trefwoorden=[f"woord {number}" for number in range(n)]),
    "empty items": lambda n: raw(f"{RIGHT}aan: [{'~, ' * n}]"),
    "a long value": lambda n: one(kenmerk="woord " * 20 * n),
    "a long wrong value": lambda n: one(ministerie="x" * 40 * n),
    "a folded value": lambda n: raw(f"{RIGHT}description: >\n" + "  woord\n" * n),
    "labels": lambda n: raw(RIGHT + "\n".join(f"x{number}: !!str x" for number in range(n))),
    "signs that are no text": lambda n: raw(RIGHT + "\n".join("x: a\x01" for _ in range(n)), "a\x01\n" * n),
    "recommendations": lambda n: one(aanbevelingen=[{"nummer": number, "tekst": "x"} for number in range(n)]),
    "withheld passages": lambda n: one(niet_openbaar=[{"onderdeel": "x"} for _ in range(n)]),
    "corrections of nothing": lambda n: one("Tekst.", geciteerd_als=[{"tekst": f"x {number}", "bedoeld": "y"} for number in range(n)]),
    "reactions to nothing": lambda n: (
        {"kamerbrieven/2023/b": stuk("## Kop 1\n" * n, reacties=[{"aanbeveling": f"r{number}/1", "reactie": "x", "anker": f"kop-x{number}"} for number in range(n)])},
        {},
    ),
    "citations": lambda n: one("Zie Kamerstuk 28638, nr. 205 en artikel 273g Sr. " * n),
    "links to nothing": lambda n: one("\n\n".join(f"[a](stuk-{number}.md)" for number in range(n))),
    "links to nothing in many pages": lambda n: (many(n, lambda number: stuk(f"[a](stk-{number}.md)")), {}),
    "links to anchors that are not there": lambda n: one("\n\n".join(f"## Kop {number}\n\n[a](#kopp-{number})" for number in range(n))),
    "notes": lambda n: one("\n\n".join(f"Zin.[^{number}]\n\n[^{number}]: noot" for number in range(n))),
    "notes without a text": lambda n: one("\n\n".join(f"Zin.[^{number}]" for number in range(n))),
    "headings": lambda n: one("## Kop\n\nTekst.\n\n" * n),
    "paragraphs": lambda n: one("Een zin & nog een.\n\n" * n),
    "pages": lambda n: (many(n, lambda number: stuk("Tekst.", kenmerk=str(number))), {}),
    "references to nothing": lambda n: (many(n, lambda number: stuk(kamerbrief=f"brief-{number}", programmas=[f"stuk-{number}"])) | many(n, lambda _: page(title="x"), "programmas"), {}),
    "the same id": lambda n: ({f"beslisnotas/{1900 + number % 100}/stuk-{number // 100}": stuk(datum="onbekend") for number in range(n)}, {}),
    "the same former address": lambda n: (many(n, lambda _: stuk(oude_adressen=["/oud/"])), {}),
    "former addresses": lambda n: one(oude_adressen=[f"/oud/{number}/" for number in range(n)]),
    "attachments": lambda n: (many(1, lambda _: stuk(bestanden=[named(f"bijlage-{number}.pdf") for number in range(n)])), files(n)),
    "attachments that are missing": lambda n: (many(1, lambda _: stuk(bestanden=[named(f"bijlag-{number}.pdf") for number in range(n)])), files(n)),
    "attachments that nobody names": lambda n: ({}, files(n)),
    "attachments of many": lambda n: (many(n, lambda _: stuk(bestanden=[named("bijlage-0.pdf")])), files(n)),
    "withdrawn pages": lambda n: (many(n, lambda number: stuk(f"[a](stuk-{number}.md)", **WITHDRAWN)), files(n)),
    "links to what was withdrawn": lambda n: (many(n, lambda _: stuk(**WITHDRAWN)) | many(n, lambda number: stuk(f"[a](../../beslisnotas/2023/stuk-{number}.md)"), "kamerbrieven/2023"), {}),
    "embargoes": lambda n: (many(n, lambda number: stuk(f"[a](stuk-{number // 2}.md)", openbaar_op=f"2027-01-{number % 28 + 1:02}")), {}),
    "introductions of nothing": lambda n: (many(n, lambda _: page(title="x"), "organisaties") | many(n, lambda number: stuk(organisatie=[f"stukk {number}"])), {}),
    "the same kamerstuk": lambda n: (many(n, lambda _: stuk(kamerstuk="28638-1"), "kamerbrieven/2023"), {}),
}  # fmt: skip


def work(pages: dict[str, bytes], attached: dict[str, bytes]) -> int:
    """How many lines run to check these."""
    facts = {f"docs/{name}": FileFacts(len(data), "0" * 64, "pdf") for name, data in attached.items()}
    sources = Sources({f"docs/{name}.md": data for name, data in pages.items()}, facts)
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        if "openbaar" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    def compare(word: str, words: list[str], n: int, cutoff: float) -> list[str]:
        nonlocal count
        count += sum(len(each) for each in words)
        return find(word, words, n, cutoff)

    find = difflib.get_close_matches
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(difflib, "get_close_matches", compare)
        sys.settrace(trace)  # type: ignore[arg-type]
        try:
            _told(sources)
        finally:
            sys.settrace(None)
    return count


def _told(sources: Sources) -> list[str]:
    found = collect(sources)
    problems = [*found.problems, *publication_problems(found, NOW), *later_problems(found, NOW)]
    return [str(each) for each in [*problems, *advice(found.extracts.values())]]


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_much_costs_at_most_two_and_a_half_times_the_work(shape: str) -> None:
    size = 60
    work(*SHAPES[shape](4))  # what is read once
    once, twice = work(*SHAPES[shape](size)), work(*SHAPES[shape](2 * size))
    assert twice <= 2.6 * once + 500, (once, twice)
