"""Dossiers and laws: every number and article that is cited has its address, and its page says who cites it."""

from __future__ import annotations

from typing import Any

import pytest

from openbaar.pages import Described
from support.listed import id_of
from support.pages import generated
from support.sources import catalogued, page, stuk


def made(pages: dict[str, bytes]) -> dict[str, Described]:
    return generated(catalogued(pages))


CITED = 230
CITING = {
    "dossiers": ("28638", "Kamerstukken II 2021/22, 28638, nr. {}.", "nr-{}"),
    "wetten": ("sr", "Zie artikel {} Sr.", "artikel-{}"),
}


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
    assert all(len(part) <= 100 for part in first.index)


@pytest.mark.parametrize("what", CITING)
def test_the_index_of_a_dossier_or_law_leads_to_where_each_number_is_listed(what: str) -> None:
    name, sentence, anchor = CITING[what]
    body = "\n\n".join(sentence.format(number) for number in range(1, CITED + 1))
    base = f"{what}/{name}/"
    pages = made({"beslisnotas/2023/x": stuk(body), "beslisnotas/2023/y": stuk(sentence.format(7))})
    index = [each for part in pages[base].view.index for each in part]
    assert [each.url.partition("#")[2] for each in index] == [anchor.format(number) for number in range(1, CITED + 1)]
    for each in index:
        address, _, at = each.url.partition("#")
        assert [found.vervolg for found in numbers_of(pages[address].view) if found.anker == at] == [False]
        assert bool(each.anker) == (address != base)
    citing = {found.anker: [id_of(row.row) for row in found.rows] for found in numbers_of(pages[base].view)}
    assert citing[anchor.format(7)] == ["x", "y"]


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
