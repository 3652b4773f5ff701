"""What comes out of the printer: A4 with facts, text, notes with their addresses, and numbered pages."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PageObject, PdfReader

from .addresses import KINDS, MEMO
from .conftest import Open, Site
from .measuring import SETTLED

pytestmark = pytest.mark.browser

A4 = (595, 842)
"""Points."""

LEAST_LINES = 3
"""On the last page."""


def printed(opened: Open, address: str) -> PdfReader:
    return PdfReader(io.BytesIO(opened(address).pdf(prefer_css_page_size=True)))


def lines_of(page: PageObject) -> list[str]:
    """The lines of a printed page, without the one that stands under each."""
    lines = (line.strip() for line in page.extract_text().splitlines())
    return [line for line in lines if line and not re.fullmatch(r"Openbaar|\d+ van \d+", line)]


def words(paper: PdfReader) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in paper.pages))


def test_a_memo_prints_to_numbered_pages_of_a4(opened: Open) -> None:
    paper = printed(opened, MEMO)
    count = len(paper.pages)
    assert 2 <= count <= 6
    for number, page in enumerate(paper.pages, start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
        assert re.search(rf"\b{number} van {count}(?!\d)", page.extract_text()), f"page {number}"


def test_a_printed_memo_has_facts_text_and_notes_with_their_addresses(opened: Open) -> None:
    text = words(printed(opened, MEMO))
    for part in (
        "Kenmerk",
        "4954620",
        "Trefwoorden",
        "Met deze brief willicht u dit verzoek in.",
        "Hoort bij",
        "Verloop",
    ):
        assert part in text
    assert "zoek.officielebekendmakingen.nl/kst-28638-205.html" in text.replace(" ", "")
    assert f"https://openbaar.example/{MEMO}" in text.replace(" ", "")


def test_a_printed_memo_has_no_furniture(opened: Open) -> None:
    text = words(printed(opened, MEMO))
    for part in ("Naar de inhoud", "Op datum", "Op deze pagina", "Naar boven", "Kleuren:"):
        assert part not in text


def test_every_kind_of_page_prints(opened: Open, site: Site) -> None:
    page = opened("")
    for kind, address in KINDS.items():
        page.goto(site.address + address)
        page.wait_for_function(SETTLED)
        paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        title = page.get_by_role("heading", level=1).inner_text()
        first = re.sub(r"\s+", "", paper.pages[0].extract_text())
        assert re.sub(r"\s+", "", title) in first, kind
        assert "Kleuren:" not in first, kind
        assert len(paper.pages) == 1 or len(lines_of(paper.pages[-1])) >= LEAST_LINES, kind
