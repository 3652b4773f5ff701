"""Judgments, EU acts and publications: each stands in the list of its year, and has a page when two documents cite it."""

from __future__ import annotations

import pytest

from openbaar.catalogue.views.quoted_by import quoted_by
from openbaar.documents import Ref
from openbaar.pages import PageData
from support.listed import id_of, listed, pages_of
from support.one_more import catalogue_of_pages, changed, shown
from support.pages import generated
from support.sources import catalogued, stuk

CITED = {
    "Zie ECLI:NL:HR:2016:2022.": ("uitspraken/2016/ecli-nl-hr-2016-2022/", "ECLI:NL:HR:2016:2022"),
    "Zie ECLI:EU:C:2012:547.": ("uitspraken/2012/ecli-eu-c-2012-547/", "ECLI:EU:C:2012:547"),
    "Zie Richtlijn 2011/36/EU.": ("eu-regels/2011/32011l0036/", "Richtlijn 2011/36"),
    "Zie Verordening (EU) 2016/679.": ("eu-regels/2016/32016r0679/", "Algemene verordening gegevensbescherming"),
    "Zie Stb. 2021, 305.": ("bekendmakingen/2021/stb-2021-305/", "Staatsblad 2021, 305"),
    "Zie Stcrt. 2018, 59462.": ("bekendmakingen/2018/stcrt-2018-59462/", "Staatscourant 2018, 59462"),
    "Zie Trb. 1994, nr. 265.": ("bekendmakingen/1994/trb-1994-265/", "Tractatenblad 1994, 265"),
    "Zie Aanhangsel Handelingen II 2023/24, nr. 1244.": (
        "bekendmakingen/2023/ah-tk-20232024-1244/",
        "Aanhangsel Handelingen II 2023/24, nr. 1244",
    ),
    "Zie Handelingen II 2021/22, nr. 10, item 5.": (
        "bekendmakingen/2021/h-tk-20212022-10-5/",
        "Handelingen II 2021/22, nr. 10, item 5",
    ),
    "Zie blg-368483.": ("bekendmakingen/overig/blg-368483/", "blg-368483"),
    "Zie https://wetten.overheid.nl/BWBR0099999/2020-01-01#Artikel3.": (
        "bekendmakingen/overig/bwbr0099999/",
        "BWBR0099999",
    ),
}
"""What a text says -> the page of what it cites, and what that is called."""


def made(pages: dict[str, bytes]) -> dict[str, PageData]:
    return generated(catalogued(pages))


@pytest.mark.parametrize("sentence", CITED)
def test_what_is_cited_whole_has_a_page_with_who_cites_it_and_stands_in_its_year(sentence: str) -> None:
    address, label = CITED[sentence]
    pages = made({"beslisnotas/2023/x": stuk(sentence), "beslisnotas/2023/y": stuk(sentence)})
    page = pages[address]
    assert page.title == label
    assert listed(pages, address) == ["x", "y"]
    assert [zin.tekst in sentence for zin in page.view.groepen[0].rows[0].zinnen] == [True]
    section, year, _ = address.rstrip("/").split("/")
    assert [each.url for each in page.kruimels] == [f"{section}/", f"{section}/{year}/"]
    (row,) = pages[f"{section}/{year}/"].view.aangehaald
    assert (row.label, row.url, row.aantal, row.rows) == (label, address, "2", ())
    assert [each.url for each in pages[f"{section}/"].view.groepen[0].rows] == [f"{section}/{year}/"]


@pytest.mark.parametrize("sentence", CITED)
def test_of_what_one_document_cites_the_list_of_its_year_names_that(sentence: str) -> None:
    address, label = CITED[sentence]
    pages = made({"beslisnotas/2023/x": stuk(sentence)})
    section, year, _ = address.rstrip("/").split("/")
    (row,) = pages[f"{section}/{year}/"].view.aangehaald
    assert (row.label, row.url, row.aantal, id_of(row.rows[0].row)) == (label, "", "1", "x")
    assert address not in pages


def test_a_judgment_says_which_court_gave_it_and_an_act_with_a_name_its_number() -> None:
    body = "\n\n".join(CITED)
    pages = made({"beslisnotas/2023/x": stuk(body), "beslisnotas/2023/y": stuk(body)})
    said = {address: pages[address].view.head.uitleg[:-1] for address, _ in CITED.values()}
    assert said["uitspraken/2016/ecli-nl-hr-2016-2022/"] == ("Hoge Raad, 2016",)
    assert said["uitspraken/2012/ecli-eu-c-2012-547/"] == ("Hof van Justitie van de Europese Unie, 2012",)
    assert said["eu-regels/2016/32016r0679/"] == ("Verordening (EU) 2016/679",)
    assert said["eu-regels/2011/32011l0036/"] == said["bekendmakingen/2021/stb-2021-305/"] == ()


def test_an_overview_names_what_is_cited_most_and_the_years_newest_first() -> None:
    often, old = "ECLI:NL:HR:2016:2022", "ECLI:NL:HR:2009:12"
    more = " ".join(f"ECLI:NL:RVS:2018:{number}." for number in range(100, 112))
    sources = {
        "beslisnotas/2023/x": stuk(f"{often}. {old}. {more}"),
        "beslisnotas/2023/y": stuk(f"{often}. {more}"),
        "beslisnotas/2023/z": stuk(often),
    }
    view = made(sources)["uitspraken/"].view
    (most,) = view.head.blokken
    assert [(each.title, each.aantal) for each in most.rows][:2] == [(often, "3"), ("ECLI:NL:RVS:2018:100", "2")]
    assert len(most.rows) == 10
    assert old not in [each.title for each in most.rows]
    assert [(each.title, each.aantal) for each in view.groepen[0].rows] == [
        ("2018", "12"),
        ("2016", "1"),
        ("2009", "1"),
    ]
    assert view.aantal == "14"


def test_a_year_with_much_is_cut_in_pages() -> None:
    body = "\n\n".join(f"Zie Stb. 2021, {number}." for number in range(1, 66))
    pages = made({"beslisnotas/2023/x": stuk(body)})
    views = pages_of(pages, "bekendmakingen/2021/")
    assert [len(view.aangehaald) for view in views] == [30, 30, 5]
    assert [view.aantal for view in views] == ["65", "", ""]
    assert pages["bekendmakingen/2021/pagina/2/"].title == (
        "Bekendmakingen van 2021, Staatsblad 2021, 31 tot en met Staatsblad 2021, 60"
    )


def test_a_thing_that_hundreds_cite_has_further_pages() -> None:
    sources = {f"beslisnotas/2023/n{place:03d}": stuk("ECLI:NL:HR:2012:BW0295") for place in range(120)}
    pages = made(sources)
    assert len(listed(pages, "uitspraken/2012/ecli-nl-hr-2012-bw0295/")) == 120
    assert "uitspraken/2012/ecli-nl-hr-2012-bw0295/pagina/1/" in pages


def test_an_answer_to_questions_that_is_on_this_site_is_named_on_its_page() -> None:
    number = "ah-tk-20232024-1244"
    sources = {"kamerbrieven/2023/b": stuk(kamervragen=[number], title="Antwoord")} | {
        f"beslisnotas/2023/n{place:02d}": stuk("Zie Aanhangsel Handelingen II 2023/24, nr. 1244.")
        for place in range(21)
    }
    catalogue = catalogued(sources)
    address = f"bekendmakingen/2023/{number}/"
    head = generated(catalogue)[address].view.head
    assert head.hier
    assert head.hier.title == "Antwoord"
    assert quoted_by(catalogue.entries[Ref("kamerbrief", "b")], catalogue).overzicht == address


def test_what_is_not_cited_has_no_page_and_an_overview_of_nothing_says_so() -> None:
    pages = made({"beslisnotas/2023/x": stuk("ECLI:NL:HR:2016:2022", status="concept")})
    assert [each for each in pages if each.startswith(("uitspraken/", "eu-regels/", "bekendmakingen/"))] == [
        "bekendmakingen/",
        "eu-regels/",
        "uitspraken/",
    ]
    assert pages["uitspraken/"].view.groepen == ()


def test_one_memo_more_changes_of_all_that_is_cited_whole_what_it_cites_its_year_and_its_overview() -> None:
    sources = {
        f"beslisnotas/2022/n{place:03d}.md": stuk(
            f"ECLI:NL:HR:{2000 + place % 20}:{place}. Stb. 2021, 305.", datum="2022-05-01"
        )
        for place in range(1, 80)
    }
    more = {"beslisnotas/2023/nieuw.md": stuk("ECLI:NL:HR:2015:15 en ECLI:NL:HR:2015:999", datum="2023-01-05")}
    address = "uitspraken/2015/ecli-nl-hr-2015-15/"
    before, after = shown(catalogue_of_pages(sources)), shown(catalogue_of_pages(sources | more))
    assert [each for each in changed(before, after) if each.startswith(("uitspraken/", "bekendmakingen/"))] == [
        "uitspraken/",
        "uitspraken/2015/",
        address,
    ]
    assert address not in before
