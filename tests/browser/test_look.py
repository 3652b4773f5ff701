"""Small screens, dark screens, paper, and browsers without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .addresses import KINDS, LETTER, MEMO, PROOF
from .conftest import Open
from .measuring import CONTRASTS, TOO_WIDE

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1280)
every_kind = pytest.mark.parametrize("kind", KINDS)


@every_kind
def test_no_page_scrolls_sideways(opened: Open, kind: str) -> None:
    page = opened(KINDS[kind])
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], f"at {width} px"


@every_kind
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_background(opened: Open, kind: str, scheme: str) -> None:
    assert_readable(opened(KINDS[kind], color_scheme=scheme))


def assert_readable(page: Page) -> None:
    """WCAG AA, and for large type too: text and links have a contrast of at least 4.5."""
    texts = page.evaluate(CONTRASTS)
    assert any(each["link"] for each in texts)
    assert any(not each["link"] for each in texts)
    assert [each for each in texts if each["ratio"] < 4.5] == []


def test_a_dark_screen_gets_a_dark_page(opened: Open) -> None:
    light, dark = (background(opened(MEMO, color_scheme=scheme)) for scheme in ("light", "dark"))
    assert sum(light) > 3 * 200
    assert sum(dark) < 3 * 60


def background(page: Page) -> list[int]:
    colour = page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor")
    return [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [MEMO, PROOF, LETTER], ids=["memo", "proof", "letter"])
def test_paper_gets_title_facts_and_text_without_the_furniture(opened: Open, address: str, scheme: str) -> None:
    page = opened(address, color_scheme=scheme)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".ob-feiten")).to_be_visible()
    expect(page.locator(".ob-tekst p").first).to_be_visible()
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("banner")).to_have_count(0)
    assert background(page) == [255, 255, 255]
    assert_readable(page)


@every_kind
def test_a_page_needs_no_javascript(opened: Open, kind: str) -> None:
    page = opened(KINDS[kind], java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Over deze site").last).to_be_visible()
    assert page.evaluate(TOO_WIDE) == []


def test_without_javascript_a_memo_has_its_facts_its_text_and_its_links(opened: Open) -> None:
    page = opened(MEMO, java_script_enabled=False)
    for part in ("Feiten", "Hoort bij", "Verloop", "Aangehaald", "Citeer dit stuk"):
        expect(page.get_by_role("region", name=part, exact=True)).to_be_visible()
    for paragraph in page.locator(".ob-tekst p").all():
        expect(paragraph).to_be_visible()
    page.get_by_role("region", name="Hoort bij").locator(f'a[href$="{LETTER}"]').click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Beleidsreactie op CKM-rapport")
