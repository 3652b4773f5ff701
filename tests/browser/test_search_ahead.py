"""Over a large collection the newest year is opened after an answer that did not need it, and the reader notices nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .addresses import MEMO
from .searching import links, searched

pytestmark = pytest.mark.browser

OF_2023 = "4954620"
"""A number that stands in 2023 alone."""
OF_2024 = "35000-2"
NEWEST = "/pagefind/2025/"
NEWEST_LETTER = "kamerbrieven/2025/"
A_MOMENT = 500
"""Milliseconds after an answer, in which what is not asked for may be fetched."""

SAVING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"

OpenLarge = Callable[..., Page]


@pytest.fixture
def large(browser: Browser, parted: str) -> Iterator[OpenLarge]:
    """Opens the search page as if each shard had so many times its records; the newest costs so many bytes."""
    context = browser.new_context(locale="nl-NL")

    def open_page(times: int = 1000, newest: int = 40_000) -> Page:
        def enlarge(route: Route) -> None:
            response = route.fetch()
            manifest = response.json()
            manifest["delen"] = [{**each, "aantal": each["aantal"] * times} for each in manifest["delen"]]
            manifest["delen"][0]["bytes"] = newest
            route.fulfill(response=response, json=manifest)

        page = context.new_page()
        page.route("**/zoeken.json", enlarge)
        page.goto(f"{parted}zoeken/")
        return page

    yield open_page
    context.close()


def asked(page: Page, shard: str) -> list[str]:
    """The files of a shard that this page asks for from now on: the list grows."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url) if shard in request.url else None)
    return addresses


def held(page: Page, pattern: str) -> list[Route]:
    """Requests that get no answer yet: the list grows."""
    routes: list[Route] = []
    page.route(pattern, lambda route: routes.append(route))
    return routes


def wait_for(page: Page, routes: list[Route]) -> None:
    while not routes:
        page.wait_for_timeout(10)


def test_after_a_number_of_an_older_year_the_newest_year_is_opened_and_the_list_stays(large: OpenLarge) -> None:
    page = large()
    opened = asked(page, NEWEST)
    waiting = held(page, f"**{NEWEST}*")
    searched(page, OF_2023)
    wait_for(page, waiting)
    shown = page.locator("main").inner_html()
    assert links(page) == [MEMO]
    page.unroute(f"**{NEWEST}*")
    with page.expect_request(f"**{NEWEST}filter/*"):
        waiting[0].continue_()
    page.wait_for_timeout(A_MOMENT)
    assert page.locator("main").inner_html() == shown
    searched(page, "mensenhandel")
    assert any(each.startswith(NEWEST_LETTER) for each in links(page))
    assert len(opened) == len(set(opened))


@pytest.mark.parametrize(
    "but", [{"times": 1, "newest": 5_000}, {"newest": 200_000}], ids=["small collection", "no room for it"]
)
def test_a_year_is_not_opened_ahead_in_a_small_collection_or_without_room(
    large: OpenLarge, but: dict[str, int]
) -> None:
    page = large(**but)
    opened = asked(page, NEWEST)
    searched(page, OF_2023)
    page.wait_for_timeout(A_MOMENT)
    assert opened == []


def test_a_reader_who_saves_data_is_asked_for_no_more_than_the_answer_needs(large: OpenLarge) -> None:
    page = large()
    page.context.add_init_script(SAVING)
    page.reload()
    opened = asked(page, NEWEST)
    searched(page, OF_2023)
    page.wait_for_timeout(A_MOMENT)
    assert opened == []


@pytest.mark.parametrize("missing", ["pagefind-entry.json*", "*.pf_meta", "filter/*"])
def test_when_the_newest_year_fails_unasked_nobody_is_told_and_the_query_that_needs_it_tries_again(
    large: OpenLarge, missing: str
) -> None:
    page = large()
    page.route(f"**{NEWEST}{missing}", lambda route: route.fulfill(status=503, body=""))
    with page.expect_console_message(lambda message: "nog niet geopend" in message.text):
        searched(page, OF_2023)
    assert links(page) == [MEMO]
    expect(page.get_by_role("alert")).to_be_hidden()
    page.unroute(f"**{NEWEST}{missing}")
    searched(page, "mensenhandel")
    assert any(each.startswith(NEWEST_LETTER) for each in links(page))
    searched(page, OF_2023)
    assert links(page) == [MEMO]


def test_a_failure_of_the_newest_year_does_not_stop_a_search_in_another(large: OpenLarge) -> None:
    page = large()
    newest = held(page, f"**{NEWEST}*")
    searched(page, OF_2023)
    wait_for(page, newest)
    other = held(page, "**/pagefind/2024-*/*")
    page.locator("#zoekvraag").fill(OF_2024)
    wait_for(page, other)
    with page.expect_console_message(lambda message: "nog niet geopend" in message.text):
        newest[0].fulfill(status=503, body="")
    page.unroute("**/pagefind/2024-*/*")
    other[0].continue_()
    expect(page.locator("ol#resultaten h2 a").first).to_have_attribute("href", re.compile("/2024/"))
