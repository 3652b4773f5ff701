"""What a reader sees on the page of a memo: the memo of the first case, and one that has every part."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .addresses import LETTER, MEMO, PROOF
from .conftest import Open

pytestmark = pytest.mark.browser

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
    panel = page.get_by_role("region", name="Feiten")
    line = panel.locator("dl > div").filter(has=page.get_by_text(label, exact=True))
    return line.locator("dd").inner_text()


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
def test_on_a_phone_title_and_first_fact_are_there_without_scrolling(opened: Open, address: str) -> None:
    page = opened(address, viewport={"width": 360, "height": 800})
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
    expect(page.locator(".ob-feiten > div").first).to_be_in_viewport(ratio=1)


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
    permalink = part.get_by_role("link")
    expect(permalink).to_have_text(f"https://openbaar.example/{MEMO}")
    expect(permalink).to_have_attribute("href", f"https://openbaar.example/{MEMO}")
