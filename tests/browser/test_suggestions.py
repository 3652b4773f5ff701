"""Suggestions while a reader types: what they are, and a combobox that keyboard and screen reader can use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from support.sources import page as page_source
from support.sources import stuk

from .building import with_documents
from .searching import links, ready

pytestmark = pytest.mark.browser

DOCUMENTS = {
    "programmas/samen-tegen-mensenhandel": page_source("Tekst.", title="Samen tegen mensenhandel"),
    "kamerbrieven/2023/a": stuk(
        "Het vuurwerkverbod. Over vuurwerk en vuurwerk.", title="Vuurwerk", datum="2023-05-06", kamerstuk="28684-733"
    ),
    "beslisnotas/2022/b": stuk("Vuurwerk bij de jaarwisseling.", datum="2022-05-06", kenmerk="IENW/BSK-2022/118844"),
    "beslisnotas/2022/c": stuk("Vuurwerk en vuurwerkbommen, zie de Woo, artikel 5.1.", datum="2022-06-06"),
    "beslisnotas/2022/d": stuk("Veel vuurwerk.", datum="2022-07-06", programmas=["samen-tegen-mensenhandel"]),
}


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with with_documents(tmp_path_factory.mktemp("suggestions"), DOCUMENTS) as address:
        page = browser.new_page(locale="nl-NL")
        page.goto(f"{address}zoeken/")
        yield page
        page.close()


@pytest.fixture
def field(page: Page) -> Iterator[Locator]:
    yield page.locator("#zoekvraag")
    page.locator("#zoekvraag").fill("")
    expect(page.locator("#suggesties")).to_be_hidden()


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Suggesties").get_by_role("option")


def test_the_most_frequent_words_come_first_behind_what_was_typed(page: Page, field: Locator) -> None:
    field.fill("verbod op vuur")
    expect(options(page)).to_have_text(["verbod op vuurwerk", "verbod op vuurwerkbommen", "verbod op vuurwerkverbod"])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("28684", "28684-733 stuk"),
        ("28 684, nr. 7", "28684-733 stuk"),
        ("kst-286", "28684-733 stuk"),
        ("ienw/b", "IENW/BSK-2022/118844 stuk"),
        ("samen te", "Samen tegen mensenhandel programma"),
    ],
)
def test_documents_by_their_identifiers_and_overviews_by_their_names(
    page: Page, field: Locator, typed: str, first: str
) -> None:
    field.fill(typed)
    expect(options(page).first).to_have_text(first)


def test_it_is_a_combobox_that_says_what_it_controls_and_how_many_there_are(page: Page, field: Locator) -> None:
    expect(page.get_by_role("combobox", name="Zoek op woorden, een kenmerk")).to_have_attribute(
        "aria-expanded", "false"
    )
    field.fill("vuurwerkb")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-controls", "suggesties")
    expect(page.locator("#suggesties-stand")).to_have_text("1 suggestie. Kies met de pijl omlaag.")


def test_the_arrows_go_through_the_list_and_enter_takes_one(page: Page, field: Locator) -> None:
    field.fill("vuur")
    expect(options(page)).to_have_count(3)
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "suggestie-1")
    expect(options(page).nth(1)).to_have_attribute("aria-selected", "true")
    field.press("ArrowUp")
    field.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", "suggestie-1")
    field.press("ArrowUp")
    field.press("Enter")
    expect(field).to_have_value("vuurwerkverbod")
    expect(field).to_be_focused()
    ready(page)
    assert links(page) == ["kamerbrieven/2023/a/"]


def test_enter_in_the_field_itself_searches_for_what_was_typed(page: Page, field: Locator) -> None:
    field.fill("vuurwerkb")
    expect(options(page)).to_have_count(1)
    field.press("Enter")
    expect(page.locator("#suggesties")).to_be_hidden()
    expect(field).to_have_value("vuurwerkb")


def test_escape_closes_the_list_and_leaves_the_words(page: Page, field: Locator) -> None:
    field.fill("vuur")
    expect(options(page)).to_have_count(3)
    field.press("Escape")
    expect(page.locator("#suggesties")).to_be_hidden()
    expect(field).to_have_value("vuur")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_a_click_takes_one_and_an_overview_leads_to_its_page(page: Page, field: Locator) -> None:
    field.fill("vuurwerkb")
    options(page).first.click()
    expect(field).to_have_value("vuurwerkbommen")
    field.fill("samen teg")
    options(page).first.click()
    page.wait_for_url("**/programmas/samen-tegen-mensenhandel/")
    page.go_back()
    expect(page.locator("#zoekvraag")).to_be_visible()


def test_nothing_below_the_list_moves_when_it_opens(page: Page, field: Locator) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    field.fill("vu")
    before = page.locator(".zoek-stand").bounding_box()
    field.fill("verbod op vuur")
    expect(options(page).first).to_be_visible()
    after = page.locator(".zoek-stand").bounding_box()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert before
    assert after
    assert before["y"] == after["y"]
