"""Keywords lead somewhere: each that two documents have is a list of those, and documents link to it."""

from __future__ import annotations

from openbaar.catalogue.questions.keywords import FEWEST
from openbaar.catalogue.views.facts import facts
from openbaar.documents import Ref
from support.listed import listed
from support.pages import generated
from support.sources import catalogued, stuk

WORDS = {
    "beslisnotas/2022/oud": stuk(datum="2022-01-01", trefwoorden=["Kunstmatige intelligentie", "water"]),
    "kamerbrieven/2023/nieuw": stuk(datum="2023-02-01", trefwoorden=["kunstmatige  intelligentie", "bodem"]),
    "rapporten/2023/ander": stuk(datum="2023-05-01", trefwoorden=["bodem", "Bodem", "---"]),
}


def test_a_keyword_of_two_documents_has_a_page_with_those_newest_first_as_the_newest_spells_it() -> None:
    pages = generated(catalogued(WORDS))
    assert FEWEST == 2
    assert {each for each in pages if each.startswith("trefwoorden/")} == {
        "trefwoorden/",
        "trefwoorden/bodem/",
        "trefwoorden/kunstmatige-intelligentie/",
    }
    assert listed(pages, "trefwoorden/kunstmatige-intelligentie/") == ["nieuw", "oud"]
    page_data = pages["trefwoorden/kunstmatige-intelligentie/"]
    assert (page_data.title, page_data.view.head.soort) == ("Kunstmatige intelligentie", "Trefwoord")
    assert page_data.description == "2 stukken met het trefwoord kunstmatige intelligentie."


def test_the_overview_has_every_such_keyword_by_name_with_how_many_documents_have_it() -> None:
    view = generated(catalogued(WORDS))["trefwoorden/"].view
    (group,) = view.groepen
    assert [(row.title, row.url, row.aantal) for row in group.rows] == [
        ("bodem", "trefwoorden/bodem/", "2"),
        ("kunstmatige intelligentie", "trefwoorden/kunstmatige-intelligentie/", "2"),
    ]
    assert view.aantal == "2"


def test_a_site_without_keywords_has_an_empty_overview() -> None:
    (group,) = generated(catalogued({"beslisnotas/2023/x": stuk(trefwoorden=["alleen"])}))["trefwoorden/"].view.groepen
    assert group.rows == ()


def test_the_facts_of_a_document_lead_to_its_keywords_but_not_to_one_that_it_has_alone() -> None:
    catalogue = catalogued(WORDS)
    (fact,) = (
        each for each in facts(catalogue.entries[Ref("beslisnota", "oud")], catalogue) if each.label == "Trefwoorden"
    )
    assert [*fact.waarden] == [
        ("Kunstmatige intelligentie", "trefwoorden/kunstmatige-intelligentie/"),
        ("water", ""),
    ]


def test_many_keywords_stand_by_letter_and_each_is_there_once() -> None:
    words = [f"{letter} {number:03d}" for letter in ("bodem", "water", "5G") for number in range(35)]
    pages = generated(catalogued({f"beslisnotas/2023/{name}": stuk(trefwoorden=words) for name in "ab"}))
    view = pages["trefwoorden/"].view
    assert [(row.title, row.url, row.aantal) for row in view.groepen[0].rows] == [
        ("Cijfers", "trefwoorden/letter/0-9/", "35"),
        ("B", "trefwoorden/letter/b/", "35"),
        ("W", "trefwoorden/letter/w/", "35"),
    ]
    assert len(view.head.blokken[0].rows) == 10
    addresses = [
        f"trefwoorden/letter/{letter}/{further}" for letter in ("b", "w", "0-9") for further in ("", "pagina/2/")
    ]
    assert [row.title for each in addresses for row in pages[each].view.groepen[0].rows] == words
    assert [each for each in pages if each.startswith("trefwoorden/letter/")] == sorted(addresses)


def test_what_is_not_public_gives_no_keyword_a_page() -> None:
    hidden = {"beslisnotas/2023/geheim": stuk(status="concept", trefwoorden=["water"])}
    assert "trefwoorden/water/" not in generated(catalogued(WORDS | hidden))
    gone = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-02", "reden": "procedurefout"}}
    withdrawn = {"beslisnotas/2023/weg": stuk(trefwoorden=["water"], **gone)}
    assert "trefwoorden/water/" not in generated(catalogued(WORDS | withdrawn))
