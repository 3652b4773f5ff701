"""A dossier shows its own papers first: its letters and the memos with them, newest first, with their dates."""

from __future__ import annotations

from openbaar.pages.dossiers import PAPERS
from support.listed import id_of, listed
from support.pages import generated
from support.sources import catalogued, stuk

CASE = {
    "kamerbrieven/2022/eerst": stuk(title="Eerst", datum="2022-03-01", kamerstuk="28638-1"),
    "kamerbrieven/2023/later": stuk(title="Later", datum="2023-03-01", kamerstuk="28638-9"),
    "beslisnotas/2023/nota": stuk(title="Nota", datum="2023-02-27", kamerbrief="later"),
    "beslisnotas/2023/eronder": stuk(title="Eronder", datum="2023-02-20", bij=["nota"]),
    "beslisnotas/2024/zonder-brief": stuk(title="Bij het nummer", datum="2024-01-05", kamerstuk=["28638-12"]),
    "rapporten/2024/haalt-aan": stuk("Zie Kamerstuk 28638, nr. 9.", title="Haalt aan", datum="2024-05-01"),
}


def test_the_papers_of_a_dossier_are_its_letters_and_their_memos_newest_first_and_not_who_cites_it() -> None:
    papers = generated(catalogued(CASE))["dossiers/28638/"].view.eigen
    assert [(id_of(row), row.datum) for row in papers.rows] == [
        ("zonder-brief", "5 januari 2024"),
        ("later", "1 maart 2023"),
        ("nota", "27 februari 2023"),
        ("eronder", "20 februari 2023"),
        ("eerst", "1 maart 2022"),
    ]
    assert (papers.aantal, papers.url) == ("5", "")


def test_a_dossier_with_more_papers_shows_the_newest_and_leads_to_all() -> None:
    many = {
        f"kamerbrieven/2023/b{place:02d}": stuk(kamerstuk=f"30000-{place + 1}", datum=f"2023-01-{place + 1:02d}")
        for place in range(PAPERS + 1)
    }
    pages = generated(catalogued(many))
    papers = pages["dossiers/30000/"].view.eigen
    newest = [f"b{place:02d}" for place in reversed(range(PAPERS + 1))]
    assert [id_of(row) for row in papers.rows] == newest[:PAPERS]
    assert papers.url == "dossiers/30000/stukken/"
    assert listed(pages, papers.url) == newest
    few = dict(list(many.items())[:PAPERS])
    assert "dossiers/30000/stukken/" not in generated(catalogued(few))


def test_a_dossier_that_is_only_cited_has_no_papers() -> None:
    cited = {"rapporten/2024/haalt-aan": CASE["rapporten/2024/haalt-aan"]}
    assert generated(catalogued(cited))["dossiers/28638/"].view.eigen is None
