"""Memos and letters of several layouts: what is text is in the text, what stands around it is in fields, nothing else is."""

from __future__ import annotations

import re

import pytest

from importer import memos
from importer.conftest import Import
from importer.memos import SENTENCE
from importer.reading import body, headings, known
from openbaar.importer.slips import State

ALL = {"jenv": memos.jenv, "defensie": memos.defensie, "ezk": memos.ezk, "bzk": memos.bzk, "letter": memos.letter}


def test_a_numbered_memo_gives_its_fields(imported: Import) -> None:
    (made,) = imported(memos.jenv(), "nota.pdf")
    assert known(made) == {
        "title": "Reactie op het rapport 'Recht doen' van de Raad voor de rechtspraak",
        "datum": "2024-10-06",
        "kenmerk": "5812345",
        "aan": ("minister voor rechtsbescherming",),
        "organisatie": ("Directoraat-Generaal Rechtspleging en Rechtshandhaving", "Directie Rechtsbestel"),
        "ministerie": "mnre1058",
        "bijlagen": ("Rapport", "Brief"),
    }
    assert made.path == "docs/beslisnotas/2024/2024-10-06-reactie-rapport-recht-doen-raad-rechtspraak.md"


def test_headings_keep_their_numbers_and_get_their_levels(imported: Import) -> None:
    (made,) = imported(memos.jenv(), "nota.pdf")
    assert headings(made) == [
        "## 1. Aanleiding",
        "## 2. Geadviseerd besluit",
        "## 3. Kernpunten",
        "## 4. Toelichting",
        "### 4.1 Politieke context",
        "### 4.2 Financiële overwegingen",
        "### 4.3 Krachtenveld",
        "## 5. Informatie die niet openbaar gemaakt kan worden",
    ]


def test_notes_are_notes_at_their_mark(imported: Import) -> None:
    (made,) = imported(memos.jenv(), "nota.pdf")
    assert "25 september jl.[^1] heeft" in body(made)
    assert "24 juni 2022[^2] en" in body(made)
    assert "\n[^1]: Kamerstukken II 2021/22, 28638, nr. 205.\n" in body(made)
    assert "/omdat/het/zo/lang/is/20221234567\n" in body(made)


def test_sentences_are_whole_over_lines_and_pages(imported: Import) -> None:
    (made,) = imported(memos.jenv(), "nota.pdf")
    text = " ".join(body(made).split())
    assert text.count(SENTENCE.strip()) == 2 + 6 + 9 + 6
    assert "om (1) een strategie te ontwikkelen" in text
    assert "wet- en regelgeving en de AVIM-eenheid" in text


@pytest.mark.parametrize("name", ALL)
def test_nothing_that_stands_around_the_text_is_in_it(name: str, imported: Import) -> None:
    (made,) = imported(ALL[name](), "nota.pdf")
    for words in (
        "Pagina",
        "Onze referentie",
        "Datum",
        "Directoraat",
        "Bijlage(n)",
        "Retouradres",
        "TER BESLISSING",
        "2024-0000",
    ):
        assert words not in body(made), words


@pytest.mark.parametrize("name", ALL)
def test_every_draft_passes_the_checks_of_the_site(name: str, imported: Import) -> None:
    (made,) = imported(ALL[name](), "nota.pdf")
    assert made.problems == ()


def test_a_form_above_the_text_gives_fields(imported: Import) -> None:
    (made,) = imported(memos.defensie(), "nota.pdf")
    found = known(made)
    assert found["title"] == "Aanbieding jaarverslag 2023 aan de Tweede Kamer"
    assert (found["aan"], found["van"]) == (("de Staatssecretaris van Defensie",), ("Directeur-Generaal Beleid",))
    assert (found["gevraagd"], found["afgestemd_met"]) == (("ter beslissing",), ("HDFC",))
    assert (found["ministerie"], found["kenmerk"], found["datum"]) == ("mnre1018", "D2024-001234", "2024-03-12")


def test_the_four_states_of_a_field_stay_apart(imported: Import) -> None:
    (made,) = imported(memos.defensie(), "nota.pdf")
    states = made.imported.facts.states
    assert states["Opgesteld door"] is State.WITHHELD
    assert states["Kopie aan"] is State.EMPTY
    assert states["Datum"] is State.FILLED
    assert "Via" not in states
    assert "opgesteld_door" not in known(made)


def test_what_was_blacked_out_is_a_mark_and_a_proposal(imported: Import) -> None:
    (made,) = imported(memos.defensie(), "nota.pdf")
    assert "Akkoord gaan met [weggelaten] verzending van de brief aan [weggelaten] en het parlement." in body(made)
    assert "  - onderdeel: een deel van 'Geadviseerd besluit'" in made.source
    assert "  - onderdeel: wat in het origineel bij 'Opgesteld door' staat" in made.source


def test_words_under_a_black_box_are_never_read(imported: Import) -> None:
    (made,) = imported(memos.defensie(), "nota.pdf")
    assert "geheim" not in made.source
    assert any("leesbare tekst onder een vlak" in each.text for each in made.imported.text.remarks)


def test_large_type_is_a_heading_and_a_short_numbered_line_above_text_as_well(imported: Import) -> None:
    (made,) = imported(memos.ezk(), "nota.pdf")
    assert headings(made) == ["## Aanleiding", "## Advies", "## Kernpunten", "### 1. Hoogte", "## Toelichting"]


def test_a_second_addressee_and_another_spelling_are_told(imported: Import) -> None:
    (made,) = imported(memos.ezk(), "nota.pdf")
    found = known(made)
    assert found["aan"] == ("de Minister van Economische Zaken en Klimaat", "de Minister voor Klimaat en Energie")
    assert found["kenmerk"] == "DGKE-W / 26844711"
    assert any("DGKE / 26844711" in each.text for each in made.imported.facts.remarks)


@pytest.mark.parametrize("lines", [True, False], ids=["drawn", "without lines"])
def test_a_table_over_two_pages_is_one_table(lines: bool, imported: Import) -> None:
    (made,) = imported(memos.bzk(lines), "nota.pdf")
    rows = re.findall(r"^\|.*$", body(made), re.MULTILINE)
    assert rows[0] == "| Volgnummer | Naam | Informatie |"
    assert rows[2] == "| 1 | Rapport van de Rekenkamer over digitalisering in het hele land 1 |  |"
    assert rows[3].endswith("| Openbaar |")
    assert len(rows) == 14


def test_bold_lead_ins_stay_in_their_items(imported: Import) -> None:
    (made,) = imported(memos.bzk(), "nota.pdf")
    assert headings(made) == ["## Aanleiding", "## Kern", "## Bijlagen"]
    assert "\n- **Uitvoering.** De afgelopen" in body(made)


def test_a_letter_is_a_letter(imported: Import) -> None:
    (made,) = imported(memos.letter(), "brief.pdf")
    found = known(made)
    assert made.kind == "kamerbrief"
    assert found["title"] == "Derde voortgangsbrief programma Samen tegen mensenhandel"
    assert found["aan"] == ("De voorzitter van de Tweede Kamer der Staten-Generaal",)
    assert found["van"] == ("De Minister van Volksgezondheid, Welzijn en Sport",)
    assert (found["ministerie"], found["datum"], found["kenmerk"]) == ("mnre1025", "2021-11-17", "3283746-1019-DMO")
    assert headings(made) == ["## Aanpak van daders", "## Onderzoek"]
    assert body(made).strip().startswith("Geachte voorzitter,")
    assert "Hoogachtend," in body(made)


def test_a_memo_in_the_form_of_a_table_is_text_with_headings(imported: Import) -> None:
    (made,) = imported(memos.form(), "nota.pdf")
    assert headings(made) == ["## Aanleiding", "## Geadviseerd besluit", "## Kernpunten"]
    assert body(made).count(SENTENCE + "En meer.") == 3
    assert "|" not in body(made)


def test_a_paper_of_parliament_gives_its_number_and_its_notes(imported: Import) -> None:
    (made,) = imported(memos.kamerstuk(), "kst.pdf")
    found = known(made)
    assert made.kind == "kamerbrief"
    assert (found["kamerstuk"], found["datum"], found["ministerie"]) == ("28638-233", "2023-10-18", "mnre1058")
    assert found["van"] == ("De Staatssecretaris van Justitie en Veiligheid",)
    assert found["aan"] == ("de Voorzitter van de Tweede Kamer der Staten-Generaal",)
    assert "actieplan aan.[^1] De afgelopen" in body(made)
    assert "\n[^1]: Kamerstukken II 2022/23, 28638, nr. 205.\n" in body(made)
    for words in ("ISSN", "kst-", "Nr. 233", "vergaderjaar 2023"):
        assert words not in body(made)


def test_a_label_of_one_ministry_is_known_and_what_follows_the_last_value_is_none(imported: Import) -> None:
    (made,) = imported(memos.financien(), "nota.pdf")
    found = known(made)
    assert (found["kenmerk"], found["bijlagen"]) == ("2024-0000099", ("Brief", "Rapport"))
    assert found["organisatie"] == ("Generale Thesaurie", "Directie Begrotingszaken")
    assert made.imported.facts.states["Auteurs"] is State.WITHHELD
    assert "\n- Akkoord met de brief.\n- Akkoord met verzending.\n" in body(made)


def test_bold_words_that_run_over_a_line_are_no_heading(imported: Import) -> None:
    (made,) = imported(memos.lead_ins(), "nota.pdf")
    assert headings(made) == ["## Aanleiding", "## Kernpunten"]
    assert body(made).count("het hele land zijn groot.** De afgelopen jaren") == 2
