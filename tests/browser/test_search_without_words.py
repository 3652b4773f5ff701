"""Searching a collection with few words or none: what there is, is found, and what there is not, is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from support.sources import stuk

from .building import with_documents
from .conftest import Open
from .searching import links, ready, searched

pytestmark = pytest.mark.browser

MEMO = "beslisnotas/2023/nota"
SAID = {"title": "Opvang van slachtoffers", "kenmerk": "4954620", "ministerie": "mnre1058"}


def test_a_memo_without_text_is_found_by_title_kenmerk_and_ministry(tmp_path: Path, opened: Open) -> None:
    letter = stuk("", title="Brief", kamerstuk="28638-205")
    with with_documents(tmp_path, {MEMO: stuk("", **SAID), "kamerbrieven/2023/brief": letter}) as address:
        page = opened(f"{address}zoeken/?q=slachtoffers")
        ready(page)
        assert links(page) == [f"{MEMO}/"]
        expect(page.locator(".zoek-rij__fragment")).to_have_count(0)
        for words, found in (
            ("4954620", MEMO),
            ("opvang slachtoffers", MEMO),
            ("28638, nr. 205", "kamerbrieven/2023/brief"),
        ):
            searched(page, words)
            assert links(page) == [f"{found}/"]
        searched(page, "Justitie en Veiligheid")
        assert links(page) == ["organisaties/jenv/", f"{MEMO}/"]
        searched(page, "woning")
        expect(page.locator("#aantal")).to_have_text("Niets gevonden")


@pytest.mark.parametrize("words", ["slachtoffers", "28638-205", "opvang van slachtoffers"])
def test_an_empty_collection_says_that_nothing_was_found(tmp_path: Path, opened: Open, words: str) -> None:
    with with_documents(tmp_path, {}) as address:
        page = opened(f"{address}zoeken/?q={words}")
        ready(page)
        expect(page.locator("#aantal")).to_have_text("Niets gevonden")
        expect(page.get_by_role("alert")).to_be_hidden()
        assert links(page) == []
