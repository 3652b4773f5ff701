"""To the reader years are years, whether a shard has several of them or a part of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .conftest import Site
from .searching import links, ready, searched

pytestmark = pytest.mark.browser

YEARS = '[data-keuze="jaar"]'


@contextmanager
def searching(browser: Browser, address: str) -> Iterator[Page]:
    """The search page of the site at an address."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    yield page
    context.close()


@pytest.fixture
def page(browser: Browser, parted: str) -> Iterator[Page]:
    with searching(browser, parted) as page:
        yield page


@pytest.fixture
def whole(browser: Browser, site: Site) -> Iterator[Page]:
    """The search page of the site in which all years are one shard."""
    with searching(browser, site.address) as page:
        yield page


def texts(found: Locator) -> list[str]:
    return [each.replace("\n", " ") for each in found.all_inner_texts()]


@pytest.mark.parametrize("query", ["mensenhandel", "28638-205", "slachtoffers uitbuiting", "qqqqqq mensenhandel"])
def test_the_same_is_found_and_counted_as_in_one_shard(page: Page, whole: Page, query: str) -> None:
    for each in (page, whole):
        searched(each, query)
        each.get_by_role("button", name="Nieuwste eerst").click()
        ready(each)
    assert page.locator("#aantal").inner_text() == whole.locator("#aantal").inner_text()
    assert links(page) == links(whole)
    assert texts(page.locator(YEARS)) == texts(whole.locator(YEARS))


def test_a_year_that_is_chosen_is_searched_whole(page: Page, whole: Page) -> None:
    for each in (page, whole):
        searched(each, "mensenhandel")
        each.locator(f'{YEARS}[data-waarde="2023"]').click()
        ready(each)
    assert sorted(links(page)) == sorted(links(whole))
    assert page.locator("#aantal").inner_text() == whole.locator("#aantal").inner_text()


def enlarged(route: Route) -> None:
    """Answer with the manifest of a collection that is too large to be opened whole."""
    response = route.fetch()
    manifest = response.json()
    manifest["delen"] = [{**each, "aantal": 1000, "bytes": 28_000} for each in manifest["delen"]]
    route.fulfill(response=response, json=manifest)


def test_of_a_year_that_was_searched_in_part_the_page_says_so(page: Page) -> None:
    page.route("**/zoeken.json", enlarged)
    page.reload()
    searched(page, "mensenhandel")
    expect(page.locator("#aantal")).to_have_text(re.compile(r"^Ten minste \d+ resultaten$"))
    expect(page.locator("#bereik")).to_have_text(
        re.compile(r"^, \d van 6 jaren helemaal doorzocht \(.*2025.* en een deel van 2024\)$")
    )
    expect(page.locator("#keuzes-lijst")).to_contain_text("De aantallen zijn van de jaren die zijn doorzocht.")
    expect(page.locator("#ouder")).to_contain_text("een deel van 2024")
    count = page.locator(f'{YEARS}[data-waarde="2024"] .zoek-keuze__aantal')
    expect(count).to_have_count(0)
    page.locator("#ouder").click()
    expect(page.locator("#bereik")).to_have_text("")
    expect(page.locator("#aantal")).to_have_text(re.compile(r"^\d+ resultaten$"))
    expect(page.locator("#keuzes-lijst")).not_to_contain_text("doorzocht")
    expect(count).to_have_count(1)


COUNTED = ["mensenhandel", "28638-205", "mensenhandel -uitbuiting", "mensenhandl", "mensenhandel fatbikes"]
"""Queries with a word, a number, a minus, a letter wrong, and words that no document has together."""


@pytest.mark.parametrize("query", COUNTED)
def test_each_value_of_a_facet_has_as_many_results_as_it_says(page: Page, query: str) -> None:
    searched(page, query)
    years = page.locator(YEARS)
    said = dict(zip(years.evaluate_all(VALUES), numbers(years.locator(".zoek-keuze__aantal")), strict=True))
    assert len(said) > 1
    for year, count in said.items():
        page.locator(f'{YEARS}[data-waarde="{year}"]').click()
        ready(page)
        assert numbers(page.locator("#aantal")) == [count]
        page.locator(f'{YEARS}[data-waarde="{year}"]').click()
        ready(page)


VALUES = "all => all.map(each => each.dataset.waarde)"


def numbers(found: Locator) -> list[int]:
    return [int(re.sub(r"\D", "", text)) for text in found.all_inner_texts()]


def test_when_another_query_takes_long_nothing_is_said_of_the_one_before(page: Page) -> None:
    searched(page, "mensenhandl")
    expect(page.locator("#anders-tekst")).to_contain_text("Niets met mensenhandl")
    waiting: list[Route] = []
    page.route("**/nummers/*", lambda route: waiting.append(route), times=1)
    page.locator("#zoekvraag").fill("28638-205")
    expect(page.get_by_text("Bezig met zoeken")).to_be_visible()
    expect(page.locator("#aantal")).to_be_empty()
    expect(page.locator("#anders")).to_be_hidden()
    expect(page.locator(".zoek-keuze__aantal").filter(has_text=re.compile(r"\d"))).to_have_count(0)
    for route in waiting:
        route.continue_()
    ready(page)
    expect(page.locator("#aantal")).to_contain_text("resulta")


def test_without_a_query_nothing_is_said_of_the_one_before(page: Page) -> None:
    page.route("**/zoeken.json", enlarged)
    page.reload()
    searched(page, "mensenhandel")
    expect(page.locator("#bereik")).not_to_be_empty()
    page.locator("#zoekvraag").fill("")
    expect(page.locator("#leeg")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\s*(Zoek alleen op wat ik typte)?\s*$"))
