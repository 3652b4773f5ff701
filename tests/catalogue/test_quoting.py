"""Who cites what, seen from the citing document, from the Kamerstuk, from the dossier and from the law."""

from __future__ import annotations

from openbaar.catalogue.natural import natural
from openbaar.catalogue.views.quoted import quoted
from openbaar.catalogue.views.quoted_by import quoted_by
from openbaar.documents import Ref
from support.pages import generated
from support.sources import catalogued, page, stuk

SENTENCE = "Zie Kamerstukken II 2021/22, 28638, nr. 205 en artikel 273g Sr."
PAGES = {
    "beslisnotas/2023/een": stuk(SENTENCE, title="Een"),
    "beslisnotas/2023/twee": stuk(f"{SENTENCE} Ook Kamerstuk 36410-VI, nr. 8.", title="Twee"),
    "kamerbrieven/2021/28638-205": stuk(
        "Dit is Kamerstuk 28638, nr. 205.", title="Voortgangsbrief", datum="2021-11-17", kamerstuk="28638-205"
    ),
    "programmas/p": page("Kamerstuk 28638, nr. 164.", title="Programma"),
}


def test_a_page_shows_what_it_cites_with_how_many_others_do() -> None:
    catalogue = catalogued(PAGES)
    dossier, law = quoted(catalogue.entries[Ref("beslisnota", "een")], catalogue)
    (row,) = dossier.rows
    assert (dossier.label, row.label, row.anderen) == ("Kamerstukken", "Kamerstuk 28638, nr. 205", "1 ander stuk")
    assert row.extern == "https://zoek.officielebekendmakingen.nl/kst-28638-205.html"
    assert row.overzicht == "dossiers/28638/#nr-205"
    assert row.hier
    assert row.hier.title == "Voortgangsbrief"
    assert [each.overzicht for each in law.rows] == ["wetten/sr/#artikel-273g"]


def test_a_letter_knows_who_cites_it_and_does_not_cite_itself() -> None:
    catalogue = catalogued(PAGES)
    letter = catalogue.entries[Ref("kamerbrief", "28638-205")]
    cited = quoted_by(letter, catalogue)
    assert [(each.row.title, [zin.tekst for zin in each.zinnen]) for each in cited.rows] == [
        ("Een", [SENTENCE]),
        ("Twee", [SENTENCE]),
    ]
    assert cited.overzicht == ""
    assert quoted(letter, catalogue) == ()


def test_a_dossier_lists_every_number_held_or_cited_by_documents() -> None:
    catalogue = catalogued(PAGES)
    pages = generated(catalogue)
    assert [address for address in pages if address.startswith("dossiers/")] == [
        "dossiers/",
        "dossiers/28638/",
        "dossiers/36410-VI/",
    ]
    assert [number.label for number in pages["dossiers/28638/"].view.nummers] == ["28638, nr. 205"]
    (budget,) = pages["dossiers/36410-VI/"].view.nummers
    assert (budget.anker, budget.hier, [each.row.title for each in budget.rows]) == ("nr-8", None, ["Twee"])


def test_a_law_lists_its_articles_and_who_cites_them() -> None:
    catalogue = catalogued(PAGES)
    pages = generated(catalogue)
    assert [address for address in pages if address.startswith("wetten/")] == ["wetten/", "wetten/sr/"]
    (article,) = pages["wetten/sr/"].view.artikelen
    assert article.anker == "artikel-273g"
    assert [each.row.title for each in article.rows] == ["Een", "Twee"]


def test_what_a_draft_cites_is_known_to_nobody() -> None:
    catalogue = catalogued({"beslisnotas/2023/een": stuk(SENTENCE, status="concept")})
    assert not [address for address in generated(catalogue) if address.startswith(("dossiers/2", "wetten/s"))]


def test_numbers_sort_by_value() -> None:
    assert sorted(["nr. 10", "nr. 9", "nr. 205", "nr. 205a"], key=natural) == ["nr. 9", "nr. 10", "nr. 205", "nr. 205a"]
