"""What readers ask is answered, class by class: no class falls below its floor in ``search/readers/floors.toml``."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from search.readers.collection import sources
from search.readers.queries import queries, rank
from search.readers.scores import Answer, below
from support.project import new_project

from .building import served
from .searching import answered

pytestmark = pytest.mark.browser


def test_no_class_of_queries_falls_below_its_floor(browser: Browser, tmp_path: Path) -> None:
    project = new_project(tmp_path)
    for name, data in sources().items():
        project.write(name, data)
    with served(project.build()) as address:
        page = browser.new_page(locale="nl-NL")
        page.goto(f"{address}zoeken/")
        answers = [Answer(query, rank(query, answered(page, query.text))) for query in queries()]
        page.close()
    faults = below(answers)
    assert not faults, "\n".join(faults)
