"""The data files: a line for each published document, the same in every format, for a spreadsheet and for a program."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from openbaar.catalogue import Catalogue
from openbaar.catalogue.columns import COLUMNS
from openbaar.outputs import companion_addresses, companions_at, output_at, output_paths, outputs
from openbaar.outputs.csv_files import cell, csv_file
from openbaar.site_owner import SiteOwner
from support.one_more import catalogue_of_pages
from support.sources import catalogued, page, stuk
from synthetic import collection

SITE = "https://openbaar.example/"

CASE = {
    "programmas/p": page("Tekst.", title="Programma P"),
    "beslisnotas/2023/n": stuk(
        "De nota, zie artikel 273f Sr.",
        title="Nota; over \"geld\"",
        ministerie=["VWS", "JenV"],
        kenmerk="4954620",
        kamerbrief="b",
        programmas=["p"],
        openbaar_op="2023-10-18T12:00",
    ),
    "beslisnotas/2024/m": stuk("De andere nota.", title="=1+1", datum="2024-01-05", bij="n"),
    "kamerbrieven/2023/b": stuk(
        "De brief.",
        title="Brief",
        kamerstuk="28638-233",
        reactie_op=["r"],
        reacties=[{"aanbeveling": "r/1", "standpunt": "overgenomen", "reactie": "- Dat gaan we doen."}],
    ),
    "rapporten/2022/r": stuk(
        title="Rapport",
        datum="onbekend",
        uitgever="CKM",
        link="https://voorbeeld.example/r.pdf",
        aanbevelingen=[{"nummer": 1, "tekst": "Doe dit."}, {"nummer": 2, "tekst": "En dat."}],
    ),
}  # fmt: skip


def file(path: str, of: Catalogue) -> bytes:
    found = output_at(path, of, SITE, "Openbaar")
    assert found is not None, path
    return found


def lines(path: str, of: Catalogue) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file(path, of).splitlines()]


def table(path: str, of: Catalogue) -> list[dict[str, str]]:
    text = file(path, of).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture(scope="module")
def case() -> Catalogue:
    return catalogued(CASE)


def test_there_are_files_for_each_year_with_documents_and_one_register(case: Catalogue) -> None:
    found = sorted(path for path in output_paths(case) if path.startswith("data/"))
    years = [f"data/{name}" for year in (2022, 2023, 2024) for name in (f"citaten-{year}.csv", f"documenten-{year}.csv", f"documenten-{year}.jsonl")]  # fmt: skip
    assert {*years, "data/reacties.csv", "data/datapackage.json", "data/schema/stuk.json"} <= set(found)
    assert not any("2021" in path or "2025" in path for path in found)
    assert output_at("data/documenten-2021.csv", case, SITE, "Openbaar") is None


def test_a_document_has_the_columns_of_the_contract(case: Catalogue) -> None:
    memo, letter = lines("data/documenten-2023.jsonl", case)
    assert letter["id"] == "b"
    names = "id soort title url datum openbaar_op kenmerk ministerie programmas dossiers citaten relaties tekst sha256"
    assert list(memo) == names.split() == [each.naam for each in COLUMNS["documenten"]]
    assert memo == {
        "id": "n",
        "soort": "beslisnota",
        "title": 'Nota; over "geld"',
        "url": f"{SITE}beslisnotas/2023/n/",
        "datum": "2023-10-06",
        "openbaar_op": "2023-10-18T12:00",
        "kenmerk": "4954620",
        "ministerie": [
            {"code": "mnre1025", "naam": "Ministerie van Volksgezondheid, Welzijn en Sport"},
            {"code": "mnre1058", "naam": "Ministerie van Justitie en Veiligheid"},
        ],
        "programmas": ["p"],
        "dossiers": ["28638"],
        "citaten": ["BWBR0001854#273f"],
        "relaties": [{"relatie": "kamerbrief", "soort": "kamerbrief", "id": "b", "url": f"{SITE}kamerbrieven/2023/b/"}],
        "tekst": memo["tekst"],
        "sha256": hashlib.sha256(memo["tekst"].encode()).hexdigest(),
    }
    assert memo["tekst"] == "De nota, zie artikel 273f Sr."


def test_what_is_unknown_is_called_so(case: Catalogue) -> None:
    (report,) = lines("data/documenten-2022.jsonl", case)
    assert (report["datum"], report["kenmerk"], report["ministerie"]) == ("onbekend", "", [])
    assert table("data/documenten-2022.csv", case)[0]["datum"] == "onbekend"


def test_csv_has_all_columns_but_the_text_and_opens_in_a_dutch_spreadsheet(case: Catalogue) -> None:
    data = file("data/documenten-2023.csv", case)
    assert data.startswith(b"\xef\xbb\xbfid;soort;title;url;")
    assert data.count(b"\n") == data.count(b"\r\n") == 3
    memo = table("data/documenten-2023.csv", case)[0]
    assert memo["title"] == 'Nota; over "geld"'
    assert (
        memo["ministerie"] == "Ministerie van Volksgezondheid, Welzijn en Sport | Ministerie van Justitie en Veiligheid"
    )
    assert memo["relaties"] == "kamerbrief: kamerbrief/b"
    assert "tekst" not in memo


def test_no_cell_is_a_formula(case: Catalogue) -> None:
    assert table("data/documenten-2024.csv", case)[0]["title"] == "'=1+1"
    assert table("data/reacties.csv", case)[0]["reactie"] == "'- Dat gaan we doen."
    for sign in ("=", "+", "-", "@", "＝"):
        assert cell(f"\t{sign}cmd|' /C calc'!A0").startswith("'")
    assert cell("a=1") == "a=1"


def test_a_line_break_or_a_control_character_never_breaks_a_row() -> None:
    data = csv_file(["een", "twee"], [["a\r\nb\x0b\x00c\u2028d", 'e";f']])
    assert data.decode("utf-8-sig") == 'een;twee\r\na b c d;"e"";f"\r\n'


def test_the_register_has_each_answer_and_what_has_none(case: Catalogue) -> None:
    first, second = table("data/reacties.csv", case)
    assert (first["rapport"], first["aanbeveling"], first["standpunt"]) == ("r", "1", "overgenomen")
    assert (first["tekst"], first["uitgever"], first["datum"]) == ("Doe dit.", "CKM", "2023-10-06")
    assert first["url"] == f"{SITE}kamerbrieven/2023/b/"
    assert (second["tekst"], second["kamerbrief"], second["url"], second["datum"]) == ("En dat.", "", "", "")


def test_of_a_report_that_is_not_public_the_register_says_no_word() -> None:
    hidden = CASE | {"rapporten/2022/r": CASE["rapporten/2022/r"].replace(b'"2023-10-18"', b'"2030-01-01"')}
    data = file("data/reacties.csv", catalogued(hidden))
    assert [each["rapport"] for each in table("data/reacties.csv", catalogued(hidden))] == [""]
    assert b"Rapport" not in data
    assert b"rapporten/" not in data
    assert b"Doe dit" not in data


def test_each_thing_cited_has_a_line_with_its_name_and_source(case: Catalogue) -> None:
    (cited,) = table("data/citaten-2023.csv", case)
    assert (cited["soort"], cited["id"], cited["citaat"], cited["groep"]) == (
        "beslisnota",
        "n",
        "BWBR0001854#273f",
        "wet",
    )
    assert cited["naam"] == "artikel 273f Wetboek van Strafrecht"
    assert cited["bron"].startswith("https://wetten.overheid.nl/")


NOT: dict[str, dict[str, object]] = {
    "a draft": {"status": "concept"},
    "an embargoed one": {"openbaar_op": "2030-01-01"},
    "a withdrawn one": {"status": "ingetrokken", "ingetrokken": {"op": "2023-12-01", "reden": "procedurefout"}},
}


@pytest.mark.parametrize("name", NOT)
def test_what_is_not_public_is_in_no_data_file(name: str) -> None:
    pages = CASE | {"beslisnotas/2023/x": stuk("Geheim.", title="Geheime titel", **NOT[name])}
    catalogue = catalogued(pages)
    made = outputs(catalogue, SITE, "Openbaar")
    assert not any(b"Gehei" in data for path, data in made.items() if path.startswith("data/"))
    assert "beslisnotas/2023/x/index.json" not in made
    assert "beslisnotas/2023/n/index.json" in made
    assert companions_at("beslisnotas/2023/x/", catalogue, SITE) == {}


OWNER = SiteOwner(naam="Ministerie van X", contact="data@x.example", licentie="https://creativecommons.org/publicdomain/zero/1.0/")  # fmt: skip


def described(of: Catalogue, owner: SiteOwner) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(output_at("data/dcat.jsonld", of, SITE, "Openbaar", owner) or b"")
    return found


def test_a_data_portal_finds_all_that_its_profile_asks_of_set_and_files(case: Catalogue) -> None:
    """What DCAT-AP-NL 3.0 has ``sh:minCount 1`` for."""
    found = described(case, OWNER)
    asked = ("title", "description", "publisher", "identifier", "creator", "accessRights")
    assert {"dcat:contactPoint", "dcat:theme", *(f"dct:{each}" for each in asked)} <= set(found["dcat:dataset"])
    assert {"dcat:contactPoint", "dct:title", "dct:description", "dct:publisher", "dcat:dataset"} <= set(found)
    assert found["dcat:contactPoint"]["vcard:hasEmail"] == {"@id": "mailto:data@x.example"}
    files = found["dcat:dataset"]["dcat:distribution"]
    assert all(each["dct:license"]["@id"] == OWNER.licentie and each["dcat:accessURL"] for each in files)
    urls = {each["dcat:downloadURL"]["@id"].removeprefix(SITE) for each in files}
    assert urls == {
        path for path in output_paths(case) if path.startswith("data/") and path.endswith((".csv", ".jsonl"))
    }


def test_each_file_leads_to_its_schema_and_to_the_page_that_explains_it(case: Catalogue) -> None:
    """What the profile recommends, as far as it is true: there is no service to name (``dcat:accessService``)."""
    found = described(case, OWNER)["dcat:dataset"]
    published = {f"{SITE}{path}" for path in output_paths(case)}
    for each in found["dcat:distribution"]:
        ending = each["@id"].rpartition(".")[2]
        schema = {"csv": "data/datapackage.json", "jsonl": "data/schema/stuk.json"}[ending]
        assert each["dct:conformsTo"]["@id"] == f"{SITE}{schema}"
        assert each["dct:conformsTo"]["@id"] in published
        assert each["foaf:page"]["@id"] == found["foaf:page"]["@id"] == f"{SITE}data/"
        assert "dcat:accessService" not in each


def test_a_contact_or_a_licence_that_nobody_chose_is_not_made_up(case: Catalogue) -> None:
    found = described(case, SiteOwner())
    assert "dcat:contactPoint" not in found
    assert not any("dct:license" in each for each in found["dcat:dataset"]["dcat:distribution"])


def test_what_describes_the_files_is_the_same_until_a_year_comes(case: Catalogue) -> None:
    def about(of: Catalogue) -> list[bytes]:
        return [file(path, of) for path in ("data/datapackage.json", "data/dcat.jsonld", "data/schema/stuk.json")]

    another = CASE | {"beslisnotas/2024/nog": stuk("Tekst.", title="Nog een", datum="2024-03-01")}
    assert about(catalogued(another)) == about(case)
    later = CASE | {"beslisnotas/2025/nog": stuk("Tekst.", title="Nog een", datum="2025-03-01")}
    assert about(catalogued(later))[0] != about(case)[0]


def test_a_document_more_changes_the_files_of_its_own_year(case: Catalogue) -> None:
    more = CASE | {"beslisnotas/2024/nog": stuk("Zie artikel 273f Sr.", title="X", datum="2024-03-01", kamerbrief="b")}
    before, after = (outputs(of, SITE, "Openbaar") for of in (case, catalogued(more)))
    changed = {path for path in after if path.startswith("data/") and after[path] != before.get(path)}
    assert changed == {"data/documenten-2024.jsonl", "data/documenten-2024.csv", "data/citaten-2024.csv"}
    twins = {path for path in after if path.endswith("/index.json") and after[path] != before.get(path)}
    assert twins == {"beslisnotas/2024/nog/index.json"}


@pytest.fixture(scope="module")
def many() -> Catalogue:
    return catalogue_of_pages(collection(300))


def twin_of(address: str, catalogue: Catalogue) -> bytes:
    """The twin of a page."""
    return companions_at(address, catalogue, SITE)[f"{address}index.json"]


def test_the_twin_of_every_page_is_its_line_and_both_are_valid_by_the_published_schema(many: Catalogue) -> None:
    schema = json.loads(file("data/schema/stuk.json", many))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    paths = [path for path in output_paths(many) if path.endswith(".jsonl")]
    found = {line["url"]: line for path in paths for line in lines(path, many)}
    twins = {f"{SITE}{each}": json.loads(twin_of(each, many)) for each in companion_addresses(many)}
    assert len(twins) > 250
    assert found == twins
    assert [error.message for line in found.values() for error in validator.iter_errors(line)] == []
    assert any(line["relaties"] and line["dossiers"] and line["citaten"] for line in found.values())


def test_the_data_package_names_every_file_with_its_columns(many: Catalogue) -> None:
    package = json.loads(file("data/datapackage.json", many))
    named = {f"data/{each['path']}": each for each in package["resources"]}
    made = {path for path in output_paths(many) if path.startswith("data/") and path.endswith((".csv", ".jsonl"))}
    assert set(named) == made
    for path, resource in named.items():
        names = [each["name"] for each in resource["schema"]["fields"]]
        head = list(table(path, many)[0]) if path.endswith(".csv") else list(lines(path, many)[0])
        assert names == head, path
    assert len({each["name"] for each in package["resources"]}) == len(named)
