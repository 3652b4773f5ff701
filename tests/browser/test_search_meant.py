"""Dates, overviews and facets in a query: what they lead to, what the page says of them, and how they are taken back."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from support.sources import page as hand_written
from support.sources import stuk

from .building import with_documents
from .searching import links, ready, searched

pytestmark = pytest.mark.browser

TABLE: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("meant.toml").read_text(encoding="utf-8"))["vraag"]
ASKED = [(query, row) for row in TABLE for query in row["q"]]

DOCUMENTS = {
    "programmas/sterke-dijken": hand_written("Over dijken.", title="Sterke dijken"),
    "dossiers/26951": hand_written("Over opvang.", title="Opvang van asielzoekers"),
    "kamerbrieven/2023/asielbrief": stuk("Over asielopvang.", title="Brief over opvang", kamerstuk="26951-12"),
    "beslisnotas/2023/asielnota": stuk(
        "De asielopvang. Zie artikel 5.1 van de Woo, en Kamerstuk 26 951, nr. 12.",
        title="Nota over opvang",
        kamerbrief="asielbrief",
        niet_openbaar=[{"onderdeel": "namen", "grond": "5.1.2e"}],
    ),
    "rapporten/2021/waterrapport": stuk(
        "De dijkversterking kost geld.",
        title="Water in zicht",
        datum="2021-05-05",
        openbaar_op="2024-01-31",
        uitgever="Algemene Rekenkamer",
        aanbevelingen=[{"nummer": 1, "tekst": "Bouw door."}, {"nummer": 2, "tekst": "Richt een schadefonds op."}],
    ),
    "kamerbrieven/2022/dijken": stuk(
        "De dijkversterking, de begroting voor 2021 en de plannen tot 2030.",
        title="Dijken",
        datum="2022-05-06",
        openbaar_op="2022-05-06",
        ministerie="mnre1153",
        organisatie=["Directie Waterveiligheid"],
        programmas=["sterke-dijken"],
    ),
    "kamerbrieven/2022/waterbrief": stuk(
        "Na de overstroming van 3 maart 2019 is veel gedaan.",
        title="Reactie op Water in zicht",
        datum="2022-08-01",
        openbaar_op="2022-08-02",
        reactie_op=["waterrapport"],
        reacties=[
            {"aanbeveling": "waterrapport/1", "standpunt": "deels overgenomen", "reactie": "Er komt een plan."},
            {"aanbeveling": "waterrapport/2", "standpunt": "niet overgenomen", "reactie": "Dat is niet nodig."},
        ],
    ),
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with with_documents(tmp_path_factory.mktemp("meant"), DOCUMENTS) as address:
        yield f"{address}zoeken/"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(locale="nl-NL")
    page.goto(address)
    yield page
    page.close()


@pytest.fixture(scope="module")
def one_page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(locale="nl-NL")
    page.goto(address)
    yield page
    page.close()


@pytest.mark.parametrize(("query", "row"), ASKED, ids=[query for query, _ in ASKED])
def test_a_query_leads_to_what_it_means(one_page: Page, query: str, row: dict[str, Any]) -> None:
    searched(one_page, query)
    wanted, found = row["vindt"], links(one_page)
    is_all = row.get("alleen") or not wanted
    names = [each if "/" in end else each.split("/")[2] for each, end in zip(found, wanted, strict=False)]
    assert (names, len(found) if is_all else 0) == (wanted, len(wanted) if is_all else 0), found
    if "zegt" in row:
        expect(one_page.locator("#begrepen")).to_have_text(re.compile(re.escape(row["zegt"])) if row["zegt"] else "")


def test_a_day_a_month_and_a_year_lead_to_their_archive_pages(page: Page) -> None:
    way = page.get_by_role("list", name="Anders zoeken").get_by_role("link")
    for query, name, address in (
        ("brief van 6 oktober 2023", "Alle stukken van 6 oktober 2023", "/archief/2023/10/#dag-06"),
        ("oktober 2023", "Alle stukken van oktober 2023", "/archief/2023/10/"),
        ("brieven uit 2022", "Alle stukken van 2022", "/archief/2022/"),
        (
            "openbaar gemaakt op 31 januari 2024",
            "Alles wat openbaar is gemaakt op 31 januari 2024",
            "/openbaar/2024/01/#dag-31",
        ),
    ):
        searched(page, query)
        expect(way).to_have_text(name)
        expect(way).to_have_attribute("href", address)
    searched(page, "7 oktober 2023")
    expect(way).to_have_count(0)
    searched(page, "oktober 2023")
    way.click()
    expect(page).to_have_url(re.compile(r"/archief/2023/10/$"))


def test_what_was_read_is_announced_and_can_be_taken_back_and_shared(page: Page) -> None:
    searched(page, "sterke dijken begroting")
    expect(page.get_by_role("status")).to_contain_text("Gezocht met programma: Sterke dijken.")
    expect(page.locator('[data-keuze="programma"][aria-pressed="true"]')).to_have_count(1)
    page.get_by_role("button", name="Zoek ‘sterke dijken’ als gewone woorden").click()
    page.wait_for_url(re.compile("woorden=sterke"))
    ready(page)
    expect(page.locator("#begrepen")).to_be_empty()
    page.go_back()
    ready(page)
    expect(page.locator("#begrepen")).to_contain_text("programma: Sterke dijken")


def test_the_value_of_a_facet_that_a_word_means_is_taken_back_where_it_stands(page: Page) -> None:
    searched(page, "brief van 6 oktober 2023")
    button = page.locator('[data-keuze="soort"][data-waarde="kamerbrief"]')
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    page.wait_for_url(re.compile("woorden=brief"))
    ready(page)
    expect(page.locator("#begrepen")).to_have_text("Gezocht met datum: 6 oktober 2023.")


def test_a_facet_takes_several_values(page: Page) -> None:
    page.goto(f"{page.url}?q=dijkversterking&jaar=2021&jaar=2022")
    ready(page)
    assert len(links(page)) == 2
    assert page.locator('[data-keuze="jaar"][aria-pressed="true"]').all_inner_texts() == ["2022\n1", "2021\n1"]
    page.locator('[data-keuze="jaar"][data-waarde="2021"]').click()
    page.wait_for_url(re.compile(r"\?q=dijkversterking&jaar=2022$"))
    ready(page)
    assert links(page) == ["kamerbrieven/2022/dijken/"]
    page.locator('[data-keuze="jaar"][data-waarde="2021"]').click()
    page.wait_for_url(re.compile(r"jaar=2022&jaar=2021$"))
    ready(page)
    assert len(links(page)) == 2
    expect(page.locator('[data-keuze="jaar"][data-waarde="2021"]')).to_be_focused()


def test_a_period_is_chosen_on_the_date_and_on_disclosure_and_counts_follow(page: Page) -> None:
    searched(page, "dijkversterking")
    page.get_by_label("Van: jaar").first.focus()
    page.get_by_label("Van: jaar").first.select_option("2022")
    page.wait_for_url(re.compile(r"van=2022$"))
    ready(page)
    assert links(page) == ["kamerbrieven/2022/dijken/"]
    expect(page.get_by_label("Van: jaar").first).to_be_focused()
    page.get_by_label("Van: maand").first.select_option("06")
    page.wait_for_url(re.compile(r"van=2022-06$"))
    ready(page)
    expect(page.locator("#aantal")).to_have_text("Niets gevonden")
    page.get_by_label("Van: jaar").first.select_option("")
    page.wait_for_url(re.compile(r"\?q=dijkversterking$"))
    page.get_by_label("Van: jaar").nth(1).select_option("2024")
    page.wait_for_url(re.compile(r"openbaar_van=2024$"))
    ready(page)
    assert links(page) == ["rapporten/2021/waterrapport/"]


def test_the_days_at_the_ends_of_a_period_are_counted_exactly(page: Page) -> None:
    for query, count in (("na 5 mei 2022", 4), ("na 6 mei 2022", 3), ("vóór 6 mei 2022", 1), ("vóór 7 mei 2022", 2)):
        page.goto(f"{page.url.partition('?')[0]}?q={query}&soort=kamerbrief&soort=beslisnota&soort=rapport")
        ready(page)
        expect(page.locator("#aantal")).to_have_text(f"{count} resultaten" if count > 1 else "1 resultaat")
        counts = page.locator('[data-keuze="soort"] .zoek-keuze__aantal').all_inner_texts()
        assert sum(map(int, counts)) >= count


def test_a_quoted_date_is_looked_for_as_it_stands(page: Page) -> None:
    searched(page, '"3 maart 2019"')
    assert links(page) == ["kamerbrieven/2022/waterbrief/"]
    expect(page.locator("#begrepen")).to_be_empty()


def test_every_overview_that_is_offered_has_a_page(page: Page, address: str) -> None:
    offered = page.evaluate(
        """async () => {
            const files = await Promise.all([...Array(64).keys()].map(file => fetch(`../pagefind/overzichten/${file}.json`).then(r => r.json())))
            return files.flatMap(names => Object.values(names).flat().map(each => each[1]))
        }"""
    )
    pages = sorted({each.partition("#")[0] for each in offered} - {"-"})
    assert len(pages) > 8
    root = address.removesuffix("zoeken/")
    assert [each for each in pages if page.request.get(f"{root}{each}").status != 200] == []


def test_the_browser_files_names_where_the_build_does(page: Page) -> None:
    from openbaar.search.names import filed_under, name_key

    names = [
        "Landbouw, Natuur en Voedselkwaliteit",
        "Reünie & Co V&J",
        "Archiefwet 1995",
        "art5x1q woo",
        "Coördinatie-unit",
    ]
    made = page.evaluate(
        """async (names) => {
            const {nameWords, filedUnder} = await import("../assets/zoeken/overviews.js")
            return names.map(each => nameWords(each, new Set(["en"])).join(" ")).map(key => [key, filedUnder(key)])
        }""",
        names,
    )
    assert [tuple(each) for each in made] == [(name_key(name), filed_under(name_key(name))) for name in names]
