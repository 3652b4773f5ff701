"""What a document's page says to machines: schema.org, with dates and relations, and nothing that is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.site import public_pages
from openbaar.catalogue.views import structured
from openbaar.documents import Ref
from openbaar.pages import PageData, describe_page
from support.schema_org import faults
from support.sources import catalogued, page
from synthetic import collection

SITE = "https://openbaar.example/"

PAGES = {
    "beslisnotas/2023/nota": page(
        "Zie Kamerstukken II 2020/21, 28638, nr. 205 en artikel 273g Sr.",
        title="Nota over <toezicht>",
        description="Waar het over gaat.",
        status="openbaar",
        datum="2023-10-06",
        openbaar_op="2023-11-01",
        kenmerk="4954620",
        ministerie="mnre1058",
        kamerbrief="brief",
        programmas=["programma"],
        bestanden=[{"bestand": "nota.pdf", "titel": "De nota", "soort": "origineel"}],
    ),
    "kamerbrieven/2023/brief": page(
        "Tekst.",
        title="Brief",
        status="openbaar",
        datum="onbekend",
        openbaar_op="onbekend",
        kamerstuk="28638-233",
        reactie_op=["rapport"],
    ),
    "rapporten/2023/rapport": page(
        "Tekst.",
        title="Rapport",
        status="openbaar",
        datum="2023-09-25",
        openbaar_op="2023-09-25",
        uitgever="Een instituut",
        link="https://instituut.example/rapport",
    ),
    "programmas/programma": page("Tekst.", title="Programma"),
}


@pytest.fixture(scope="module")
def shown() -> Catalogue:
    return catalogued(PAGES, files={"beslisnotas/2023/nota.pdf": b"%PDF"})


def page_data(shown: Catalogue, soort: str, id: str) -> PageData:
    return describe_page(shown.entries[Ref(soort, id)], shown, SITE)


def data(shown: Catalogue, soort: str, id: str) -> Mapping[str, Any]:
    return page_data(shown, soort, id).structured


def test_a_memo_has_its_dates_its_reference_and_its_ministry(shown: Catalogue) -> None:
    memo = data(shown, "beslisnota", "nota")
    assert memo["@type"] == "DigitalDocument"
    assert memo["@id"] == memo["url"] == f"{SITE}beslisnotas/2023/nota/"
    assert memo["name"] == "Nota over <toezicht>"
    assert (memo["dateCreated"], memo["datePublished"]) == ("2023-10-06", "2023-11-01")
    assert memo["identifier"] == [{"@type": "PropertyValue", "propertyID": "kenmerk", "value": "4954620"}]
    assert memo["publisher"]["identifier"] == "https://identifier.overheid.nl/tooi/id/ministerie/mnre1058"
    assert memo["publisher"]["@id"] == memo["publisher"]["identifier"]
    assert memo["additionalType"] == "https://identifier.overheid.nl/tooi/def/thes/kern/c_2977c34f"
    assert memo["inLanguage"] == "nl"


def test_a_memo_is_about_its_letter_part_of_its_programme_and_cites(shown: Catalogue) -> None:
    memo = data(shown, "beslisnota", "nota")
    assert [each["@id"] for each in memo["about"]] == [f"{SITE}kamerbrieven/2023/brief/"]
    assert [each["url"] for each in memo["isPartOf"]] == [f"{SITE}programmas/programma/", f"{SITE}dossiers/28638/"]
    assert [(each["@type"], each["url"]) for each in memo["citation"]] == [
        ("Legislation", "https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273g"),
        ("CreativeWork", "https://zoek.officielebekendmakingen.nl/kst-28638-205.html"),
    ]
    assert [each["@id"] for each in memo["citation"]] == [each["url"] for each in memo["citation"]]
    assert memo["citation"][0]["legislationIdentifier"] == "BWBR0001854"
    assert memo["citation"][1]["identifier"] == "kst-28638-205"
    (file,) = memo["encoding"]
    assert file["contentUrl"] == f"{SITE}beslisnotas/2023/nota.pdf"
    assert file["encodingFormat"] == "application/pdf"
    assert memo["isBasedOn"] == [{"@id": file["@id"]}]
    assert memo["isPartOf"][1]["@id"] == f"{SITE}dossiers/28638/"
    assert memo["isPartOf"][1]["sameAs"] == "https://zoek.officielebekendmakingen.nl/dossier/28638"


def test_a_letter_is_known_by_its_kamerstuk_and_has_relations_both_ways(shown: Catalogue) -> None:
    letter = data(shown, "kamerbrief", "brief")
    assert letter["identifier"][0]["value"] == "kst-28638-233"
    assert letter["sameAs"] == ["https://zoek.officielebekendmakingen.nl/kst-28638-233.html"]
    assert [each["@id"] for each in letter["isBasedOn"]] == letter["sameAs"]
    assert [each["@type"] for each in letter["about"]] == ["Report"]
    assert [each["@id"] for each in letter["subjectOf"]] == [f"{SITE}beslisnotas/2023/nota/"]


def test_what_is_unknown_is_left_out(shown: Catalogue) -> None:
    letter = data(shown, "kamerbrief", "brief")
    assert not {"dateCreated", "datePublished", "publisher", "description", "keywords"} & set(letter)
    assert "onbekend" not in str(letter)


def test_a_report_is_published_by_who_made_it(shown: Catalogue) -> None:
    report = data(shown, "rapport", "rapport")
    assert report["@type"] == "Report"
    assert report["publisher"] == {"@type": "Organization", "name": "Een instituut"}
    assert report["sameAs"] == ["https://instituut.example/rapport"]


def test_what_is_said_is_what_schema_org_knows(shown: Catalogue) -> None:
    for soort, id in (("beslisnota", "nota"), ("kamerbrief", "brief"), ("rapport", "rapport")):
        assert list(faults(data(shown, soort, id))) == []


def test_so_it_is_for_any_document() -> None:
    many = catalogued({path.removesuffix(".md"): source for path, source in collection(150).items()})
    told = [structured(many.entries[each], many, SITE) for each, *_ in public_pages(many)]
    documents = [each for each in told if each]
    assert len(documents) > 100
    assert [fault for each in documents for fault in faults(each)] == []


def test_the_table_of_schema_org_refuses_what_it_does_not_know() -> None:
    maker = {"@type": "Organization", "name": "Directie"}
    told = {"@type": "Report", "name": "X", "contentUrl": "https://x.example/", "publisher": {"@type": "Report"}}
    assert list(faults(told)) == ["Report has no contentUrl", "Report.publisher may not be {'@type': 'Report'}"]
    assert list(faults({"@type": "Memo"})) == ["unknown type: Memo"]
    assert list(faults({"@type": "Report", "url": "x", "dateCreated": "onbekend"})) == [
        "Report.url may not be 'x'",
        "Report.dateCreated may not be 'onbekend'",
    ]
    assert list(faults({"@type": "Report", "creator": [maker], "isBasedOn": [{"@id": "https://x.example/"}]})) == [
        "Report.isBasedOn may not be {'@id': 'https://x.example/'}",
        "no type, and told of nowhere: {'@id': 'https://x.example/'}",
    ]


def test_the_title_of_a_page_has_the_kind_unless_it_says_so_itself_and_the_date_if_known(shown: Catalogue) -> None:
    assert page_data(shown, "beslisnota", "nota").bij_titel == ("Beslisnota", "6 oktober 2023")
    assert page_data(shown, "kamerbrief", "brief").bij_titel == ("Kamerbrief",)
    assert page_data(shown, "rapport", "rapport").bij_titel == ("25 september 2023",)
