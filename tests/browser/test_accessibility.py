"""WCAG 2.2 AA, as far as a program can tell: axe over every kind of page, and what axe does not measure."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .addresses import KINDS, MEMO
from .conftest import DESKTOP, Open, Site
from .measuring import CUT_OFF, MOVING, PLACES, SETTLED, SMALL_TARGETS, TOO_WIDE, WITH_STYLE

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 800}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_ABOUT_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""Of those rules the ones that look at a colour."""
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
"""The spacing that a reader may set: WCAG 1.4.12."""


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_axe_finds_nothing(page_of_kind: Page, screen: Any) -> None:
    """In the dark everything stands where it stood, so that only the rules about colours may find something else."""
    page_of_kind.set_viewport_size(screen)
    page_of_kind.emulate_media(color_scheme="light")
    assert len(found_by_axe(page_of_kind, RULES)["passes"]) > 15
    in_the_light = page_of_kind.evaluate(PLACES)
    page_of_kind.emulate_media(color_scheme="dark")
    assert page_of_kind.evaluate(PLACES) == in_the_light
    assert "color-contrast" in [each["id"] for each in found_by_axe(page_of_kind, RULES_ABOUT_COLOURS)["passes"]]


def found_by_axe(page: Page, rules: Any) -> dict[str, Any]:
    """What axe says of a page, which breaks none of these rules."""
    found: dict[str, Any] = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response
    assert found["testEngine"]["name"] == "axe-core"
    told = [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found["violations"]]
    assert told == []
    return found


def test_axe_would_find_something(opened: Open) -> None:
    page = opened(MEMO)
    page.locator("html").evaluate("html => html.removeAttribute('lang')")
    assert "html-has-lang" in [each["id"] for each in Axe().run(page).response["violations"]]


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_whatever_can_be_pressed_is_24_pixels_or_stands_apart(page_of_kind: Page, screen: Any) -> None:
    page_of_kind.set_viewport_size(screen)
    assert page_of_kind.evaluate(SMALL_TARGETS) == []


def test_with_the_spacing_of_a_reader_nothing_is_cut_off(opened: Open, site: Site) -> None:
    page = opened("", viewport=PHONE)
    for kind, address in KINDS.items():
        page.goto(site.address + address)
        page.wait_for_function(SETTLED)
        page.evaluate(WITH_STYLE, SPACED)
        assert page.evaluate(TOO_WIDE) == [], kind
        assert page.evaluate(CUT_OFF) == [], kind


def test_at_200_percent_everything_still_fits(opened: Open, site: Site) -> None:
    """Zooming a window of 1280 pixels to 200 % gives a page 640 pixels wide, drawn twice as large."""
    page = opened("", viewport={"width": 640, "height": 450}, device_scale_factor=2)
    for kind, address in KINDS.items():
        page.goto(site.address + address)
        page.wait_for_function(SETTLED)
        assert page.evaluate(TOO_WIDE) == [], kind
        assert page.evaluate(CUT_OFF) == [], kind


def test_who_wants_less_motion_gets_none(opened: Open, site: Site) -> None:
    page = opened("", reduced_motion="reduce")
    for kind, address in KINDS.items():
        page.goto(site.address + address)
        page.wait_for_function(SETTLED)
        assert page.evaluate(MOVING) == [], kind


def test_every_table_has_a_name_and_headers(page_of_kind: Page) -> None:
    for table in page_of_kind.locator("article table").all():
        headers = table.locator("th")
        assert headers.count() > 0
        expect(headers.first).not_to_be_empty()
    for table in page_of_kind.locator("article table[class]").all():
        expect(table.locator("caption")).not_to_be_empty()


def test_every_picture_is_named_or_hidden_from_who_cannot_see_it(page_of_kind: Page) -> None:
    for picture in page_of_kind.locator("svg").all():
        hidden = picture.get_attribute("aria-hidden") == "true"
        assert hidden or (picture.get_attribute("role") == "img" and picture.get_attribute("aria-label"))


def test_a_step_without_a_date_and_the_step_of_this_page_are_told_in_words(opened: Open) -> None:
    """No meaning by colour alone."""
    page = opened(MEMO)
    for step in page.locator(".ob-verloop__onbekend").all():
        expect(step).to_contain_text("datum onbekend")
    expect(page.locator(".ob-verloop__hier")).to_contain_text("(dit stuk)")
