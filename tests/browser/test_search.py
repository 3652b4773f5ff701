"""The search page, as a reader uses it: typing, choosing, sharing, going back, and what it says when it fails."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from search.goldens import read_identifiers, read_normal_forms

from .addresses import MEMO, REPORT
from .conftest import Open, Site
from .searching import links, ready, searched

pytestmark = pytest.mark.browser


@pytest.fixture
def page(opened: Open) -> Page:
    return opened("zoeken/")


def test_results_appear_while_typing_and_lead_to_the_document(page: Page) -> None:
    page.locator("#zoekvraag").press_sequentially("onzichtbare slachtoffers")
    expect(page.locator("#aantal")).to_have_text(re.compile(r"^\d+ resultaten$"))
    first = page.locator("ol#resultaten > li").first
    expect(first.locator("mark").first).to_be_visible()
    expect(first.get_by_role("heading", level=2)).to_be_visible()
    first.locator("a").first.click()
    expect(page).to_have_url(re.compile(r"/(kamerbrieven|rapporten|beslisnotas)/2023/"))


def test_a_result_says_kind_date_and_what_it_belongs_to_and_leads_to_sections(page: Page) -> None:
    searched(page, "AVIM-eenheid")
    result = page.locator("ol#resultaten > li").filter(has=page.locator(f'h2 a[href$="{MEMO}"]'))
    expect(result).to_contain_text("Beslisnota")
    expect(result.locator("time")).to_have_attribute("datetime", "2023-10-06")
    expect(result).to_contain_text("Kamerbrief: Beleidsreactie op CKM-rapport")
    section = result.get_by_role("list", name="Onderdelen waar dit staat").get_by_role("link")
    expect(section).to_have_attribute("href", f"/{MEMO}#4-toelichting-reactie")


@pytest.mark.parametrize("words", ["creeren bewustwording", "creëren bewustwording", "CREËREN bewustwording"])
def test_diacritics_and_capitals_make_no_difference(page: Page, words: str) -> None:
    searched(page, words)
    assert MEMO in links(page)


def test_stop_words_are_left_out_of_the_query(page: Page) -> None:
    searched(page, "klanten seksuele diensten")
    expected = links(page)
    searched(page, "de klanten van de seksuele diensten")
    assert links(page) == expected != []


def test_an_abbreviation_finds_the_whole_name_and_the_other_way_round(page: Page) -> None:
    searched(page, "CKM")
    assert REPORT in links(page)
    searched(page, "Centrum tegen Kinderhandel en Mensenhandel")
    assert {REPORT, MEMO} <= set(links(page))


@pytest.mark.parametrize("words", ["28638-205", "28 638, nr. 205", "kst-28638-205", "28638 nr. 205"])
def test_a_kamerstuk_is_found_in_any_spelling_first_by_itself(page: Page, words: str) -> None:
    searched(page, words)
    assert links(page)[0] == "kamerbrieven/2021/28638-205/"
    assert MEMO in links(page)


@pytest.mark.parametrize("words", ["4954620", "273g"])
def test_a_kenmerk_and_an_article_lead_to_the_memo(page: Page, words: str) -> None:
    searched(page, words)
    assert links(page)[0] == MEMO


@pytest.mark.parametrize("words", ["artikel 273g Sr", "art. 273g Wetboek van Strafrecht"])
def test_an_article_with_its_law_leads_to_the_overview_and_then_to_the_memo(page: Page, words: str) -> None:
    searched(page, words)
    assert links(page)[:2] == ["wetten/sr/#artikel-273g", MEMO]


@pytest.mark.parametrize(
    "words", ["28638-999", "4954621", "49546", "28638-20", "ECLI:NL:HR:1999:ZZ9999", "artikel 999z"]
)
def test_an_identifier_that_does_not_exist_finds_nothing_and_the_reader_is_told(page: Page, words: str) -> None:
    searched(page, words)
    expect(page.locator("#aantal")).to_have_text("Niets gevonden")
    expect(page.locator("ol#resultaten > li")).to_have_count(0)
    expect(page.locator("#uitleg")).to_contain_text(f"‘{words}’ komt in geen enkel stuk voor")


def test_a_number_that_does_not_exist_finds_nothing_beside_a_word_that_does(page: Page) -> None:
    searched(page, "28638-999 mensenhandel")
    expect(page.locator("#aantal")).to_have_text("Niets gevonden")
    expect(page.locator("#uitleg")).to_have_text("‘28638-999’ komt in geen enkel stuk voor.")


def test_the_reader_is_told_which_word_is_unknown(page: Page) -> None:
    searched(page, "uitbuiting xyzzy")
    expect(page.locator("#uitleg")).to_contain_text("‘xyzzy’ komt in geen enkel stuk voor. U ziet wat er is gevonden")
    assert links(page) != []


@pytest.mark.parametrize("word", ["mensenhandelaarszzz", "uitbuitingsqwerty", "xyzzy"])
def test_a_word_that_only_begins_like_a_known_one_is_unknown(page: Page, word: str) -> None:
    searched(page, word)
    expect(page.locator("#aantal")).to_have_text("Niets gevonden")


def test_the_beginning_of_a_word_is_enough(page: Page) -> None:
    searched(page, "uitbuit")
    assert MEMO in links(page)
    expect(page.locator("#uitleg")).to_be_empty()


def test_a_reaction_is_a_result_of_its_own_and_leads_to_its_place(page: Page) -> None:
    page.goto(page.url + "?q=strategie&soort=reactie")
    ready(page)
    assert links(page) == [f"{REPORT}#deel-aanbeveling-1"]
    page.locator("ol#resultaten a").first.click()
    expect(page.locator("#deel-aanbeveling-1")).to_be_in_viewport()


def test_facets_have_counts_narrow_the_list_and_can_be_taken_back(page: Page) -> None:
    searched(page, "mensenhandel")
    total = page.locator("#aantal").inner_text()
    button = page.locator('[data-keuze="soort"][data-waarde="kamerbrief"]')
    count = button.locator(".zoek-keuze__aantal").inner_text()
    button.click()
    expect(page.locator("#aantal")).to_have_text(f"{count} resultaten")
    expect(page).to_have_url(re.compile(r"soort=kamerbrief"))
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator('[data-keuze="soort"]')).not_to_have_count(1)
    button.click()
    expect(page.locator("#aantal")).to_have_text(total)


def test_every_facet_is_there(page: Page) -> None:
    page.goto(page.url + "?q=mensenhandel")
    ready(page)
    shown = page.locator("#keuzes-lijst legend").all_inner_texts()
    assert shown[:2] == ["Soort", "Jaar"]
    for facet, value in (("jaar", "2023"), ("soort", "beslisnota"), ("programma", "samen-tegen-mensenhandel")):
        page.goto(f"{page.url.partition('?')[0]}?q=mensenhandel&{facet}={value}")
        ready(page)
        expect(page.locator(f'[data-keuze="{facet}"][aria-pressed="true"]')).to_have_attribute("data-waarde", value)
        assert links(page)


def test_by_date_the_newest_comes_first_over_all_years(page: Page) -> None:
    page.goto(page.url + "?q=mensenhandel&soort=kamerbrief&sorteer=datum")
    ready(page)
    dates = page.locator("ol#resultaten time").evaluate_all("all => all.map(each => each.dateTime)")
    assert dates == sorted(dates, reverse=True)
    assert len({each[:4] for each in dates}) > 2
    expect(page.get_by_role("button", name="Nieuwste eerst")).to_have_attribute("aria-pressed", "true")


def test_the_address_holds_the_query_and_opens_the_same_list(page: Page, opened: Open) -> None:
    searched(page, "mensenhandel")
    page.get_by_role("button", name="Nieuwste eerst").click()
    page.wait_for_url(re.compile("sorteer=datum"))
    ready(page)
    other = opened(page.url)
    ready(other)
    assert links(other) == links(page)
    expect(other.locator("#zoekvraag")).to_have_value("mensenhandel")


def test_back_leads_to_the_choice_before_and_from_a_document_to_the_list(page: Page) -> None:
    searched(page, "mensenhandel")
    before = links(page)
    page.get_by_role("button", name="Nieuwste eerst").click()
    page.wait_for_url(re.compile("sorteer=datum"))
    page.go_back()
    ready(page)
    assert links(page) == before
    page.locator("ol#resultaten a").first.click()
    page.wait_for_url(re.compile(r"^(?!.*zoeken)"))
    page.go_back()
    ready(page)
    assert links(page) == before


def test_the_slash_leads_to_the_field_in_the_header_and_enter_to_the_results(opened: Open) -> None:
    page = opened(MEMO)
    page.keyboard.press("/")
    expect(page.locator("#zoekveld")).to_be_focused()
    page.keyboard.type("28638-205/x"[:9])
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/zoeken/\?q=28638-205$"))
    ready(page)
    assert links(page)[0] == "kamerbrieven/2021/28638-205/"
    page.locator("body").click(position={"x": 2, "y": 300})
    page.keyboard.press("/")
    expect(page.locator("#zoekvraag")).to_be_focused()


def test_the_number_of_results_is_announced(page: Page) -> None:
    status = page.get_by_role("status")
    expect(status).to_have_count(1)
    searched(page, "mensenhandel")
    expect(status).to_contain_text(re.compile(r"\d+ resultaten"))
    expect(page.get_by_role("search")).to_have_count(1)


def test_an_empty_field_shows_what_can_be_done(page: Page) -> None:
    expect(page.locator("#leeg")).to_be_visible()
    searched(page, "mensenhandel")
    page.locator("#zoekvraag").fill("")
    expect(page.locator("#leeg")).to_be_visible()
    expect(page.locator("ol#resultaten > li")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/zoeken/$"))


@pytest.fixture
def unwatched(browser: Browser, site: Site) -> Iterator[Page]:
    """A page whose requests may fail."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(site.address + "zoeken/")
    yield page
    context.close()


def test_without_a_connection_the_page_says_so_and_searches_again_when_it_is_back(unwatched: Page) -> None:
    unwatched.context.set_offline(True)
    unwatched.locator("#zoekvraag").fill("mensenhandel")
    expect(unwatched.get_by_role("alert")).to_contain_text("U bent niet verbonden met internet")
    unwatched.context.set_offline(False)
    expect(unwatched.locator("#aantal")).to_have_text(re.compile(r"^\d+ resultaten$"))
    expect(unwatched.get_by_role("alert")).to_be_hidden()


@pytest.mark.parametrize("missing", ["**/zoeken.json", "**/pagefind.js", "**/wasm.nl.pagefind"])
def test_when_the_index_cannot_be_fetched_the_page_says_so_and_tries_again(unwatched: Page, missing: str) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=503, body="")

    unwatched.route(missing, refuse)
    unwatched.locator("#zoekvraag").fill("mensenhandel")
    expect(unwatched.get_by_role("alert")).to_contain_text("Zoeken lukt nu niet")
    unwatched.unroute(missing, refuse)
    unwatched.get_by_role("button", name="Probeer opnieuw").click()
    expect(unwatched.locator("#aantal")).to_have_text(re.compile(r"^\d+ resultaten$"))


def test_without_javascript_the_page_says_so_and_leads_to_other_ways(opened: Open) -> None:
    page = opened("zoeken/", java_script_enabled=False)
    expect(page.get_by_text("Zoeken werkt alleen met JavaScript.")).to_be_visible()
    expect(page.locator(".ob-melding a").first).to_be_visible()
    expect(page.locator("#zoekvraag")).to_be_hidden()
    memo = opened(MEMO, java_script_enabled=False)
    memo.locator("#zoekveld").fill("mensenhandel")
    memo.locator("#zoekveld").press("Enter")
    expect(memo).to_have_url(re.compile(r"/zoeken/\?q=mensenhandel$"))


def test_none_of_our_scripts_stands_in_a_page_and_none_evaluates_text(site: Site) -> None:
    scripts = [*sorted((site.folder / "assets").glob("zoek*/*.js")), site.folder / "assets/search_field.js"]
    assert len(scripts) > 6
    code = "\n".join(script.read_text() for script in scripts)
    assert re.findall(r"\beval\(|new Function|innerHTML|\.on\w+ = \"", code) == []
    assert re.findall(r"https?://(?!pagefind\.app)", code) == []
    html = (site.folder / "zoeken/index.html").read_text()
    assert re.findall(r"<[^>]+ on\w+=", html) == []


def test_a_spelling_becomes_the_key_that_the_index_holds(page: Page, site: Site) -> None:
    spellings = [each for golden in read_identifiers() for each in golden.spellings]
    made = page.evaluate(
        """async ([address, spellings]) => {
            const {parseTerms} = await import(address + "assets/zoeken/terms.js")
            return spellings.map(each => parseTerms(each, new Set()).map(term => term.attempts[0].text).join(" "))
        }""",
        [site.address, [spelling for spelling, _ in spellings]],
    )
    assert list(zip([s for s, _ in spellings], made, strict=True)) == spellings


def test_what_is_typed_gets_the_normal_form_that_the_index_has(page: Page, site: Site) -> None:
    cases = list(read_normal_forms())
    made = page.evaluate(
        """async ([address, texts]) => {
            const {normal} = await import(address + "assets/zoeken/normal_form.js")
            return texts.map(normal)
        }""",
        [site.address, [text for text, _ in cases]],
    )
    assert list(zip([text for text, _ in cases], made, strict=True)) == cases


@pytest.mark.parametrize(
    "words",
    [
        "cree\u0308ren bewustwording",
        "creë\xadren be\u200bwustwording",
        "creëren\u202fbewustwording",
        "AVIM\u2011eenheid",
        "AVIM\u2013eenheid",
        "AVIM\u2010eenheid",
        "28\u202f638,\u2007nr.\u2009205",
        "28638\u2013205",
        "\uff12\uff18\uff16\uff13\uff18-205",
    ],
)
def test_what_only_looks_alike_finds_the_same(page: Page, words: str) -> None:
    searched(page, words)
    assert MEMO in links(page)
    expect(page.locator("#uitleg")).to_be_empty()


def test_the_browser_deals_numbers_to_the_same_files_as_the_build(page: Page, site: Site) -> None:
    from openbaar.search.whereabouts import file_of

    keys = sorted({key for golden in read_identifiers() for _, key in golden.spellings})
    made = page.evaluate(
        """async ([address, keys]) => {
            const {fileOf} = await import(address + "assets/zoeken/whereabouts.js")
            return keys.map(key => fileOf(key))
        }""",
        [site.address, keys],
    )
    assert made == list(map(file_of, keys))
