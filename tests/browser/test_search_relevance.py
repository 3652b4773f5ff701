"""Readers' questions get the right document, on the collection that belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from search.relevance import documents, hits, questions, rank, reciprocal, report
from support.project import new_project

from .building import served
from .searching import links, searched

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    project = new_project(Path(tmp_path_factory.mktemp("relevance")))
    for name, data in documents().items():
        project.write(name, data)
    with served(project.build()) as address:
        page = browser.new_page(locale="nl-NL")
        page.goto(f"{address}zoeken/")
        yield page
        page.close()


def test_the_set_is_large_enough_to_tell() -> None:
    assert len({question.query for question in questions()}) >= 60


def test_what_readers_ask_for_is_among_the_first_three(page: Page) -> None:
    ranks = []
    for question in questions():
        searched(page, question.query)
        ranks.append((question, rank(question, links(page))))
    places = [place for _, place in ranks]
    assert hits(places) >= 0.95, report(ranks)
    assert reciprocal(places) >= 0.9, report(ranks)
    assert [q.query for q, place in ranks if q.kind in ("nummer", "bestaat niet") and place != 1] == []
