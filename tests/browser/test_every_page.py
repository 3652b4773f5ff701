"""What holds for every kind of page: it keeps to itself, is well built, fits each screen and can be read."""

from __future__ import annotations

from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from .addresses import KINDS
from .conftest import DESKTOP, Open, Site
from .measuring import CONTRASTS, KEPT, REQUESTS, TOO_WIDE

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1280)
LANDMARKS = {"banner": "body > header", "main": "main", "contentinfo": "footer"}
CONTROLS = {"button", "checkbox", "combobox", "link", "radio", "searchbox", "slider", "switch", "textbox"}


def test_a_page_asks_nothing_of_another_host_and_keeps_nothing(page_of_kind: Page, site: Site) -> None:
    """That no request or script failed either is seen to by the watch over every test."""
    page_of_kind.keyboard.press("End")
    requests = page_of_kind.evaluate(REQUESTS)
    assert any(urlsplit(each).path.endswith(".css") for each in requests)
    assert [each for each in requests if not each.startswith(site.address)] == []
    assert page_of_kind.context.cookies() == []
    assert page_of_kind.evaluate(KEPT) == []


def test_no_page_makes_the_browser_ask_for_an_icon_that_is_not_there(site: Site) -> None:
    pages = sorted(site.folder.rglob("*.html"))
    assert len(pages) > len(KINDS)
    assert [page.relative_to(site.folder) for page in pages if 'rel="icon"' not in page.read_text()] == []


def test_a_page_is_in_dutch_and_has_one_title_one_main_part_and_one_footer(page_of_kind: Page) -> None:
    expect(page_of_kind.locator("html")).to_have_attribute("lang", "nl")
    expect(page_of_kind.get_by_role("heading", level=1)).to_have_count(1)
    for landmark, tag in LANDMARKS.items():
        expect(page_of_kind.locator(f":is({tag}, [role={landmark}])")).to_have_count(1)
        expect(page_of_kind.get_by_role(landmark)).to_be_visible()  # type: ignore[arg-type]
    expect(page_of_kind.get_by_role("navigation").first).to_be_visible()


def test_headings_do_not_skip_a_level(page_of_kind: Page) -> None:
    levels = page_of_kind.locator("h1, h2, h3, h4, h5, h6").evaluate_all("all => all.map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_every_link_button_and_field_has_a_name(page_of_kind: Page) -> None:
    controls = [node for node in accessible_nodes(page_of_kind) if node["role"]["value"] in CONTROLS]
    assert len(controls) > 3
    assert [node for node in controls if not node["name"]["value"].strip()] == []


def accessible_nodes(page: Page) -> list[dict[str, Any]]:
    """What the browser tells assistive software about a page."""
    session = page.context.new_cdp_session(page)
    tree = session.send("Accessibility.getFullAXTree")
    session.detach()
    return [node for node in tree["nodes"] if not node["ignored"]]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(page_of_kind: Page, width: int) -> None:
    page_of_kind.set_viewport_size({"width": width, "height": 800})
    try:
        assert page_of_kind.evaluate(TOO_WIDE) == []
    finally:
        page_of_kind.set_viewport_size(DESKTOP)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_background(page_of_kind: Page, scheme: Any) -> None:
    """WCAG AA, and for large type too: text and links have a contrast of at least 4.5."""
    page_of_kind.emulate_media(color_scheme=scheme)
    texts = page_of_kind.evaluate(CONTRASTS)
    assert any(each["link"] for each in texts)
    assert any(not each["link"] for each in texts)
    assert [each for each in texts if each["ratio"] < 4.5] == []


def test_every_page_works_without_javascript(opened: Open, site: Site) -> None:
    page = opened("", java_script_enabled=False)
    for kind, address in KINDS.items():
        page.goto(site.address + address)
        expect(page.get_by_role("heading", level=1), kind).to_be_visible()
        expect(page.get_by_role("contentinfo").get_by_role("link", name="Over deze site"), kind).to_be_visible()
        assert page.evaluate(TOO_WIDE) == [], kind
