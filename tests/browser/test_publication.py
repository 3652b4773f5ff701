"""What was published stays to be found, what was withdrawn is gone, and a text is never taken for markup."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .addresses import CONCEPT, EMBARGO, LETTER, MEMO, PROGRAMME, PROOF, WITHDRAWN
from .building import MORE_DOCUMENTS
from .conftest import Open, Site

pytestmark = pytest.mark.browser

TITLE = "Proefnota met <b>vet</b>, \"aanhalingstekens\" & 'een & teken'"
FILES = {
    "De nota <b>zoals ondertekend</b>": ("Origineel · PDF · 584 bytes", "proef-met-alles.pdf"),
    "Tabel bij de nota": ("Bijlage · CSV · 21 bytes", "proef-met-alles-bijlage.csv"),
}


@pytest.mark.parametrize("title", FILES)
def test_a_file_is_served_as_it_is_and_its_size_and_checksum_are_shown(opened: Open, title: str) -> None:
    page = opened(PROOF)
    facts, name = FILES[title]
    item = page.get_by_role("region", name="Bestanden").get_by_role("listitem").filter(has_text=title)
    expect(item).to_contain_text(facts)
    item.locator("summary").click()
    expect(item.locator("code")).to_be_visible()
    with page.expect_download() as download:
        item.get_by_role("link", name=title, exact=True).click()
    assert download.value.suggested_filename == name
    data = Path(download.value.path()).read_bytes()
    assert data == (MORE_DOCUMENTS / PROOF).parent.joinpath(name).read_bytes()
    expect(item.locator("code")).to_have_text(hashlib.sha256(data).hexdigest())
    expect(item).to_contain_text(f"{len(data)} bytes")


def test_a_withdrawn_memo_leaves_date_and_reason_and_nothing_of_itself(opened: Open) -> None:
    page = opened(WITHDRAWN)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ingetrokken beslisnota")
    notice = page.get_by_role("note")
    expect(notice).to_contain_text("Dit stuk is ingetrokken op 3 september 2025.")
    expect(notice).to_contain_text("In het stuk stonden gegevens over personen die niet openbaar mogen zijn.")
    expect(notice).to_contain_text("Er stond een naam in van iemand die daar niets mee te maken had.")
    assert "verdwenen" not in page.content().lower()
    page.get_by_role("main").get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_the_file_of_a_withdrawn_memo_is_gone(opened: Open, site: Site) -> None:
    page = opened(PROOF)
    answers = {
        name: status(page, f"{site.address}beslisnotas/2024/{name}.pdf")
        for name in ("proef-met-alles", "proef-ingetrokken")
    }
    assert answers == {"proef-met-alles": 200, "proef-ingetrokken": 404}


def status(page: Page, address: str) -> int:
    return page.context.request.get(address).status


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("nota/2024/proef-oud/", PROOF),
        ("nota/2024/proef-nog-ouder.html", PROOF),
        ("nota/2024/proef-weg/", WITHDRAWN),
    ],
)
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_former_address_leads_to_the_page(opened: Open, site: Site, former: str, now: str, javascript: bool) -> None:
    page = opened(former, java_script_enabled=javascript)
    expect(page).to_have_url(site.address + now)


def test_marks_in_a_text_are_shown_and_never_obeyed(opened: Open) -> None:
    page = opened(PROOF)
    expect(page).to_have_title(f"{TITLE} · Beslisnota · Openbaar")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    summary = 'Samenvatting met <i>schuin</i> en "aanhalingstekens".'
    expect(page.get_by_text(summary, exact=True)).to_be_visible()
    expect(page.locator("meta[name=description]")).to_have_attribute("content", summary)
    expect(page.locator(".ob-stuk__paneel")).to_contain_text("de minister <b>zelf</b>")
    expect(page.get_by_role("region", name="Niet openbaar")).to_contain_text("Gegevens van een <b>betrokkene</b>")
    expect(page.get_by_role("region", name="Citeer dit stuk")).to_contain_text(TITLE)
    expect(page.locator("b, i")).to_have_count(0)


def test_marks_in_a_title_are_shown_in_lists_as_well(opened: Open) -> None:
    page = opened(PROGRAMME)
    expect(page.get_by_role("link", name=TITLE, exact=True)).to_be_visible()
    expect(page.locator("b, i")).to_have_count(0)


@pytest.mark.parametrize("address", [CONCEPT, EMBARGO], ids=["concept", "embargo"])
def test_what_is_not_public_is_not_on_the_site(opened: Open, site: Site, address: str) -> None:
    page = opened(LETTER)
    assert status(page, site.address + MEMO) == 200
    assert status(page, site.address + address) == 404
    assert address.rpartition("/")[0].rpartition("/")[2] not in page.content()


@pytest.mark.parametrize(
    ("address", "mark", "text"),
    [
        (CONCEPT, "concept", "Tekst van het concept."),
        (EMBARGO, "nog niet openbaar", "Tekst onder embargo."),
    ],
    ids=["concept", "embargo"],
)
def test_the_preview_shows_what_is_not_public_and_marks_it(
    opened: Open, preview: str, address: str, mark: str, text: str
) -> None:
    page = opened(preview + address)
    expect(page.get_by_text(text)).to_be_visible()
    expect(page.get_by_role("note")).to_contain_text(f"{mark.capitalize()}. U ziet een voorbeeld.")
    letter = page.get_by_role("region", name="Hoort bij").locator(f'a[href$="{LETTER}"]')
    letter.click()
    entry = page.get_by_role("region", name="Hoort bij").locator("dd").filter(has=page.locator(f'a[href$="{address}"]'))
    expect(entry.locator(".ob-merk")).to_have_text(mark)
