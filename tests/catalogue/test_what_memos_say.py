"""What a memo asks, who had a part in it and what was decided is on its page, and it is found by that; persons are not."""

from __future__ import annotations

import pytest

from openbaar.catalogue.views.facts import facts
from openbaar.catalogue.views.structured import structured
from openbaar.catalogue.views.timeline import timeline
from openbaar.documents import Ref
from openbaar.documents.persons import names_person
from openbaar.search.keys import keys_of
from support.sources import catalogued, collected, stuk

MEMO = Ref("beslisnota", "nota")
SOURCES = {
    "beslisnotas/2023/nota": stuk(
        title="Nota",
        gevraagd=["ter beslissing", "ter ondertekening"],
        beslistermijn="2023-10-16",
        besluit={"uitkomst": "niet akkoord", "datum": "2023-10-12", "opmerking": "Eerst bespreken."},
        opgesteld_door=["Bestuurskern", "Cluster D"],
        afgestemd_met="SLO",
        kopie_aan=["minister van Financiën"],
        bijlagen=["Werkprogramma 2025"],
        bijlagen_niet_openbaar=["Brief van een oud-docent"],
    )
}


def test_every_key_is_a_line_of_the_facts() -> None:
    of = catalogued(SOURCES)
    found = {each.label: [value.title for value in each.waarden] for each in facts(of.entries[MEMO], of)}
    assert {
        "Gevraagd": ["ter beslissing", "ter ondertekening"],
        "Beslistermijn": ["16 oktober 2023"],
        "Besluit": ["niet akkoord"],
        "Datum besluit": ["12 oktober 2023"],
        "Opmerking bij het besluit": ["Eerst bespreken."],
        "Opgesteld door": ["Bestuurskern", "Cluster D"],
        "Afgestemd met": ["SLO"],
        "Kopie aan": ["minister van Financiën"],
        "Bijlagen": ["Werkprogramma 2025"],
        "Bijlagen die niet openbaar zijn": ["Brief van een oud-docent"],
    }.items() <= found.items()


def test_it_is_found_by_each_of_them_and_machines_read_who_made_it() -> None:
    catalogue = catalogued(SOURCES)
    words = " | ".join(keys_of(catalogue.entries[MEMO], (), catalogue).words)
    for each in (
        "ter ondertekening",
        "16 oktober",
        "niet akkoord",
        "bespreken",
        "Cluster D",
        "SLO",
        "Financiën",
        "Werkprogramma",
        "docent",
    ):
        assert each in words
    data = structured(catalogue.entries[MEMO], catalogue, "https://x/")
    assert [each["name"] for each in data["creator"]] == ["Bestuurskern", "Cluster D"]
    assert [each["name"] for each in data["contributor"]] == ["SLO"]


def test_the_decision_is_a_step_of_the_case() -> None:
    catalogue = catalogued(SOURCES)
    steps = [each.wat for each in timeline(catalogue.entries[MEMO], catalogue)]
    assert steps == ["Beslisnota", "Besluit: niet akkoord", "Beslisnota openbaar gemaakt"]


def test_a_decision_of_which_nothing_is_known_is_no_step() -> None:
    known = {"besluit": {"uitkomst": "onbekend", "datum": "onbekend"}, "openbaar_op": "2023-12-01"}
    catalogue = catalogued({"beslisnotas/2023/nota": stuk(**known)})
    assert "Besluit: onbekend" not in [each.wat for each in timeline(catalogue.entries[MEMO], catalogue)]


PERSONS = (
    *(
        "J. de Vries",
        "J.P. van der Berg",
        "de heer Jansen",
        "mw. dr. A. Bakker",
        "Mevrouw Öztürk",
        "Jan Jansen",
        "Sanne",
    ),
    *("Fatima el Amrani", "Jansen, J.", "Directie Wetgeving (Jan Jansen)", "DRC, P. Smit", "Chr. van Dijk"),
    *("jan.jansen@example.nl", "DRC (06-12345678)", "Ahmed en Pieter"),
)
UNITS = (
    *("Directie Wetgeving", "DGRR/DRC", "SLO", "minister van Financiën", "Stichting Jan Jansen", "Raad van State"),
    *("Unie van Waterschappen", "Dir Omgevingsveiligheid & Milieurisico's", "Cluster D", "VNG", "ING Bank", "VWS (DG Jeugd)"),
    *("Anne Frank Stichting", "Koninklijke Marechaussee", "openbaar ministerie", "Adviescollege Toetsing Regeldruk (ATR)"),
    *("Sociale Verzekeringsbank", "Chat met Fier", "J&V (DRC en DGPenV)", "FEZ", "Team 3.1", "Ad hoc-groep", "Kamer van Koophandel"),
)  # fmt: skip


@pytest.mark.parametrize("text", PERSONS)
def test_a_person_is_no_unit(text: str) -> None:
    assert names_person(text)


@pytest.mark.parametrize("text", UNITS)
def test_a_unit_is_no_person(text: str) -> None:
    assert not names_person(text)


def test_a_person_where_a_unit_belongs_is_a_problem_that_does_not_repeat_the_name() -> None:
    keys = {"opgesteld_door": "Jan Jansen", "afgestemd_met": ["FEZ", "Piet de Vries"], "kopie_aan": ["p.devries@x.nl"]}
    found = collected({"beslisnotas/2023/x": stuk(**keys)}).problems
    assert [(each.line, each.code) for each in found] == [(6, "FM020"), (7, "FM020"), (8, "FM020")]
    assert not any(name in str(each) for each in found for name in ("Jansen", "Vries", "devries"))
    assert "afgestemd_met 2 lijkt" in str(found[1])
    assert "opgesteld_door lijkt" in str(found[0])
