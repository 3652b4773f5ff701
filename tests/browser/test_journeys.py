"""The five journeys, by keyboard alone: every step is a Tab to what is wanted, and Enter."""

from __future__ import annotations

import re

import feedparser
import pytest
from playwright.sync_api import Page, expect

from .addresses import CONCEPT, DOSSIER, LETTER, MEMO, PROGRAMME, PROOF
from .conftest import Open, Site
from .measuring import FOCUS, HIDDEN_FOCUS, TAB_STOPS

pytestmark = pytest.mark.browser


def go_to(page: Page, name: str) -> None:
    """Press Tab until the words of what has the focus match ``name``; on the way every focus can be seen."""
    passed = []
    for _ in range(TAB_STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["of"] == "BODY":
            continue  # on the way through the browser's own bars
        assert page.evaluate(HIDDEN_FOCUS) == []
        assert focus["outline"] >= 2, f"no ring around {focus}"
        passed.append(focus["name"])
        if re.match(name, focus["name"]):
            return
    raise AssertionError(f"no {name!r} among {passed}")


def follow(page: Page, *names: str) -> None:
    """Go to each in turn, on the page that the one before opened, and press Enter."""
    for name in names:
        before = page.url
        go_to(page, name)
        page.keyboard.press("Enter")
        expect(page).not_to_have_url(before)
        page.wait_for_load_state()


def test_a_publisher_checks_a_page_before_it_is_public(opened: Open, preview: str) -> None:
    page = opened(preview)
    follow(page, "Stukken", "Beslisnota's", "2026", "Proefnota die nog een concept is")
    expect(page).to_have_url(preview + CONCEPT)
    expect(page.get_by_role("note")).to_contain_text("Concept. U ziet een voorbeeld.")
    expect(page.get_by_role("region", name="Feiten")).to_be_visible()
    follow(page, "Samen tegen mensenhandel")
    expect(page).to_have_url(preview + PROGRAMME)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_journalist_finds_what_was_disclosed_on_a_day(opened: Open, site: Site, width: int) -> None:
    page = opened("", viewport={"width": width, "height": 800})
    follow(page, "Dag van openbaarmaking", "2024", "Mei 2024")
    expect(page).to_have_url(f"{site.address}openbaar/2024/05/")
    follow(page, ".*1 mei 2024: 1 stuk")
    expect(page).to_have_url(re.compile("#dag-01$"))
    expect(page.get_by_role("heading", name="Woensdag 1 mei 2024")).to_be_in_viewport()
    follow(page, "Proefnota met")
    expect(page).to_have_url(site.address + PROOF)
    withheld = page.get_by_role("region", name="Niet openbaar")
    expect(withheld).to_contain_text("Grond 5.1.2e")
    go_to(page, "De nota <b>zoals ondertekend</b>")


def test_a_journalist_follows_the_feed_of_a_programme(opened: Open, site: Site) -> None:
    """The address goes into a feed reader, which asks for it later."""
    page = opened("")
    follow(page, "Programma's", "Samen tegen mensenhandel")
    go_to(page, "Atom")
    address = page.evaluate("document.activeElement.href")
    assert address == f"{site.address}feeds/programmas/samen-tegen-mensenhandel.atom"
    feed = feedparser.parse(page.context.request.get(address).text())
    assert not feed.bozo
    assert len(feed.entries) > 5


def test_a_member_of_staff_finds_an_earlier_reaction(opened: Open) -> None:
    page = opened("")
    follow(page, "Reacties", "Centrum tegen Kinderhandel")
    expect(page.get_by_role("heading", name="Aanbeveling 1")).to_be_visible()
    follow(page, "Beleidsreactie op CKM-rapport")
    expect(page).to_have_url(re.compile(re.escape(LETTER)))


def test_a_reader_checks_a_citation_in_a_note_and_comes_back(opened: Open, site: Site) -> None:
    page = opened(MEMO)
    follow(page, "1$")
    expect(page).to_have_url(re.compile("#fn:1$"))
    go_to(page, "Kamerstukken II 2021, 28638, nr. 205")
    assert page.evaluate("document.activeElement.href") == "https://zoek.officielebekendmakingen.nl/kst-28638-205.html"
    follow(page, "↩")
    expect(page).to_have_url(re.compile("#fnref:1$"))
    expect(page.locator("[id='fnref:1']")).to_be_in_viewport(ratio=1)
    page.goto(f"{site.address}{MEMO}#deel-aangehaald")
    go_to(page, "Kamerstuk 28638, nr. 205")
    go_to(page, "overzicht van Kamerstuk 28638, nr. 205")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}{DOSSIER}#nr-205")


def test_the_menu_and_the_facets_are_passed_in_the_order_in_which_they_stand(opened: Open) -> None:
    page = opened("reacties/")
    passed = []
    for _ in range(16):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(FOCUS)["name"])
    menu = ["Op datum", "Programma's", "Dossiers", "Stukken", "Reacties"]
    start = passed.index("Op datum")
    assert passed[start : start + 5] == menu
    assert passed.index("Centrum tegen Kinderhandel en Mensenhandel (CKM)") > start + 5
