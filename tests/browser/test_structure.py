"""How a page is built, for who hears it or goes through it with a keyboard."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .addresses import KINDS, MEMO
from .conftest import Open
from .measuring import HIDDEN_FOCUS

pytestmark = pytest.mark.browser

every_kind = pytest.mark.parametrize("kind", KINDS)
CONTROLS = {"button", "checkbox", "combobox", "link", "radio", "searchbox", "slider", "switch", "textbox"}
MANY = 300
"""More tab stops than any page has."""


@every_kind
def test_a_page_is_in_dutch_and_has_one_title_one_main_part_and_one_footer(opened: Open, kind: str) -> None:
    page = opened(KINDS[kind])
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    for landmark in ("banner", "main", "contentinfo"):
        expect(page.locator(f":is({TAGS[landmark]}, [role={landmark}])")).to_have_count(1)
    expect(page.get_by_role("navigation").first).to_be_visible()


TAGS = {"banner": "body > header", "main": "main", "contentinfo": "footer"}


@every_kind
def test_headings_do_not_skip_a_level(opened: Open, kind: str) -> None:
    headings = opened(KINDS[kind]).locator("h1, h2, h3, h4, h5, h6").all()
    levels = [int(heading.evaluate("h => h.tagName.slice(1)")) for heading in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


@every_kind
def test_ids_are_unique(opened: Open, kind: str) -> None:
    ids = opened(KINDS[kind]).locator("[id]").evaluate_all("all => all.map(e => e.id)")
    assert sorted(id for id in set(ids) if ids.count(id) > 1) == []


@every_kind
def test_every_link_button_and_field_has_a_name(opened: Open, kind: str) -> None:
    nodes = accessible_nodes(opened(KINDS[kind]))
    controls = [node for node in nodes if node["role"]["value"] in CONTROLS]
    assert len(controls) > 3
    assert [node for node in controls if not node["name"]["value"].strip()] == []


def accessible_nodes(page: Page) -> list[dict[str, Any]]:
    """What the browser tells assistive software about a page."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    return [node for node in tree["nodes"] if not node["ignored"]]


def test_the_first_tab_stop_skips_to_the_content(opened: Open) -> None:
    page = opened(MEMO)
    skip = page.get_by_role("link", name="Naar de inhoud", exact=True)
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")


@pytest.mark.parametrize("width", [360, 1280])
def test_whatever_has_the_focus_can_be_seen(opened: Open, width: int) -> None:
    page = opened(MEMO, viewport={"width": width, "height": 800})
    hidden = []
    for stop in range(MANY):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            assert stop > 20
            break
        hidden += page.evaluate(HIDDEN_FOCUS)
    else:
        raise AssertionError("the focus never leaves the page")
    assert hidden == []
