"""From the memo to all that it belongs to and cites, and back again, by clicking."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .addresses import CITED_LETTER, DOSSIER, LAW, LETTER, MEMO, PROGRAMME, REPORT
from .conftest import Open, Site

pytestmark = pytest.mark.browser

PAGE = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 800}}


def links(place: Locator | Page, address: str) -> Locator:
    """The links within a place that lead to an address of the site, whatever stands before it."""
    return place.locator(f'a[href$="{address}"]')


def content(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("article")


@pytest.mark.parametrize(
    ("part", "address"),
    [
        ("Hoort bij", LETTER),
        ("Hoort bij", REPORT),
        ("Hoort bij", PROGRAMME),
        ("Aangehaald", CITED_LETTER),
        ("Aangehaald", f"{DOSSIER}#nr-205"),
        ("Aangehaald", f"{LAW}#artikel-273g"),
    ],
)
def test_what_the_memo_leads_to_leads_back_to_the_memo(opened: Open, part: str, address: str) -> None:
    page = opened(MEMO)
    start = page.url
    links(page.get_by_role("region", name=part, exact=True), address).first.click()
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))
    within = page.locator(f"[id='{address.partition('#')[2]}']") if "#" in address else content(page)
    expect(within).to_be_in_viewport()
    links(within, MEMO).filter(visible=True).first.click()
    expect(page).to_have_url(start)


def test_every_member_of_the_case_names_every_other(opened: Open, site: Site) -> None:
    members = (MEMO, LETTER, REPORT)
    page = opened("")
    for address in members:
        page.goto(site.address + address)
        belongs = page.get_by_role("region", name="Hoort bij")
        for other in (*members, PROGRAMME):
            expect(links(belongs, other)).to_have_count(0 if other == address else 1)


@pytest.mark.parametrize(
    ("words", "official", "where_to"),
    [
        (
            "Kamerstukken II 2021, 28638, nr. 205",
            "https://zoek.officielebekendmakingen.nl/kst-28638-205.html",
            "officielebekendmakingen.nl",
        ),
        (
            "artikel 273g Sr",
            "https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273g",
            "wetten.overheid.nl",
        ),
    ],
)
def test_a_citation_in_the_text_leads_to_the_official_page_and_says_so(
    opened: Open, words: str, official: str, where_to: str
) -> None:
    page = opened(MEMO)
    citation = page.locator(".ob-tekst").get_by_role("link", name=words, exact=True)
    expect(citation).to_have_attribute("href", official)
    expect(citation).to_have_attribute("title", re.compile(rf"^Naar .+ op {re.escape(where_to)} \(andere site\)$"))
    quoted = page.get_by_role("region", name="Aangehaald", exact=True)
    expect(quoted.locator(f'a[href="{official}"]')).to_be_visible()


def test_the_note_mark_leads_to_the_note_and_the_note_back(opened: Open) -> None:
    page = opened(MEMO)
    mark, note = page.locator("[id='fnref:1']"), page.locator("[id='fn:1']")
    expect(note).not_to_be_in_viewport()
    mark.get_by_role("link").click()
    expect(page).to_have_url(re.compile("#fn:1$"))
    expect(note).to_be_in_viewport(ratio=1)
    expect(note.get_by_role("link", name="Kamerstukken II 2021, 28638, nr. 205")).to_be_visible()
    expect(mark).not_to_be_in_viewport()
    note.locator('a[href="#fnref:1"]').click()
    expect(page).to_have_url(re.compile("#fnref:1$"))
    expect(mark).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("screen", PAGE)
def test_an_address_with_an_anchor_shows_that_heading(opened: Open, screen: str) -> None:
    page = opened(f"{MEMO}#4-1-politieke-context", viewport=PAGE[screen])
    heading = page.get_by_role("heading", name="4.1 Politieke context")
    expect(heading).to_be_in_viewport(ratio=1)
    assert heading.evaluate(
        "h => { const r = h.getBoundingClientRect(); return h.contains(document.elementFromPoint(r.x + 5, r.y + 5)) }"
    ), "something lies over the heading"


def test_every_heading_of_the_text_can_be_linked_to(opened: Open) -> None:
    page = opened(MEMO)
    headings = page.locator(".ob-tekst :is(h2, h3)")
    expect(headings).to_have_count(15)
    for heading in headings.all():
        anchor = heading.get_attribute("id")
        assert anchor
        assert heading.locator("a").get_attribute("href") == f"#{anchor}"
        expect(links(page.get_by_role("navigation", name="Inhoudsopgave"), f"#{anchor}").last).to_be_visible()
