"""What a reader sees on the page of a memo: the memo of the first case, and one that has every part."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from support.citation_formats import read_bibtex, read_ris

from .addresses import LETTER, MEMO, PROOF
from .conftest import Open

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 640}
MOST_BETWEEN_PARTS = 80
"""Pixels."""

GAP_AFTER_ONE_PARAGRAPH = """
() => {
  const text = document.querySelector('.ob-tekst'), first = text.querySelector('p');
  text.replaceChildren(first);
  return document.querySelector('[aria-labelledby=deel-aangehaald]').getBoundingClientRect().top
    - first.getBoundingClientRect().bottom;
}
"""
"""How far below its text the next part of the page begins when the text is but one paragraph (pixels)."""

TITLE = "Beslisnota bij beleidsreactie op CKM rapport 'Onzichtbare slachtoffers van mensenhandel in 2022'"
COURSE = [
    ("25 september 2023", "Rapport verschenen"),
    ("28 september 2023", "Verzoek van Vaste Commissie voor Justitie en Veiligheid"),
    ("6 oktober 2023", "Beslisnota (dit stuk)"),
    ("datum onbekend", "Kamerbrief"),
    ("26 oktober 2023", "Gepland: commissiedebat programma samen tegen mensenhandel"),
    ("21 december 2023", "Gehouden: commissiedebat programma samen tegen mensenhandel"),
    ("datum onbekend", "Beslisnota openbaar gemaakt"),
]


def fact(page: Page, label: str) -> str:
    """What the facts panel says after a label."""
    line = page.locator(".ob-feiten > div").filter(has=page.get_by_text(label, exact=True))
    return line.locator("dd").first.inner_text()


def test_the_reader_sees_title_facts_and_text(opened: Open) -> None:
    page = opened(MEMO)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page).to_have_title(f"{TITLE} · 6 oktober 2023 · Openbaar")
    assert fact(page, "Soort") == "Beslisnota"
    assert fact(page, "Datum") == "6 oktober 2023"
    assert fact(page, "Openbaar sinds") == "onbekend"
    assert fact(page, "Kenmerk") == "4954620"
    expect(page.get_by_text("Met deze brief willicht u dit verzoek in.")).to_be_visible()
    expect(page.get_by_text("naar de AVIM-eenheid in de regio")).to_be_visible()
    expect(page.get_by_role("heading", name="4.9 Ontwikkelingen hiervoor")).to_be_visible()


@pytest.mark.parametrize("address", [MEMO, PROOF, LETTER], ids=["memo", "proof", "letter"])
def test_on_a_small_phone_title_facts_and_the_first_paragraph_are_there_without_scrolling(
    opened: Open, address: str
) -> None:
    page = opened(address, viewport=PHONE)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
    facts = page.locator(".ob-stuk__feiten .ob-feiten:not(.ob-kort) > div")
    expect(facts).to_have_count(3)
    for each in (*facts.all(), page.locator(".ob-kort > div").first):
        expect(each).to_be_in_viewport(ratio=1)
    expect(page.locator(".ob-tekst p").first).to_be_in_viewport(ratio=0.05)


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_on_a_phone_the_rest_opens_where_it_is_folded(opened: Open, javascript: bool) -> None:
    page = opened(MEMO, viewport=PHONE, java_script_enabled=javascript)
    belongs = page.get_by_role("region", name="Hoort bij")
    expect(belongs).to_be_hidden()
    page.get_by_text("Meer over dit stuk").click()
    expect(belongs).to_be_visible()
    place = belongs.bounding_box()
    assert place
    assert place["y"] < 2_000
    assert fact(page, "Trefwoorden").startswith("mensenhandel")


def test_on_a_desk_all_facts_are_there_for_the_eye_and_for_a_screen_reader(opened: Open) -> None:
    page = opened(MEMO)
    expect(page.get_by_text("Meer over dit stuk")).to_be_hidden()
    expect(page.locator(".ob-kort")).to_be_hidden()
    expect(page.get_by_role("region", name="Hoort bij")).to_be_visible()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    told = {node.get("name", {}).get("value", "") for node in tree["nodes"] if not node["ignored"]}
    assert {"Trefwoorden", "Verloop", "Samen tegen mensenhandel"} <= told


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_after_a_short_text_comes_what_it_cites_without_a_hole(opened: Open, width: int) -> None:
    page = opened(MEMO, viewport={"width": width, "height": 800})
    gap = page.evaluate(GAP_AFTER_ONE_PARAGRAPH)
    assert 0 < gap < MOST_BETWEEN_PARTS


def test_a_moment_with_a_time_stays_within_the_panel(opened: Open) -> None:
    page = opened(PROOF)
    panel, moment = (page.locator(each).bounding_box() for each in (".ob-stuk__paneel", ".ob-feiten time"))
    assert panel
    assert moment
    assert moment["x"] + moment["width"] <= panel["x"] + panel["width"]


def test_the_citation_is_copied_and_said_to_be(opened: Open) -> None:
    page = opened(MEMO, permissions=["clipboard-read", "clipboard-write"])
    part = page.get_by_role("region", name="Citeer dit stuk")
    part.get_by_role("button", name="Kopieer").click()
    expect(part.get_by_role("status")).to_have_text("Gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == part.locator(".ob-citeer").inner_text()
    assert copied.endswith(f"https://openbaar.example/{MEMO}")


def test_a_browser_that_refuses_to_copy_is_told_of_in_words(opened: Open) -> None:
    page = opened(MEMO)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_role("region", name="Citeer dit stuk").get_by_role("status")).to_contain_text("lukt niet")


def test_the_citation_can_be_taken_as_a_file_for_a_reference_manager(opened: Open) -> None:
    page = opened(MEMO)
    for name, read in (("RIS", read_ris), ("BibTeX", read_bibtex)):
        with page.expect_download() as download:
            page.get_by_role("link", name=name, exact=True).click()
        assert read(download.value.path().read_bytes())


def test_without_javascript_there_is_no_button_to_copy_with(opened: Open) -> None:
    page = opened(MEMO, java_script_enabled=False)
    expect(page.get_by_text("Kopieer", exact=True)).to_be_hidden()
    expect(page.get_by_role("link", name="RIS")).to_be_visible()


def test_the_course_of_the_case_is_in_order_and_unknown_dates_are_visible(opened: Open) -> None:
    page = opened(MEMO)
    steps = page.get_by_role("region", name="Verloop").get_by_role("listitem")
    expect(steps).to_have_text([f"{date} {what}" for date, what in COURSE], use_inner_text=True)
    expect(steps.filter(has_text="datum onbekend")).to_have_count(2)
    for unknown in page.get_by_text("datum onbekend", exact=True).all():
        expect(unknown).to_be_visible()
    expect(page.locator("[aria-current=step]")).to_have_text("6 oktober 2023 Beslisnota (dit stuk)")


def test_an_unknown_date_is_a_fact_too(opened: Open) -> None:
    page = opened(PROOF)
    assert fact(page, "Datum") == "onbekend"
    assert fact(page, "Openbaar sinds") == "1 mei 2024, 09.30 uur"


def test_what_was_withheld_is_told_with_its_ground_explained(opened: Open) -> None:
    withheld = opened(PROOF).get_by_role("region", name="Niet openbaar").get_by_role("listitem")
    with_ground, with_both, without_ground = withheld.all()
    for part in (with_ground, with_both):
        expect(part).to_contain_text("Grond 5.1.2e: eerbiediging van de persoonlijke levenssfeer.")
        expect(part).to_contain_text("Het gaat om gegevens over personen, zoals namen")
        expect(part).to_contain_text("artikel 5.1, tweede lid, onderdeel e, Woo")
    expect(with_ground).to_contain_text("Namen en telefoonnummers van ambtenaren")
    expect(with_both).to_contain_text("De betrokkene heeft geen toestemming gegeven.")
    expect(without_ground).to_contain_text("De bron noemt geen grond.")
    expect(without_ground).not_to_contain_text("Woo")


def test_a_memo_from_which_nothing_was_withheld_has_no_such_part(opened: Open) -> None:
    page = opened(MEMO)
    expect(page.get_by_role("region", name="Feiten")).to_be_visible()
    expect(page.get_by_role("region", name="Niet openbaar")).to_have_count(0)


def test_the_citation_holds_what_one_needs_to_find_the_memo_again(opened: Open) -> None:
    part = opened(MEMO).get_by_role("region", name="Citeer dit stuk")
    for piece in ("Ministerie van Justitie en Veiligheid", TITLE, "6 oktober 2023", "kenmerk 4954620"):
        expect(part).to_contain_text(piece)
    permalink = part.get_by_role("link", name="https")
    expect(permalink).to_have_text(f"https://openbaar.example/{MEMO}")
    expect(permalink).to_have_attribute("href", f"https://openbaar.example/{MEMO}")
