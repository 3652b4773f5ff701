"""Dark screens, paper, and a memo in a browser without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .addresses import LETTER, MEMO, PROOF
from .conftest import Open
from .measuring import CONTRASTS, SETTLED

pytestmark = pytest.mark.browser


def test_a_dark_screen_gets_a_dark_page(opened: Open) -> None:
    light, dark = (background(opened(MEMO, color_scheme=scheme)) for scheme in ("light", "dark"))
    assert min(light) > 200
    assert max(dark) < 60


def background(page: Page) -> list[int]:
    colour: str = page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor")
    return [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [MEMO, PROOF, LETTER], ids=["memo", "proof", "letter"])
def test_paper_gets_title_facts_and_text_without_the_furniture(opened: Open, address: str, scheme: str) -> None:
    page = opened(address, color_scheme=scheme)
    expect(page.get_by_role("banner")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for facts in page.locator(".ob-feiten:not(.ob-kort)").all():
        expect(facts).to_be_visible()
    expect(page.locator(".ob-tekst p").first).to_be_visible()
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("banner")).to_have_count(0)
    assert background(page) == [255, 255, 255]
    assert [each for each in page.evaluate(CONTRASTS) if each["ratio"] < 4.5] == []


def test_without_javascript_a_memo_has_its_facts_its_text_and_its_links(opened: Open) -> None:
    page = opened(MEMO, java_script_enabled=False)
    for part in ("Feiten", "Hoort bij", "Verloop", "Aangehaald", "Citeer dit stuk"):
        expect(page.get_by_role("region", name=part, exact=True)).to_be_visible()
    paragraphs = page.locator(".ob-tekst p").all()
    assert len(paragraphs) > 15
    for paragraph in paragraphs:
        expect(paragraph).to_be_visible()
    page.get_by_role("region", name="Hoort bij").locator(f'a[href$="{LETTER}"]').click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Beleidsreactie op CKM-rapport")


TOUCHING = """
() => {
  const [more, older] = ['meer', 'ouder'].map(id => document.getElementById(id));
  for (const each of [more, older]) { each.hidden = false; each.textContent = 'Toon meer'; }
  return older.getBoundingClientRect().top - more.getBoundingClientRect().bottom;
}
"""
"""How far apart the two buttons under the results of a search stand when both are there (pixels)."""

WRAPPED = """
() => [...document.querySelectorAll('.zoek-keuze__aantal')].filter(count => {
  count.textContent = '1.234 / 5.678';
  return count.getClientRects().length > 1 || count.offsetHeight > 1.5 * parseFloat(getComputedStyle(count).lineHeight);
}).length
"""
"""How many counts of a facet stand on more than one line, when they are long."""


@pytest.mark.parametrize("width", [320, 1280])
def test_the_buttons_of_a_search_stand_apart_and_a_count_stays_on_its_line(opened: Open, width: int) -> None:
    page = opened("zoeken/?q=mensenhandel", viewport={"width": width, "height": 800})
    page.wait_for_function(SETTLED)
    assert page.evaluate(TOUCHING) >= 8
    if width < 960:
        page.get_by_text("Verfijn").click()
    expect(page.locator(".zoek-keuze__aantal").first).to_be_visible()
    assert page.evaluate(WRAPPED) == 0
