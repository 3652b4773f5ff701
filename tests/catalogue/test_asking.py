"""A page that asked nothing of which the answer is another is the same page; and an added document touches few."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from datetime import datetime

import pytest

from openbaar.catalogue import Catalogue, Sources, catalogue, collect
from openbaar.catalogue.asking import Answers, Asked, NotAQuestion
from openbaar.catalogue.extract import Extract
from openbaar.documents import Ref
from openbaar.documents.dates import AMSTERDAM
from openbaar.pages import describe_page
from openbaar.pages.described import Described
from openbaar.publish.fingerprint import Fingerprints
from openbaar.publish.traces import Traces, renewed
from synthetic import collection

NOW = datetime(2026, 11, 24, 12, tzinfo=AMSTERDAM)
SITE = "https://openbaar.example/"

Pages = dict[str, bytes]


class Made:
    """Everything that the pages of documents show at one moment, with what they asked for it."""

    def __init__(self, pages: Mapping[str, bytes]) -> None:
        held = collect(Sources({f"docs/{path}": data for path, data in pages.items()}, {}))
        assert held.problems == ()
        self.catalogue: Catalogue = catalogue(held, NOW)
        self.answers = Answers(self.catalogue, {path: _shown(each) for path, each in held.extracts.items()})
        asking = Asked(self.catalogue)
        self.described: dict[str, Described] = {}
        self.asked: dict[str, tuple[str, ...]] = {}
        self.own: dict[str, str] = {}
        for entry in self.catalogue.entries.values():
            self.described[entry.address] = describe_page(entry, asking.catalogue, SITE)
            self.asked[entry.address] = asking.take()
            self.own[entry.address] = pages[entry.document.path.removeprefix("docs/")].decode()

    def traces(self) -> Traces:
        return renewed(Traces(), (), self.own, self.asked, self.answers)


def _shown(extract: Extract) -> str:
    document = extract.document
    assert document
    citations = tuple(each[2:] for each in extract.citations)
    return Fingerprints().of(document.ref, document.path, document.year, document.record, citations)


Edit = Callable[[Pages, random.Random], None]


def _of(pages: Pages, folder: str, chance: random.Random) -> str:
    return chance.choice(sorted(path for path in pages if path.startswith(folder)))


def _changed(pattern: str, new: str) -> Edit:
    def edit(pages: Pages, chance: random.Random) -> None:
        fitting = sorted(path for path, data in pages.items() if re.search(pattern, data.decode(), re.MULTILINE))
        path = chance.choice(fitting)
        pages[path] = re.sub(pattern, new, pages[path].decode(), count=1, flags=re.MULTILINE).encode()

    return edit


def _added(pages: Pages, chance: random.Random) -> None:
    path = _of(pages, "beslisnotas/2", chance)
    pages[path.replace(".md", "-nog-een.md")] = re.sub(rb"(?m)^title: .*$", b"title: Nog een nota", pages[path])


def _removed(pages: Pages, chance: random.Random) -> None:
    del pages[_of(pages, "beslisnotas/2", chance)]


def _moved(pages: Pages, chance: random.Random) -> None:
    path = _of(pages, "kamerbrieven/2", chance)
    year = path.split("/")[1]
    pages[path] = re.sub(rb"(?m)^datum: .*$", f"datum: {year}-0{chance.randint(1, 9)}-15".encode(), pages[path])


EDITS: Mapping[str, Edit] = {
    "a title": _changed(r"^title: .*$", "title: Heel anders"),
    "a summary": _changed(r"^description: .*$", "description: Heel anders."),
    "a citation more": _changed(
        r"\Z", "\n\nZie ook Kamerstuk 28 638, nr. 205 en artikel 5.1 Woo en ECLI:NL:HR:2016:2022.\n"
    ),
    "a draft": _changed(r"^status: openbaar$", "status: concept"),
    "a withdrawal": _changed(
        r"^status: openbaar$", "status: ingetrokken\ningetrokken: {op: 2026-11-01, reden: procedurefout}"
    ),
    "a document added": _added,
    "a document removed": _removed,
    "a date moved": _moved,
}


@pytest.mark.parametrize("name", EDITS)
def test_a_page_whose_answers_are_the_same_is_the_same(name: str) -> None:
    before = dict(collection(90, seed=7))
    for seed in range(3):
        after = dict(before)
        EDITS[name](after, random.Random(seed))  # noqa: S311 - it chooses what to edit
        try:
            one, other = Made(before), Made(after)
        except AssertionError:
            continue  # the edit left a reference to nothing: no build gets that far
        same = one.traces().unchanged(other.own, other.answers)
        assert {page for page in same if one.described[page] != other.described[page]} == set()
        assert len(same) > len(one.asked) / 2


def test_traces_that_are_kept_and_renewed_are_those_of_a_new_build() -> None:
    before, after = dict(collection(60, seed=3)), dict(collection(60, seed=3))
    EDITS["a title"](after, random.Random(1))  # noqa: S311 - it chooses what to edit
    one, other = Made(before), Made(after)
    own = other.own
    same = one.traces().unchanged(own, other.answers)
    made = {name: each for name, each in other.asked.items() if name not in same}
    told = renewed(one.traces(), sorted(same), own, made, other.answers)
    assert told.unchanged(own, other.answers) == set(other.asked)
    assert set(told.asked) == set(other.asked)


def test_what_no_question_is_written_down_for_cannot_be_asked() -> None:
    asking = Asked(Made(collection(10, seed=1)).catalogue)
    with pytest.raises(NotAQuestion):
        list(asking.catalogue.entries)
    with pytest.raises(NotAQuestion):
        asking.catalogue.by_path["docs/x.md"]
    assert asking.catalogue.entries.get(Ref("beslisnota", "nergens")) is None
    assert asking.take() == ("document beslisnota/nergens",)
