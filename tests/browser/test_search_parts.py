"""A year that is indexed in parts is one year to the reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from openbaar.index import update
from openbaar.search import parts_of
from support.project import Project
from support.rebuilding import rebuild

from .building import NOW, copy_project, served
from .conftest import Site
from .searching import links, ready, searched

pytestmark = pytest.mark.browser

YEARS = '[data-keuze="jaar"]'


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same site with years of more than three documents in parts."""
    root = tmp_path_factory.mktemp("parted")
    copy_project(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(update, "parts_of", partial(parts_of, largest=3))
        rebuild(Project(root), datetime.fromisoformat(NOW))
    shards = json.loads((root / "site/pagefind/zoeken.json").read_text())["delen"]
    assert [each["naam"] for each in shards if each["jaar"] == "2023"] == ["2023-07", "2023-01"]
    with served(root / "site") as address:
        yield address


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
    """The search page of the site in which each year is one shard."""
    with searching(browser, site.address) as page:
        yield page


def texts(found: Locator) -> list[str]:
    return [each.replace("\n", " ") for each in found.all_inner_texts()]


@pytest.mark.parametrize("query", ["mensenhandel", "28638-205", "slachtoffers uitbuiting", "qqqqqq mensenhandel"])
def test_the_same_is_found_and_counted_as_in_whole_years(page: Page, whole: Page, query: str) -> None:
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


def test_of_a_year_that_was_searched_in_part_the_page_says_so(page: Page) -> None:
    def enlarge(route: Route) -> None:
        response = route.fetch()
        manifest = response.json()
        manifest["delen"] = [{**each, "aantal": 1000, "bytes": 40_000} for each in manifest["delen"]]
        route.fulfill(response=response, json=manifest)

    page.route("**/zoeken.json", enlarge)
    page.reload()
    searched(page, "mensenhandel")
    expect(page.locator("#bereik")).to_have_text(" in 2025 en een deel van 2024")
    expect(page.locator("#ouder")).to_contain_text("een deel van 2024")
    count = page.locator(f'{YEARS}[data-waarde="2024"] .zoek-keuze__aantal')
    expect(count).to_have_count(0)
    page.locator("#ouder").click()
    expect(page.locator("#bereik")).to_have_text("")
    expect(count).to_have_count(1)
