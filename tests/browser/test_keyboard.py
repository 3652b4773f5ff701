"""A page gone through with the Tab key."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .addresses import MEMO
from .conftest import Open
from .measuring import HIDDEN_FOCUS, TAB_STOPS

pytestmark = pytest.mark.browser


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
    for stop in range(TAB_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            assert stop > 20
            break
        hidden += page.evaluate(HIDDEN_FOCUS)
    else:
        raise AssertionError("the focus never leaves the page")
    assert hidden == []
