"""A query that finds nothing as it stands is read in another way, and the page says in which."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from search.goldens import read_stems
from support.sources import stuk

from .building import with_documents
from .searching import links, ready, searched

pytestmark = pytest.mark.browser

TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("near.toml").read_text(encoding="utf-8"))
ASKED = [(query, row["vindt"], row.get("zegt", "")) for row in TABLE["vraag"] for query in row["q"]]


def documents() -> dict[str, bytes]:
    """Path in docs/ without ``.md`` -> the source of each document, over five years."""
    return {
        f"kamerbrieven/{(year := 2019 + place % 5)}/{name}": stuk(
            text, title=title, datum=f"{year}-05-06", openbaar_op=f"{year}-05-13"
        )
        for place, (name, (title, text)) in enumerate(TABLE["stuk"].items())
    }


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with with_documents(tmp_path_factory.mktemp("near"), documents()) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(locale="nl-NL")
    page.goto(f"{address}zoeken/")
    yield page
    page.close()


@pytest.mark.parametrize(("query", "wanted", "said"), ASKED, ids=[query for query, *_ in ASKED])
def test_a_query_leads_to_what_it_is_near(page: Page, query: str, wanted: str, said: str) -> None:
    searched(page, query)
    first = [address.split("/")[2] for address in links(page)[:1]]
    assert first == ([wanted] if wanted else [])
    if said:
        expect(page.locator("#anders-tekst")).to_have_text(said.format(q=query))


def test_the_reader_can_have_the_query_as_it_was_typed(page: Page) -> None:
    searched(page, "vuurwek")
    page.get_by_role("button", name="Zoek alleen op wat ik typte").click()
    page.wait_for_url("**letterlijk=ja")
    ready(page)
    assert links(page) == []
    expect(page.locator("#uitleg")).to_have_text("‘vuurwek’ komt in geen enkel stuk voor.")
    expect(page.locator("#anders")).to_be_hidden()
    page.go_back()
    ready(page)
    assert len(links(page)) == 1


def test_what_was_done_is_announced(page: Page) -> None:
    searched(page, "vuurwek")
    expect(page.get_by_role("status")).to_contain_text("Niets met vuurwek. Resultaten voor vuurwerk.")


def test_of_known_words_it_is_said_that_one_word_was_looked_for_too(page: Page) -> None:
    searched(page, "stikstof natuurgebieden")
    expect(page.locator("#anders")).to_be_hidden()
    searched(page, "weide vogels")
    expect(page.locator("#anders-tekst")).to_have_text("Ook gezocht op weidevogels.")


def test_a_list_of_documents_with_most_words_says_so(page: Page) -> None:
    searched(page, "helmplicht fatbikes verslaving")
    assert [address.split("/")[2] for address in links(page)] == ["fatbikes"]
    expect(page.locator("#uitleg")).to_have_text(
        "Geen enkel stuk heeft al deze woorden. U ziet de stukken met de meeste ervan."
    )


def test_a_document_with_less_than_half_of_a_query_is_no_answer(page: Page) -> None:
    searched(page, "vliegtuiglawaai houtrook vrachtschip")
    assert links(page) == []


def test_a_number_that_nobody_has_is_not_passed_over_for_other_words(page: Page) -> None:
    searched(page, "28638-999 kanspelen")
    assert links(page) == []


def test_a_minus_leaves_out_a_word_or_a_phrase(page: Page) -> None:
    searched(page, "jongeren")
    assert len(links(page)) == 2
    searched(page, "jongeren -verslaving")
    assert [address.split("/")[2] for address in links(page)] == ["mensenhandel"]
    searched(page, 'jongeren -"lopen gevaar"')
    assert [address.split("/")[2] for address in links(page)] == ["kansspelen"]
    page.locator("#zoekvraag").fill("-jongeren")
    expect(page.locator("#uitleg")).to_have_text("Typ ook een woord dat u wel zoekt.")


def test_quotes_are_exact_also_beside_other_words(page: Page) -> None:
    searched(page, '"krijgen opvang" jongeren')
    assert [address.split("/")[2] for address in links(page)] == ["mensenhandel"]
    searched(page, '"opvang krijgen" jongeren')
    assert links(page) == []


def test_by_date_the_newest_comes_first_in_other_readings_too(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/?q=natuurgebiden+lawaai&sorteer=datum")
    ready(page)
    page.goto(f"{address}zoeken/?q=krijtg&sorteer=datum")
    ready(page)
    dates = page.locator("ol#resultaten time").evaluate_all("all => all.map(each => each.dateTime)")
    assert dates == sorted(dates, reverse=True)


def test_a_known_query_asks_nothing_of_the_list_of_words(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}zoeken/?q=%22kansspelen%22")
    ready(page)
    page.close()
    assert [url for url in asked if "woordenlijst" in url] == []


def test_the_browser_makes_the_same_stems(page: Page, address: str) -> None:
    made = page.evaluate(
        """async ([address, words]) => {
            const {stem} = await import(address + "assets/zoeken/stems.js")
            return words.map(stem)
        }""",
        [address, [word for word, _ in read_stems()]],
    )
    assert list(zip([word for word, _ in read_stems()], made, strict=True)) == list(read_stems())
