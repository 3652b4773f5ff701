"""Beside each document how to cite it, as RIS and as BibTeX: for programs that keep references."""

from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.catalogue import Catalogue
from openbaar.outputs import companions_at, outputs
from openbaar.outputs.bibtex import bibtex
from openbaar.outputs.citable import Citable
from openbaar.outputs.ris import ris
from support.citation_formats import read_bibtex, read_ris
from support.one_more import catalogue_of_pages, changed, shown
from support.sources import catalogued, page, stuk

SITE = "https://openbaar.example/"
MEMO = {
    "title": "Nota over {schuld} & 100% hulp",
    "description": "Wat er\n moet gebeuren.",
    "datum": "2023-10-06",
    "kenmerk": "DGED / 44314491",
    "ministerie": ["VWS", "JenV"],
    "trefwoorden": ["schulden", "hulp"],
}


def files(catalogue: Catalogue, address: str) -> tuple[bytes, bytes]:
    """The two files beside a page."""
    found = companions_at(address, catalogue, SITE)
    return found[f"{address}citaat.ris"], found[f"{address}citaat.bib"]


def test_a_memo_is_a_government_document_of_its_ministries_with_its_date_and_number() -> None:
    found = read_ris(files(catalogued({"beslisnotas/2023/x": stuk("Tekst.", **MEMO)}), "beslisnotas/2023/x/")[0])
    assert found == {
        "TY": ["GOVDOC"],
        "AU": ["Ministerie van Volksgezondheid, Welzijn en Sport", "Ministerie van Justitie en Veiligheid"],
        "TI": ["Nota over {schuld} & 100% hulp"],
        "PY": ["2023"],
        "DA": ["2023/10/06/"],
        "M3": ["Beslisnota"],
        "M1": ["kenmerk DGED / 44314491"],
        "AB": ["Wat er moet gebeuren."],
        "KW": ["schulden", "hulp"],
        "LA": ["nl"],
        "UR": [f"{SITE}beslisnotas/2023/x/"],
        "ER": [""],
    }


def test_in_bibtex_an_organisation_is_one_name_and_what_has_a_meaning_there_is_escaped() -> None:
    data = files(catalogued({"beslisnotas/2023/x": stuk("Tekst.", **MEMO)}), "beslisnotas/2023/x/")[1]
    kind, key, fields = read_bibtex(data)
    assert (kind, key) == ("misc", "beslisnota-x")
    assert fields["author"] == (
        "{Ministerie van Volksgezondheid, Welzijn en Sport} and {Ministerie van Justitie en Veiligheid}"
    )
    assert fields["title"] == "{Nota over {schuld} & 100% hulp}"
    assert fields["date"] == "2023-10-06"
    assert fields["number"] == "kenmerk DGED / 44314491"
    assert fields["url"] == f"{SITE}beslisnotas/2023/x/"


def test_a_report_is_of_its_publisher_and_a_letter_has_the_number_of_its_kamerstuk() -> None:
    sources = {
        "rapporten/2023/r": stuk(title="Rapport", uitgever="Algemene Rekenkamer"),
        "kamerbrieven/2023/b": stuk(title="Brief", kamerstuk="28638-233", kenmerk="12"),
    }
    catalogue = catalogued(sources)
    report, letter = files(catalogue, "rapporten/2023/r/"), files(catalogue, "kamerbrieven/2023/b/")
    assert (read_ris(report[0])["TY"], read_ris(report[0])["AU"]) == (["RPRT"], ["Algemene Rekenkamer"])
    assert read_bibtex(report[1])[0] == "techreport"
    assert read_bibtex(report[1])[2]["institution"] == "{Algemene Rekenkamer}"
    assert read_ris(letter[0])["M1"] == ["Kamerstuk 28638, nr. 233, kenmerk 12"]


def test_what_is_unknown_is_left_out() -> None:
    catalogue = catalogued({"beslisnotas/2023/x": stuk(title="Nota", datum="onbekend")})
    found, (_, _, fields) = (read(data) for read, data in zip((read_ris, read_bibtex), files(catalogue, "beslisnotas/2023/x/"), strict=True))  # fmt: skip
    assert set(found) == {"TY", "TI", "M3", "LA", "UR", "ER"}
    assert set(fields) == {"title", "type", "langid", "url"}


def test_only_what_stands_as_a_document_has_these_files() -> None:
    withdrawn = {"status": "ingetrokken", "ingetrokken": {"op": "2023-12-01", "reden": "procedurefout"}}
    sources = {
        "beslisnotas/2023/x": stuk(title="Nota"),
        "beslisnotas/2023/concept": stuk(title="Concept", status="concept"),
        "beslisnotas/2023/weg": stuk(title="Weg", **withdrawn),
        "programmas/p": page(title="P"),
    }
    catalogue = catalogued(sources)
    paths = [path for path in outputs(catalogue, SITE, "Openbaar") if "citaat" in path]
    assert paths == ["beslisnotas/2023/x/citaat.ris", "beslisnotas/2023/x/citaat.bib"]
    for name in ("beslisnotas/2023/concept", "beslisnotas/2023/weg", "beslisnotas/2023/nergens", "programmas/p"):
        assert companions_at(f"{name}/", catalogue, SITE) == {}


def test_they_are_made_again_when_a_fact_changes_and_not_for_what_others_say_of_the_document() -> None:
    sources = {f"beslisnotas/2023/{name}.md": stuk("Tekst.", title=name, kenmerk="1") for name in "xy"}
    before = shown(catalogue_of_pages(sources))
    other = sources | {"beslisnotas/2023/y.md": stuk("Zie Kamerstuk 28638, nr. 205.", title="anders")}
    after = changed(before, shown(catalogue_of_pages(other)))
    assert [each for each in after if "citaat" in each] == [
        "beslisnotas/2023/y/citaat.bib",
        "beslisnotas/2023/y/citaat.ris",
    ]


@pytest.mark.parametrize("is_rapport", [False, True])
@given(
    texts=st.lists(
        st.text(st.sampled_from(string.printable.replace("\n", "") + "é€’{}\\"), min_size=1), min_size=4, max_size=4
    )
)
def test_any_text_can_be_read_again_as_it_was(is_rapport: bool, texts: list[str]) -> None:
    maker, title, summary, word = (" ".join(each.split()) or "x" for each in texts)
    url = f"{SITE}beslisnotas/2023/x/"
    found = Citable(
        "beslisnota-x", "Beslisnota", is_rapport, (maker,), title, date(987, 6, 5), (word,), summary, (word,), url
    )
    read = read_ris(ris(found))
    assert (read["AU"], read["TI"], read["AB"], read["KW"]) == ([maker], [title], [summary], [word])
    assert read["PY"] == ["0987"]
    _, _, fields = read_bibtex(bibtex(found))
    assert (fields["author"], fields["title"]) == (f"{{{maker}}}", f"{{{title}}}")
    assert (fields["abstract"], fields["keywords"], fields["number"]) == (summary, word, word)
