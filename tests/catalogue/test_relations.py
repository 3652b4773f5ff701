"""Relations are given once and known from both sides."""

from __future__ import annotations

from openbaar.catalogue import Catalogue
from openbaar.catalogue.views.belonging import belonging
from openbaar.catalogue.views.recommendations import recommendations
from openbaar.documents import Ref
from support.pages import generated
from support.sources import catalogued, page, stuk

NOTA, BRIEF, RAPPORT, PROGRAMMA = (
    Ref("beslisnota", "nota"),
    Ref("kamerbrief", "brief"),
    Ref("rapport", "rapport"),
    Ref("programma", "programma"),
)

CASE = {
    "beslisnotas/2023/nota": stuk(title="Nota", kamerbrief="brief"),
    "kamerbrieven/2023/brief": stuk(
        "## Over één\n",
        title="Brief",
        kamerstuk="28638-233",
        reactie_op=["rapport"],
        programmas=["programma"],
        reacties=[
            {"aanbeveling": "rapport/1", "standpunt": "overgenomen", "reactie": "Wij doen het.", "anker": "over-een"}
        ],
    ),
    "rapporten/2023/rapport": stuk(
        title="Rapport", aanbevelingen=[{"nummer": 1, "tekst": "Doe het."}, {"nummer": 2, "tekst": "Doe meer."}]
    ),
    "programmas/programma": page(title="Programma"),
}


def together(catalogue: Catalogue, ref: Ref) -> dict[str, list[str]]:
    """What a document belongs to: label -> titles."""
    return {group.label: [row.title for row in group.rows] for group in belonging(catalogue.entries[ref], catalogue)}


def test_memo_letter_report_and_programme_know_each_other_from_every_side() -> None:
    catalogue = catalogued(CASE)
    assert together(catalogue, NOTA) == {"Kamerbrief": ["Brief"], "Rapport": ["Rapport"], "Programma": ["Programma"]}
    assert together(catalogue, BRIEF) == {"Beslisnota": ["Nota"], "Rapport": ["Rapport"], "Programma": ["Programma"]}
    assert together(catalogue, RAPPORT) == {"Kamerbrief": ["Brief"], "Beslisnota": ["Nota"], "Programma": ["Programma"]}


def test_a_programme_lists_what_names_it_per_kind() -> None:
    catalogue = catalogued(CASE)
    view = generated(catalogue)[catalogue.entries[PROGRAMMA].address].view
    assert [(listing.label, [row.title for row in listing.rows]) for listing in view.stukken] == [
        ("Kamerbrieven", ["Brief"])
    ]
    assert [dossier.nummer for dossier in view.dossiers] == ["28638"]


def test_a_recommendation_knows_its_reaction_and_the_reaction_its_recommendation() -> None:
    catalogue = catalogued(CASE)
    first, second = recommendations(catalogue.entries[RAPPORT], catalogue)
    assert [(each.standpunt, each.reactie, each.brief.title, each.url) for each in first.reacties] == [
        ("overgenomen", "Wij doen het.", "Brief", "kamerbrieven/2023/brief/#over-een")
    ]
    assert second.reacties == ()
    (own,) = recommendations(catalogue.entries[BRIEF], catalogue)
    assert (own.tekst, own.rapport, own.url) == ("Doe het.", "Rapport", "rapporten/2023/rapport/#deel-aanbeveling-1")


def test_a_relation_to_a_draft_is_not_shown() -> None:
    catalogue = catalogued(
        CASE
        | {
            "rapporten/2023/rapport": stuk(
                title="Rapport", status="concept", aanbevelingen=[{"nummer": 1, "tekst": "Doe het."}]
            )
        }
    )
    assert "Rapport" not in together(catalogue, NOTA)
    (own,) = recommendations(catalogue.entries[BRIEF], catalogue)
    assert (own.tekst, own.rapport, own.url) == ("", "", "")


def test_a_preview_shows_the_draft_with_a_mark() -> None:
    catalogue = catalogued(
        CASE | {"beslisnotas/2023/nota": stuk(title="Nota", status="concept", kamerbrief="brief")}, preview=True
    )
    (group,) = [group for group in belonging(catalogue.entries[BRIEF], catalogue) if group.label == "Beslisnota"]
    assert [(row.title, row.merk) for row in group.rows] == [("Nota", "concept")]
