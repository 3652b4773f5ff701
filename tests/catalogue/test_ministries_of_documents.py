"""A document shows the ministries that it came from by the names of its day, and is found under each of them."""

from __future__ import annotations

from openbaar.catalogue import ministry_advice
from openbaar.catalogue.views.citing import citation_of
from openbaar.catalogue.views.facts import facts
from openbaar.catalogue.views.structured import structured
from openbaar.documents import Ref
from openbaar.search.keys import keys_of
from support.pages import generated
from support.sources import catalogued, collected, stuk

MEMO = Ref("beslisnota", "nota")
SOURCES = {
    "beslisnotas/2023/nota": stuk(
        title="Nota", datum="2023-05-01", ministerie=["EZK", "BZK", "LNV"], organisatie=["DG Energie"]
    ),
    "beslisnotas/2025/later": stuk(title="Later", datum="2025-05-01", ministerie="EZ"),
}


def test_the_facts_name_each_ministry_as_it_was_called_and_lead_to_its_page() -> None:
    of = catalogued(SOURCES)
    (fact,) = (each for each in facts(of.entries[MEMO], of) if each.label == "Ministerie")
    assert [(each.title.removeprefix("Ministerie van "), each.url) for each in fact.waarden] == [
        ("Economische Zaken en Klimaat", "organisaties/ez/"),
        ("Binnenlandse Zaken en Koninkrijksrelaties", "organisaties/bzk/"),
        ("Landbouw, Natuur en Voedselkwaliteit", "organisaties/lvvn/"),
    ]


def test_the_page_of_each_ministry_lists_the_document_and_units_stand_under_the_leading_one_alone() -> None:
    pages = generated(catalogued(SOURCES))
    assert pages["organisaties/ez/"].title == "Ministerie van Economische Zaken"
    assert {"organisaties/bzk/", "organisaties/lvvn/", "organisaties/ez-dg-energie/"} < pages.keys()
    for address in ("organisaties/bzk/", "organisaties/ez-dg-energie/"):
        assert "Nota" in str(pages[address].view)
    assert "DG Energie" not in str(pages["organisaties/bzk/"].view)
    top = str(pages["organisaties/"].view)
    assert all(address in top for address in ("organisaties/ez/", "organisaties/bzk/", "organisaties/lvvn/"))
    assert "dg-energie" not in top


def test_citation_and_data_for_machines_name_all_ministries_the_leading_one_first() -> None:
    catalogue = catalogued(SOURCES)
    entry = catalogue.entries[MEMO]
    assert citation_of(entry.document, "https://x/").startswith(
        "Ministerie van Economische Zaken en Klimaat (mede namens Ministerie van Binnenlandse Zaken en"
        " Koninkrijksrelaties en Ministerie van Landbouw, Natuur en Voedselkwaliteit), Nota, 1 mei 2023"
    )
    publishers = structured(entry, catalogue, "https://x/")["publisher"]
    assert [each["identifier"][-8:] for each in publishers] == ["mnre1045", "mnre1034", "mnre1153"]
    later = catalogue.entries[Ref("beslisnota", "later")]
    assert structured(later, catalogue, "https://x/")["publisher"]["name"] == "Ministerie van Economische Zaken"


def test_a_document_is_found_by_what_its_ministry_was_called_and_is_called_now() -> None:
    catalogue = catalogued(SOURCES)
    words = keys_of(catalogue.entries[MEMO], (), catalogue).words
    assert {"EZK", "EZ", "LNV", "LVVN", "Ministerie van Economische Zaken en Klimaat"} <= set(words)


def test_a_ministry_that_was_not_there_on_the_date_is_advice_and_no_fault() -> None:
    memo = stuk(title="Nota", datum="2023-05-01", ministerie=["JenV", "KGG", "VROM"])
    found = collected({"beslisnotas/2023/nota": memo})
    assert found.problems == ()
    told = [str(each) for each in ministry_advice(found.extracts.values())]
    assert [line.partition(". ")[0] for line in told] == [
        "docs/beslisnotas/2023/nota.md:6: FM021 ministerie KGG was er niet op 2023-05-01",
        "docs/beslisnotas/2023/nota.md:6: FM021 ministerie VROM was er niet op 2023-05-01",
    ]
