"""Light: what a document page may cost a reader, counted in Chromium."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from .addresses import KINDS, LETTER, MEMO, PROOF, REPORT
from .conftest import Open, Site
from .measuring import SHIFT

pytestmark = pytest.mark.browser

MOST_BYTES = 150_000
MOST_REQUESTS = 12
MOST_SHIFT = 0.03
"""Of the 0.1 that is called good. A busy browser may draw half a page, and then the foot of a short one moves down."""


@pytest.mark.parametrize("address", [MEMO, PROOF, LETTER, REPORT])
def test_a_document_page_costs_at_most_150_kb_and_12_requests(browser: Browser, site: Site, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(site.address + address, wait_until="networkidle")
    paid = {response.url: len(gzip.compress(response.body())) for response in responses}
    context.close()
    assert len(responses) > 3
    assert len(responses) <= MOST_REQUESTS
    assert sum(paid.values()) <= MOST_BYTES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_hardly_anything_moves_after_a_page_was_drawn(opened: Open, site: Site, width: int, scheme: str) -> None:
    """One page is looked at while the next one loads in another."""
    page = opened("", viewport={"width": width, "height": 800}, color_scheme=scheme)
    other, shown, moved = page.context.new_page(), "home", {}
    for kind, address in KINDS.items():
        if "?q=" in address:
            continue  # results come after the page, where there was nothing
        other.goto(site.address + address)
        moved[shown] = page.evaluate(SHIFT)
        page, other, shown = other, page, kind
    moved[shown] = page.evaluate(SHIFT)
    assert moved.keys() >= {kind for kind, address in KINDS.items() if "?q=" not in address}
    assert {kind: shift for kind, shift in moved.items() if shift > MOST_SHIFT} == {}


def test_the_theme_brings_no_file_along(site: Site) -> None:
    ours = {path.name for path in (site.project / "overrides" / "assets").rglob("*") if path.is_file()}
    assert {path.name for path in (site.folder / "assets").rglob("*") if path.is_file()} == ours


def colours(page: Page) -> str:
    colour: str = page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor")
    return colour


def test_the_reader_chooses_the_colours_and_the_choice_lasts(opened: Open, site: Site) -> None:
    page = opened(MEMO, color_scheme="dark")
    dark = colours(page)
    button = page.locator("#pagina_kleuren")
    expect(button).to_have_accessible_name("Kleuren: zoals uw apparaat. Kies licht")
    button.click()
    expect(button).to_have_accessible_name("Kleuren: licht. Kies donker")
    light = colours(page)
    assert light != dark
    page.goto(site.address + LETTER)
    assert colours(page) == light
    assert page.evaluate("Object.entries(localStorage)") == [["openbaar.kleuren", "licht"]]
    button.click()
    expect(button).to_have_accessible_name("Kleuren: donker. Kies zoals uw apparaat")
    assert colours(page) == dark
    button.click()
    assert page.evaluate("Object.entries(localStorage)") == []
    page.emulate_media(color_scheme="light")
    assert colours(page) == light


def test_the_choice_is_made_before_anything_is_drawn(site: Site) -> None:
    """A script that blocks, in front of the page's text: so no page flashes in the wrong colours."""
    for path in sorted(Path(site.folder).rglob("index.html"))[:20]:
        head, _, _ = path.read_text(encoding="utf-8").partition("<body")
        if "http-equiv" not in head:
            assert 'assets/colours.js"></script>' in head


def test_without_javascript_there_is_no_button_that_does_nothing(opened: Open) -> None:
    page = opened(MEMO, java_script_enabled=False)
    expect(page.locator("#pagina_kleuren")).to_be_hidden()
