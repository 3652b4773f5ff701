"""Dossiers and laws: every number and article that is cited has its address, and its page says who cites it."""

from __future__ import annotations

from typing import Any

import pytest

from openbaar.catalogue.views.quoted import quoted
from openbaar.catalogue.views.quoted_by import quoted_by
from openbaar.documents import Ref
from openbaar.pages import PageData
from openbaar.pages.paging import PAGE
from support.listed import groups, id_of, listed, pages_of
from support.pages import generated
from support.sources import catalogued, page, stuk


def made(pages: dict[str, bytes]) -> dict[str, PageData]:
    return generated(catalogued(pages))


CITED = 230
CITING = {
    "dossiers": ("28638", "Kamerstukken II 2021/22, 28638, nr. {}.", "nr-{}"),
    "wetten": ("sr", "Zie artikel {} Sr.", "artikel-{}"),
}


def rows_a_page(pages: dict[str, PageData], address: str) -> list[list[Any]]:
    """The rows of each page of a list."""
    return [[row for each in groups(view) for row in each.rows] for view in pages_of(pages, address)]


def numbers_of(view: Any) -> tuple[Any, ...]:
    return tuple(getattr(view, "nummers", None) or view.artikelen)


@pytest.mark.parametrize("what", CITING)
def test_every_number_cited_has_its_address_on_the_first_page_however_many_there_are(what: str) -> None:
    name, sentence, anchor = CITING[what]
    body = "\n\n".join(sentence.format(number) for number in range(1, CITED + 1))
    base = f"{what}/{name}/"
    pages = made({"beslisnotas/2023/x": stuk(body), "beslisnotas/2023/y": stuk(sentence.format(7))})
    first = pages[base].view
    index = [each for part in first.index for each in part]
    here = [each.anker for each in numbers_of(first)] + [each.anker for each in index if each.anker]
    assert sorted(here) == sorted(anchor.format(number) for number in range(1, CITED + 1))
    assert first.aantal == str(CITED)
    assert all(len(part) <= PAGE for part in first.index)


@pytest.mark.parametrize("what", CITING)
def test_the_index_of_a_long_dossier_or_law_leads_to_each_number_and_that_to_who_cites_it_or_the_one_that_does(
    what: str,
) -> None:
    name, sentence, anchor = CITING[what]
    body = "\n\n".join(sentence.format(number) for number in range(1, CITED + 1))
    base = f"{what}/{name}/"
    pages = made({"beslisnotas/2023/x": stuk(body), "beslisnotas/2023/y": stuk(sentence.format(7))})
    index = [each for part in pages[base].view.index for each in part]
    assert [each.url.partition("#")[2] for each in index] == [anchor.format(number) for number in range(1, CITED + 1)]
    for each in index:
        address, _, at = each.url.partition("#")
        (line,) = (found for found in numbers_of(pages[address].view) if found.anker == at)
        assert bool(each.anker) == (address != base)
        if at == anchor.format(7):
            assert (line.rows, line.url, line.aantal) == ((), f"{base}{at}/", "2")
        else:
            assert ([id_of(row.row) for row in line.rows], line.url, line.aantal) == (["x"], "", "1")
            assert f"{base}{at}/" not in pages
    assert listed(pages, f"{base}{anchor.format(7)}/") == ["x", "y"]


@pytest.mark.parametrize("what", CITING)
def test_a_citation_more_changes_a_line_of_the_index_and_the_newest_page_of_its_list(what: str) -> None:
    name, sentence, anchor = CITING[what]
    base, often, seldom = f"{what}/{name}/", sentence.format(7), sentence.format(9)
    dates = [f"2023-{1 + place // 28:02d}-{1 + place % 28:02d}" for place in range(130)]
    sources = {
        f"beslisnotas/2023/n{place:03d}": stuk(f"{often} {seldom if place == 5 else ''}", datum=each)
        for place, each in enumerate(dates)
    }
    before, after = made(sources), made(sources | {"beslisnotas/2024/nieuw": stuk(often, datum="2024-01-01")})
    changed = [each for each in after if each.startswith(f"{what}/") and after[each] != before.get(each)]
    assert changed == [f"{what}/", base, f"{base}{anchor.format(7)}/"]
    assert [len(view_rows) for view_rows in rows_a_page(after, f"{base}{anchor.format(7)}/")] == [11, 30, 30, 30, 30]


def test_a_short_dossier_has_all_in_one_page_and_no_lists_of_its_numbers() -> None:
    sentence = CITING["dossiers"][1]
    sources = {f"beslisnotas/2023/n{place}": stuk(sentence.format(7)) for place in range(80)}
    pages = made(sources)
    assert [each for each in pages if each.startswith("dossiers/2")] == ["dossiers/28638/"]
    assert len(listed(pages, "dossiers/28638/")) == 80


@pytest.mark.parametrize(("amount", "named", "rest"), [(9, 9, ""), (20, 20, ""), (21, 20, "dossiers/28638/#nr-205")])
def test_a_letter_names_the_newest_that_cite_it_and_leads_to_all(amount: int, named: int, rest: str) -> None:
    sources = {
        f"beslisnotas/2023/n{day:02d}": stuk("Kamerstuk 28638, nr. 205.", datum=f"2023-05-{day:02d}")
        for day in range(1, amount + 1)
    }
    letter = {"kamerbrieven/2021/b": stuk(datum="2021-11-17", kamerstuk="28638-205")}
    catalogue = catalogued(sources | letter)
    cited = quoted_by(catalogue.entries[Ref("kamerbrief", "b")], catalogue)
    assert [id_of(each.row) for each in cited.rows] == [f"n{day:02d}" for day in range(amount, amount - named, -1)]
    assert cited.overzicht == rest


@pytest.mark.parametrize("amount", [0, 1, 9, 60])
def test_what_is_cited_whole_leads_to_its_page_with_how_many_others_cite_it(amount: int) -> None:
    sources = {f"beslisnotas/2023/n{place:02d}": stuk("ECLI:NL:HR:2012:BW0295") for place in range(amount + 1)}
    catalogue = catalogued(sources)
    (group,) = quoted(catalogue.entries[Ref("beslisnota", "n00")], catalogue)
    (row,) = group.rows
    assert row.overzicht == ("uitspraken/2012/ecli-nl-hr-2012-bw0295/" if amount else "")
    told = {0: "", 1: "1 ander stuk", 9: "9 andere stukken", 60: "meer dan 50 andere stukken"}
    assert row.anderen == told[amount]
    pages = generated(catalogue)
    assert ("uitspraken/2012/ecli-nl-hr-2012-bw0295/" in pages) == bool(amount)
    assert not amount or len(listed(pages, row.overzicht)) == amount + 1


def test_a_dossier_counts_its_documents_and_the_largest_come_first() -> None:
    sources = {
        f"beslisnotas/2023/n{place}": stuk(" ".join(f"Kamerstuk {30000 + each}, nr. 2." for each in range(place, 12)))
        for place in range(12)
    }
    view = made(sources)["dossiers/"].view
    assert {row.url: row.aantal for each in view.groepen for row in each.rows} == {
        f"dossiers/{30000 + each}/": str(each + 1) for each in range(12)
    }
    assert [row.aantal for each in view.head.blokken for row in each.rows] == [str(each) for each in range(12, 2, -1)]


def test_a_dossier_that_is_only_written_about_or_only_the_home_of_a_letter_has_a_page() -> None:
    sources = {"dossiers/30001": page(title="Bodem"), "kamerbrieven/2023/b": stuk(kamerstuk="30002-9", title="Brief")}
    pages = made(sources)
    assert pages["dossiers/30001/"].view.nummers == ()
    (letter,) = pages["dossiers/30002/"].view.nummers
    assert (letter.anker, letter.hier.title, letter.rows) == ("nr-9", "Brief", ())
    assert {row.url: row.aantal for each in pages["dossiers/"].view.groepen for row in each.rows} == {
        "dossiers/30001/": "0",
        "dossiers/30002/": "1",
    }


def test_an_article_written_in_two_ways_is_one_article_and_counts_a_document_once() -> None:
    both = "Artikel 5:1 Sr. Ook artikel 5.1 Sr."
    sources = {"beslisnotas/2023/x": stuk(both), "beslisnotas/2023/y": stuk("Artikel 5:1 Sr.")}
    (article,) = made(sources)["wetten/sr/"].view.artikelen
    assert (article.anker, article.aantal, article.label) == ("artikel-5-1", "2", "artikel 5.1 Wetboek van Strafrecht")
    assert [(id_of(each.row), len(each.zinnen)) for each in article.rows] == [("x", 2), ("y", 1)]


def test_the_overview_of_dossiers_goes_by_number_thirty_a_page() -> None:
    sources = {
        f"kamerbrieven/2023/n{place}": stuk(kamerstuk=f"{place}-2", title="Brief") for place in range(9_950, 10_015)
    }
    pages = made(sources)
    assert [row.title for row in rows_of_dossiers(pages)] == [str(each) for each in range(9_950, 10_015)]
    assert [len(each) for each in rows_a_page(pages, "dossiers/")] == [30, 30, 5]
    assert pages["dossiers/pagina/2/"].title == "Kamerstukdossiers, 9980 tot en met 10009"
    assert (pages["dossiers/"].view.aantal, pages["dossiers/pagina/2/"].view.aantal) == ("65", "")


def rows_of_dossiers(pages: dict[str, PageData]) -> list[Any]:
    """The rows of the overview of dossiers, page after page."""
    return [row for page in rows_a_page(pages, "dossiers/") for row in page]


def test_of_a_withdrawn_letter_and_the_one_that_replaces_it_the_dossier_has_the_second() -> None:
    withdrawn = {"status": "ingetrokken", "ingetrokken": {"op": "2023-12-01", "reden": "procedurefout"}}
    sources = {
        "kamerbrieven/2023/oud": stuk(kamerstuk="30002-9", title="Oud", **withdrawn),
        "kamerbrieven/2023/nieuw": stuk(kamerstuk="30002-9", title="Nieuw"),
    }
    pages = made(sources)
    (letter,) = pages["dossiers/30002/"].view.nummers
    assert letter.hier.title == "Nieuw"
    assert pages["dossiers/30002/"].description.startswith("1 stuk hoort bij")


@pytest.mark.parametrize(("amount", "is_open"), [(10, True), (11, False)])
def test_who_cites_is_folded_in_where_those_are_many(amount: int, is_open: bool) -> None:
    sources = {f"beslisnotas/2023/n{place}": stuk("Kamerstuk 28638, nr. 7.") for place in range(amount)}
    (number,) = made(sources)["dossiers/28638/"].view.nummers
    assert number.open == is_open
