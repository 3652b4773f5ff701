"""A site of which no page is rendered: what each page, feed and text asks, and what it would be made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from openbaar.bridge.choosing import source_of
from openbaar.catalogue import Catalogue
from openbaar.catalogue.asking import QUESTIONS, Asked, NoAnswer
from openbaar.catalogue.places import file_of
from openbaar.catalogue.questions.documents import ref_at_address
from openbaar.catalogue.questions.site import written_addresses
from openbaar.catalogue.questions.withdrawals import text_of
from openbaar.catalogue.views import Row
from openbaar.database import new_database
from openbaar.fingerprint import Fingerprints
from openbaar.outputs import companions_at, output_at, output_paths
from openbaar.pages import describe_at, generated_addresses
from openbaar.publish import refreshing
from openbaar.publish.refreshing import refresh
from openbaar.publish.scan_sources import scan_sources
from openbaar.publish.traces import forget_pages, mark_stale, remember, traced, traced_pages

SITE = "https://openbaar.example/"

NOTHING = "no answer"


class AskedSite:
    """The catalogue of the sources in ``root``, with what every page asked when it was made last. ``values`` gives the
    fingerprint of what each is made of, ``answers`` that of each answer, with its keys."""

    def __init__(self, root: Path, preview: bool = False) -> None:
        self.root, self.preview = root, preview
        (root / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")  # whose settings are looked at
        self.db = new_database()
        self.touched: frozenset[str] = frozenset()
        self.values: dict[str, str] = {}
        self.answers: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._answered: dict[str, str] = {}

    def refresh(self, now: datetime) -> Catalogue:
        """Take over what is in docs/ now. ProblemsFound, and all as it was, when something is wrong."""
        with _watched() as touched:
            try:
                found = refresh(self.db, self.root, scan_sources(self.root, {}), now, self.preview, jobs=1)
            except BaseException:
                self.db.rollback()
                raise
        self.db.commit()
        self.touched = frozenset(touched)
        self._answered = {}
        return found

    def _answer(self, asked: Asked, catalogue: Catalogue) -> str:
        """``answer_of``, once for each question to the catalogue that ``refresh`` gave last."""
        text = asked.text
        if text not in self._answered:
            self._answered[text] = answer_of(asked, catalogue)
        return self._answered[text]

    def make(self, catalogue: Catalogue) -> set[str]:
        """Look at every page and feed. Gives those that are another and are not marked stale: there may be none."""
        current = traced_pages(self.db)
        values, asked = {}, {}
        for path, value, questions in _made(catalogue):
            values[path], asked[path] = value, questions
        missed = {path for path in current & values.keys() & self.values.keys() if values[path] != self.values[path]}
        forget_pages(self.db, self.values.keys() - values.keys())
        remember(self.db, traced({path: each for path, each in asked.items() if path not in current}, catalogue), {})
        every = dict.fromkeys(one for each in asked.values() for one in each)
        self.answers = {each.text: (self._answer(each, catalogue), catalogue.keys(each)) for each in every}
        self.values = values
        self.db.commit()
        return missed

    def remembered(self) -> list[tuple[object, ...]]:
        """Every question of every page, with its answer and its keys, as publishing keeps them."""
        query = (
            "SELECT path, question.asked, digest, touched FROM page JOIN asked USING (page)"
            " JOIN question USING (question) LEFT JOIN question_key USING (question)"
        )
        return sorted(self.db.execute(query))

    def untouched(self, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
        """The questions that were asked before and have another answer now, though no key of theirs was touched, each
        with its keys."""
        return {
            text: keys
            for text, (answer, keys) in self.answers.items()
            if self.touched.isdisjoint(keys) and self._answer(Asked.of_text(text), catalogue) != answer
        }


def answer_of(asked: Asked, catalogue: Catalogue) -> str:
    """The fingerprint of the whole answer, and not only of what tells it from another."""
    try:
        return Fingerprints().of(catalogue.ask(QUESTIONS[asked.name], asked.arguments))
    except NoAnswer:
        return NOTHING


def _made(catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[Asked, ...]]]:
    """Path, fingerprint and questions of every page and feed."""
    prints = Fingerprints((Row,))
    for address in sorted({*written_addresses(catalogue), *generated_addresses(catalogue)}):
        with catalogue.traced() as questions:
            page_data = describe_at(address, catalogue, SITE)
            text = text_of(catalogue, _source(address, catalogue))
            companions = companions_at(address, catalogue, SITE)
        yield file_of(address), prints.of(text, page_data, companions), tuple(questions)
    for path in sorted(output_paths(catalogue)):
        with catalogue.traced() as questions:
            data = output_at(path, catalogue, SITE, "Openbaar")
        assert data is not None, path
        yield path, prints.of(data), tuple(questions)


def _source(address: str, catalogue: Catalogue) -> str:
    ref = ref_at_address(catalogue, address)
    return catalogue.entries[ref].document.path if ref else f"docs/{source_of(address)}"


@contextmanager
def _watched() -> Iterator[set[str]]:
    """Within this, the keys that are touched are written down."""
    found: set[str] = set()

    def watch(db: Any, touched: Iterable[str], asking: Any) -> None:
        found.update(touched)
        mark_stale(db, touched, asking)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(refreshing, "mark_stale", watch)
        yield found


def put(root: Path, files: Mapping[str, bytes]) -> None:
    """Let docs/ hold these files and no others; only what differs is written."""
    docs = root / "docs"
    for path in sorted(each for each in docs.rglob("*") if each.is_file()):
        if path.relative_to(docs).as_posix() not in files:
            path.unlink()
    for name, data in files.items():
        path = docs / name
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
