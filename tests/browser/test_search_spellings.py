"""A text in the spelling of a PDF is found by who types its words, and shown as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from support.sources import stuk

from .building import with_documents
from .conftest import Open
from .searching import links, ready, searched

pytestmark = pytest.mark.browser

MEMO = "beslisnotas/2023/nota"
TEXT = (
    "De speci\ufb01eke co\u0308rdinatie van mensen\xadhandel door de AVIM\u2011eenheid.\n\n"
    "Zie Kamerstuk 28\u202f638, nr.\u2009205\xb2 over de r\u0133ksdienst\xb9 en 40 m\xb2."
)
TITLE = "Nota o\ufb03cieel \u2013 reactie"


@pytest.fixture(scope="module")
def site_of_pdf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with with_documents(tmp_path_factory.mktemp("pdf"), {MEMO: stuk(TEXT, title=TITLE)}) as address:
        yield address


@pytest.mark.parametrize(
    "words",
    [
        *("specifieke", "speci\ufb01eke", "cördinatie", "cordinatie", "co\u0308rdinatie", "mensenhandel"),
        *(
            "AVIM-eenheid",
            "eenheid",
            "AVIM\u2013eenheid",
            "28638-205",
            "28\xa0638, nr. 205",
            "rijksdienst",
            "40 m2",
            "40 m\xb2",
        ),
        *("officieel", "of\ufb01cieel"),
    ],
)
def test_a_text_is_found_in_every_spelling(site_of_pdf: str, opened: Open, words: str) -> None:
    page = opened(f"{site_of_pdf}zoeken/")
    searched(page, words)
    assert links(page) == [f"{MEMO}/"]
    expect(page.locator("#uitleg")).to_be_empty()


def test_the_title_of_a_result_is_in_the_spelling_of_the_source(site_of_pdf: str, opened: Open) -> None:
    page = opened(f"{site_of_pdf}zoeken/?q=rijksdienst")
    ready(page)
    assert page.locator("ol#resultaten h2").inner_text() == TITLE
