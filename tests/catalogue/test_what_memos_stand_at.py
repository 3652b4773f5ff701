"""A memo stands at letters, at other memos, at a Kamerstuk or at Kamervragen; each page says so from its own side."""

from __future__ import annotations

import pytest

from openbaar.catalogue.questions.completeness import lacking
from openbaar.catalogue.views.belonging import belonging, dossiers_of
from openbaar.catalogue.views.facts import facts
from openbaar.catalogue.views.quoted import quoted
from openbaar.catalogue.views.structured import structured
from openbaar.documents import Ref
from openbaar.documents.kamervragen import Vragennummer
from openbaar.frontmatter import read
from openbaar.search.keys import keys_of
from support.pages import generated
from support.sources import catalogued, collected, stuk

SOURCES = {
    "kamerbrieven/2023/tk": stuk(title="Brief TK", kamerstuk="28638-233"),
    "kamerbrieven/2023/ek": stuk(title="Brief EK", kamerstuk="28638-A"),
    "beslisnotas/2023/hoofd": stuk(title="Hoofdnota", kamerbrief=["tk", "ek"]),
    "beslisnotas/2023/onder": stuk(title="Onderliggend", bij="hoofd"),
    "beslisnotas/2023/wet": stuk(title="Nota bij de wet", kamerstuk="36410-3"),
    "kamerbrieven/2023/antwoord": stuk(title="Antwoord", kamervragen=["2023Z01234", "2023-2024, nr. 76"]),
    "beslisnotas/2023/vragen": stuk(
        "Zie Aanhangsel Handelingen II 2023/24, nr. 76.", title="Nota bij vragen", kamervragen="2023Z01234"
    ),
}


def together(ref: Ref) -> set[str]:
    catalogue = catalogued(SOURCES)
    return {row.title for group in belonging(catalogue.entries[ref], catalogue) for row in group.rows}


def test_letters_to_both_chambers_the_memo_and_what_lies_beneath_it_are_one_case() -> None:
    every = {"Brief TK", "Brief EK", "Hoofdnota", "Onderliggend"}
    for soort, id, title in (
        ("kamerbrief", "tk", "Brief TK"),
        ("kamerbrief", "ek", "Brief EK"),
        ("beslisnota", "hoofd", "Hoofdnota"),
        ("beslisnota", "onder", "Onderliggend"),
    ):
        assert together(Ref(soort, id)) | {title} >= every - ({"Brief EK"} if id == "tk" else {"Brief TK"})
    assert together(Ref("beslisnota", "onder")) == every - {"Onderliggend"}


@pytest.mark.parametrize("number", [{"kamerstuk": "28638-233"}, {"kamervragen": "ah-tk-20232024-5"}])
def test_a_memo_and_a_letter_with_one_number_are_a_case_as_if_the_memo_named_the_letter(number: dict[str, str]) -> None:
    sources = {
        "kamerbrieven/2023/brief": stuk(title="Brief", **number),
        "kamerbrieven/2023/elders": stuk(title="Elders", kamerstuk="28638-234"),
        "beslisnotas/2023/nota": stuk(title="Nota", **number),
        "beslisnotas/2023/onder": stuk(title="Onder", bij="nota"),
    }
    catalogue = catalogued(sources)

    def beside(soort: str, id: str) -> list[str]:
        entry = catalogue.entries[Ref(soort, id)]
        return [row.title for group in belonging(entry, catalogue) for row in group.rows]

    assert beside("beslisnota", "nota") == ["Brief", "Onder"]
    assert beside("kamerbrief", "brief") == ["Nota", "Onder"]
    assert beside("kamerbrief", "elders") == []
    assert [id for _, id, *_ in lacking(catalogue, "mist/brieven-zonder-nota")] == ["elders"]


def test_a_memo_that_names_the_letter_of_its_number_stands_once_beside_it() -> None:
    sources = {
        "kamerbrieven/2023/brief": stuk(title="Brief", kamerstuk="28638-233"),
        "beslisnotas/2023/nota": stuk(title="Nota", kamerbrief="brief", kamerstuk="28638-233"),
    }
    catalogue = catalogued(sources)
    assert catalogue.relations.to(Ref("beslisnota", "nota"), "kamerbrief") == (Ref("kamerbrief", "brief"),)
    assert catalogue.relations.back(Ref("kamerbrief", "brief"), "kamerbrief") == (Ref("beslisnota", "nota"),)


def test_a_dossier_shows_the_memos_at_its_letters_and_what_lies_beneath_them() -> None:
    catalogue = catalogued({**SOURCES, "beslisnotas/2023/diep": stuk(title="Diep", bij="onder")})
    page = generated(catalogue)["dossiers/28638/"]
    assert [(each.anker, sorted(row.title for row in each.notas)) for each in page.view.nummers] == [
        ("nr-A", ["Diep", "Hoofdnota", "Onderliggend"]),
        ("nr-233", ["Diep", "Hoofdnota", "Onderliggend"]),
    ]
    assert page.description.startswith("5 stukken horen")


def test_a_memo_at_a_kamerstuk_is_on_the_page_of_its_dossier() -> None:
    catalogue = catalogued(SOURCES)
    entry = catalogue.entries[Ref("beslisnota", "wet")]
    assert [(each.label, each.waarden[0].title, each.waarden[0].url) for each in facts(entry, catalogue) if "Kamer" in each.label] == [
        ("Bij Kamerstuk", "36410, nr. 3", "dossiers/36410/")
    ]  # fmt: skip
    assert dossiers_of(entry.document.ref, catalogue) == ("36410",)
    (number,) = generated(catalogue)["dossiers/36410/"].view.nummers
    assert (number.label, [each.title for each in number.notas]) == ("36410, nr. 3", ["Nota bij de wet"])
    assert "n36410x3q" in keys_of(entry, (), catalogue).others


def test_an_answer_to_kamervragen_is_a_letter_with_the_number_of_its_aanhangsel() -> None:
    catalogue = catalogued(SOURCES)
    letter = catalogue.entries[Ref("kamerbrief", "antwoord")]
    (fact,) = (each for each in facts(letter, catalogue) if each.label == "Kamervragen")
    assert [each.title for each in fact.waarden] == [
        "Zaak 2023Z01234 van de Tweede Kamer",
        "Aanhangsel Handelingen II 2023/24, nr. 76",
    ]
    assert {"nahtk2023202476q", "n2023z01234q"} <= set(keys_of(letter, (), catalogue).own)
    data = structured(letter, catalogue, "https://x/")
    assert {"@type": "PropertyValue", "propertyID": "Aanhangsel", "value": "ah-tk-20232024-76"} in data["identifier"]
    (group,) = quoted(catalogue.entries[Ref("beslisnota", "vragen")], catalogue)
    assert group.rows[0].hier
    assert group.rows[0].hier.title == "Antwoord"


def test_what_stands_at_a_number_or_beneath_a_memo_lacks_no_letter_and_an_aanhangsel_no_number() -> None:
    catalogue = catalogued(SOURCES)
    assert lacking(catalogue, "mist/notas-zonder-brief") == ()
    assert lacking(catalogue, "mist/brieven-zonder-kamerstuk") == ()


def test_a_memo_beneath_itself_or_two_letters_of_one_aanhangsel_is_a_problem() -> None:
    found = collected(
        {
            "beslisnotas/2023/x": stuk(bij=["x"]),
            "kamerbrieven/2023/a": stuk(kamervragen="2023-2024, nr. 76"),
            "kamerbrieven/2023/b": stuk(kamervragen="ah-tk-20232024-76"),
            "kamerbrieven/2023/c": stuk(kamervragen="2023Z00001"),
            "kamerbrieven/2023/d": stuk(kamervragen="2023Z00001"),
        }
    )
    assert [(each.path, each.code) for each in found.problems] == [
        ("docs/beslisnotas/2023/x.md", "RF012"),
        ("docs/kamerbrieven/2023/b.md", "RF006"),
    ]


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("2024Z01234", "2024Z01234"),
        ("kv-tk-2024Z01234", "2024Z01234"),
        ("2023-2024, nr. 1244", "ah-tk-20232024-1244"),
        ("2023/24-1244", "ah-tk-20232024-1244"),
        ("20232024-1244", "ah-tk-20232024-1244"),
        ("ah-ek-20232024-5", "ah-ek-20232024-5"),
        ("Aanhangsel Handelingen II 2023/24, nr. 1244", "ah-tk-20232024-1244"),
        ("232401244", "ah-tk-20232024-1244"),
        ("2023-2025, nr. 1244", ""),
        ("1244", ""),
    ],
)
def test_kamervragen_may_be_written_as_they_are_known(written: str, id: str) -> None:
    source = f"---\ntitle: N\nstatus: concept\ndatum: 2023-05-01\nkamervragen: '{written}'\n---\n"
    document, problems = read("docs/beslisnotas/2023/n.md", source.encode())
    if id:
        assert document
        assert document.record.kamervragen == (Vragennummer(id),)  # type: ignore[attr-defined]
    else:
        assert [each.code for each in problems] == ["FM013"]
