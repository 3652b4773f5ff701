"""On a phone no list is longer than ten screens before its pager, in a collection with full pages of every kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support.project import new_project
from synthetic import collection

from .building import build, served

pytestmark = pytest.mark.browser

DOCUMENTS = 500
PHONE = {"width": 360, "height": 640}
SCREENS = 10
LARGEST = 200
"""So many lists are measured, those with the most HTML."""

OF_A_DOCUMENT = re.compile(r"(beslisnotas|kamerbrieven|rapporten)/\d{4}/(?!pagina/)[^/]+/")
BEFORE_ITS_PAGER = """
() => {
  const pager = [...document.querySelectorAll('.ob-pager')].pop() ?? document.querySelector('.ob-voet')
  return pager.getBoundingClientRect().top + scrollY
}
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The site of many documents of two years, and its address."""
    root = tmp_path_factory.mktemp("large")
    project = new_project(root)
    for name, data in collection(DOCUMENTS, seed=3, years=(2024, 2025)).items():
        project.write(name, data)
    site = build(root)
    with served(site) as address:
        yield site, address


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    yield context.new_page()
    context.close()


def lists(site: Path) -> list[str]:
    """The addresses of the largest pages that are no documents."""
    pages = {path.parent.relative_to(site).as_posix() + "/": path.stat().st_size for path in site.rglob("index.html")}
    return sorted((each for each in pages if not OF_A_DOCUMENT.fullmatch(each)), key=lambda each: -pages[each])[
        :LARGEST
    ]


def test_no_list_is_longer_than_ten_screens_before_its_pager(large: tuple[Path, str], phone: Page) -> None:
    site, address = large
    found = {}
    for each in lists(site):
        phone.goto(address + each)
        found[each] = phone.evaluate(BEFORE_ITS_PAGER)
    for kind in ("archief/", "beslisnotas/", "dossiers/", "gronden/", "reacties/", "trefwoorden/"):
        assert [each for each in found if each.startswith(kind)], kind
    assert {each: length for each, length in found.items() if length > SCREENS * PHONE["height"]} == {}


def test_who_cites_a_number_is_folded_in_below_it_without_javascript(large: tuple[Path, str], browser: Browser) -> None:
    site, address = large
    dossier = next(
        path for path in sorted((site / "dossiers").glob("*/index.html")) if b"<details>" in path.read_bytes()
    )
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + dossier.parent.relative_to(site).as_posix() + "/")
    number = page.locator(".ob-nummer:has(details)").first
    expect(number.locator(".ob-rij").first).to_be_hidden()
    number.locator("summary").click()
    expect(number.locator(".ob-rij").first).to_be_visible()
    context.close()
