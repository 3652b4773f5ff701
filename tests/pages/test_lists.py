"""Lists by kind, organisation, ground and programme: each document where it belongs, once, and counted."""

from __future__ import annotations

from openbaar.documents.reference_tables import GRONDEN
from openbaar.pages import PageData
from support.listed import id_of, listed, pages_of, rows
from support.pages import generated
from support.sources import catalogued, page, stuk

JENV, BZK = "mnre1058", "mnre1034"


def made(pages: dict[str, bytes]) -> dict[str, PageData]:
    return generated(catalogued(pages))


def counts(page_data: PageData) -> dict[str, str]:
    """What an overview says: address -> count."""
    return {row.url: row.aantal for each in page_data.view.groepen for row in each.rows}


# ---- Kinds and years ----


def test_a_kind_has_its_years_newest_first_and_a_year_its_months() -> None:
    dates = {"a": "2023-03-04", "b": "2023-10-06", "c": "2023-03-30", "d": "2021-01-01"}
    pages = made({f"rapporten/{each[:4]}/{id}": stuk(datum=each) for id, each in dates.items()})
    assert counts(pages["stukken/"]) == {"beslisnotas/": "0", "kamerbrieven/": "0", "rapporten/": "4"}
    assert list(counts(pages["rapporten/"]).items()) == [("rapporten/2023/", "3"), ("rapporten/2021/", "1")]
    assert [id_of(row) for row in pages["rapporten/"].view.head.nieuwste.rows] == ["b", "c", "a", "d"]
    assert [(each.label, each.aantal) for each in pages["rapporten/2023/"].view.groepen] == [
        ("Oktober", "1"),
        ("Maart", "2"),
    ]
    assert listed(pages, "rapporten/2023/") == ["b", "c", "a"]


def test_a_document_of_an_unknown_day_stands_in_the_year_of_its_address_last() -> None:
    pages = made({"beslisnotas/2022/x": stuk(datum="onbekend"), "beslisnotas/2022/y": stuk(datum="2022-01-01")})
    assert listed(pages, "beslisnotas/2022/") == ["y", "x"]
    assert pages["beslisnotas/2022/"].view.groepen[-1].label == "Datum onbekend"


def test_a_kind_without_documents_has_a_page_that_says_so() -> None:
    assert made({})["kamerbrieven/"].view.head.nieuwste is None


# ---- Organisations ----

UNITS = {
    "beslisnotas/2023/jenv": stuk(ministerie=JENV, organisatie=["DG Straffen", "Directie Wetgeving"]),
    "beslisnotas/2023/dg": stuk(ministerie=JENV, organisatie=["DG Straffen"], datum="2023-10-07"),
    "beslisnotas/2023/bzk": stuk(ministerie=BZK, organisatie=["Directie Wetgeving"]),
    "beslisnotas/2023/los": stuk(ministerie=JENV),
    "rapporten/2023/niemand": stuk(),
}


def test_directorates_with_one_name_under_two_ministries_have_two_pages() -> None:
    pages = made(UNITS)
    assert listed(pages, "organisaties/jenv-directie-wetgeving/") == ["jenv"]
    assert listed(pages, "organisaties/bzk-directie-wetgeving/") == ["bzk"]


def test_a_document_is_listed_once_at_its_smallest_unit_and_counted_at_all_above() -> None:
    pages = made(UNITS)
    units = [each for each in pages if each.startswith("organisaties/") and each != "organisaties/"]
    assert sorted(id for unit in units for id in listed(pages, unit)) == ["bzk", "dg", "jenv", "los"]
    assert listed(pages, "organisaties/jenv-dg-straffen/") == ["dg"]
    assert counts(pages["organisaties/"]) == {"organisaties/bzk/": "1", "organisaties/jenv/": "3"}
    assert pages["organisaties/jenv-dg-straffen/"].view.aantal == "2"


def test_a_unit_stands_under_its_ministry_with_its_count_and_the_way_back() -> None:
    pages = made(UNITS)

    def below(slug: str) -> list[tuple[str, str]]:
        return [(row.url, row.aantal) for each in pages[f"organisaties/{slug}/"].view.head.blokken for row in each.rows]

    assert below("jenv") == [("organisaties/jenv-dg-straffen/", "2")]
    assert below("jenv-dg-straffen") == [("organisaties/jenv-directie-wetgeving/", "1")]
    assert below("jenv-directie-wetgeving") == []
    assert [step.url for step in pages["organisaties/jenv-directie-wetgeving/"].kruimels] == [
        "organisaties/",
        "organisaties/jenv/",
        "organisaties/jenv-dg-straffen/",
    ]
    assert [id_of(row) for row in pages["organisaties/jenv/"].view.head.nieuwste.rows] == ["dg", "jenv", "los"]


def test_a_unit_moved_in_a_reorganisation_is_one_page_under_both() -> None:
    moved = {
        f"beslisnotas/2023/{id}": stuk(ministerie=JENV, organisatie=[above, "Directie X"])
        for id, above in (("a", "DG Oud"), ("b", "DG Nieuw"))
    }
    pages = made(moved)
    assert sorted(listed(pages, "organisaties/jenv-directie-x/")) == ["a", "b"]
    for above in ("oud", "nieuw"):
        (block,) = pages[f"organisaties/jenv-dg-{above}/"].view.head.blokken
        assert [(row.url, row.aantal) for row in block.rows] == [("organisaties/jenv-directie-x/", "2")]


def test_the_older_documents_of_a_unit_are_on_pages_that_a_document_of_a_unit_below_does_not_change() -> None:
    own = {f"beslisnotas/2023/n{place:03d}": stuk(ministerie=JENV) for place in range(130)}
    below = {"beslisnotas/2023/later": stuk(ministerie=JENV, organisatie=["DG Straffen"], datum="2023-11-01")}
    before, after = made(own), made(own | below)
    base, older = "organisaties/jenv/", "organisaties/jenv/pagina/1/"
    assert sorted(listed(after, base)) == sorted(name.rpartition("/")[2] for name in own)
    assert after[base].view.aantal == "131"
    assert after[older] == before[older]
    assert after[older].view.head.soort == "Ministerie"
    assert after[older].view.head.blokken == ()


# ---- Grounds ----

WITHHELD = {
    "beslisnotas/2023/a": stuk(
        niet_openbaar=[
            {"onderdeel": "namen", "grond": "5.1.2e"},
            {"onderdeel": "nummers", "grond": "5.1.2e"},
            {"onderdeel": "een bedrag", "toelichting": "Staat zo in de bron."},
        ]
    ),
    "kamerbrieven/2023/b": stuk(niet_openbaar=[{"onderdeel": "een naam", "grond": "5.1.2e"}]),
    "rapporten/2023/c": stuk(),
}


def test_a_document_counts_once_for_a_ground_however_many_passages_name_it() -> None:
    pages = made(WITHHELD)
    assert counts(pages["gronden/"])["gronden/5-1-2e/"] == "2"
    assert sorted(listed(pages, "gronden/5-1-2e/")) == ["a", "b"]
    said = {id_of(row): row.regels for each in pages["gronden/5-1-2e/"].view.groepen for row in each.rows}
    assert said == {"a": ("Weggelaten: namen", "Weggelaten: nummers"), "b": ("Weggelaten: een naam",)}


def test_every_ground_of_the_law_has_a_page_that_explains_it_used_or_not() -> None:
    pages = made(WITHHELD)
    for code, ground in GRONDEN.items():
        page_data = pages[f"gronden/{code.replace('.', '-')}/"]
        assert ground.uitleg in page_data.view.head.uitleg
        assert page_data.view.aantal == ("2" if code == "5.1.2e" else "0")


def test_passages_without_a_ground_have_a_page_of_their_own() -> None:
    pages = made(WITHHELD)
    assert listed(pages, "gronden/geen/") == ["a"]
    assert counts(pages["gronden/"])["gronden/geen/"] == "1"
    assert "gronden/geen/" not in made({"beslisnotas/2023/x": stuk()})


# ---- Programmes ----


def big_programme() -> dict[str, bytes]:
    """A programme with 130 memos, 70 letters and a report; one more memo belongs to another programme."""
    notas = {
        f"beslisnotas/2023/n{place:03d}": stuk(programmas=["p"], datum=f"2023-{1 + place % 12:02d}-05")
        for place in range(130)
    }
    brieven = {
        f"kamerbrieven/2023/b{place:03d}": stuk(programmas=["p"], datum="onbekend" if place == 3 else "2023-05-05")
        for place in range(70)
    }
    programmes = {"programmas/p": page(title="P"), "programmas/q": page(title="Q")}
    others = {"rapporten/2023/r": stuk(programmas=["p", "q"]), "beslisnotas/2023/ander": stuk(programmas=["q"])}
    return notas | brieven | programmes | others


def test_a_large_programme_has_a_list_of_each_kind_with_every_document_once_newest_first() -> None:
    pages = made(big_programme())
    notas, brieven = (listed(pages, f"programmas/p/{kind}/") for kind in ("beslisnotas", "kamerbrieven"))
    assert sorted(notas) == [f"n{place:03d}" for place in range(130)]
    assert [1 + int(id[1:]) % 12 for id in notas] == sorted((1 + int(id[1:]) % 12 for id in notas), reverse=True)
    assert sorted(brieven) == [f"b{place:03d}" for place in range(70)]
    assert brieven[-1] == "b003"
    sizes = [sum(len(each.rows) for each in view.groepen) for view in pages_of(pages, "programmas/p/beslisnotas/")]
    assert sizes == [10, 30, 30, 30, 30]


def test_the_page_of_a_programme_shows_the_newest_of_each_kind_and_leads_to_all() -> None:
    pages = made(big_programme())
    view = pages["programmas/p/"].view
    assert [(each.label, each.aantal, each.url) for each in view.stukken] == [
        ("Beslisnota's", "130", "programmas/p/beslisnotas/"),
        ("Kamerbrieven", "70", "programmas/p/kamerbrieven/"),
        ("Rapporten", "1", ""),
    ]
    for each in view.stukken:
        shown = [id_of(row) for row in each.rows]
        assert shown == (listed(pages, each.url)[:10] if each.url else ["r"])
        if each.url:
            assert pages[each.url].view.aantal == each.aantal
    assert [link.url for link in view.index] == [f"programmas/p/#{each.anker}" for each in view.stukken]
    assert [step.url for step in pages["programmas/p/beslisnotas/"].kruimels] == ["programmas/", "programmas/p/"]


def test_programmes_are_listed_by_title_with_their_counts() -> None:
    assert list(counts(made(big_programme())["programmas/"]).items()) == [
        ("programmas/p/", "201"),
        ("programmas/q/", "2"),
    ]


def test_a_programme_shows_the_reactions_of_its_own_reports_and_letters() -> None:
    reaction = {"aanbeveling": "r/1", "reactie": "Dat doen wij."}
    sources = {
        "programmas/p": page(title="P"),
        "programmas/q": page(title="Q"),
        "rapporten/2023/r": stuk(aanbevelingen=[{"nummer": 1, "tekst": "Doe."}, {"nummer": 2, "tekst": "Laat."}]),
        "rapporten/2023/s": stuk(aanbevelingen=[{"nummer": 1, "tekst": "Anders."}], programmas=["q"]),
        "kamerbrieven/2023/b": stuk(programmas=["p"], reactie_op=["r"], reacties=[reaction]),
    }
    pages = made(sources)

    def shown(id: str) -> list[tuple[str, list[str]]]:
        reports = pages[f"programmas/{id}/"].view.reacties
        return [(row.tekst, [each.reactie for each in row.reacties]) for each in reports for row in each.rows]

    assert shown("p") == [("Doe.", ["Dat doen wij."])]
    assert shown("q") == [("Anders.", [])]
    assert pages["programmas/p/"].view.register in pages


def test_two_spellings_of_a_name_are_one_organisation_shown_as_the_newest_source_has_it() -> None:
    pages = generated(
        catalogued(
            {
                "beslisnotas/2023/a": stuk(ministerie=JENV, organisatie=["Directie Financie\u0308n"]),
                "beslisnotas/2023/b": stuk(ministerie=JENV, organisatie=["Directie\xa0Financiën"], datum="2023-10-05"),
                "beslisnotas/2023/c": stuk(
                    ministerie=JENV,
                    organisatie=["Directie \ufb01nanciën", "Directie financi\xadën"],
                    datum="2023-10-04",
                ),
                "beslisnotas/2023/d": stuk(ministerie=BZK, organisatie=["DG Wonen\u2013Bouwen"]),
                "beslisnotas/2023/e": stuk(ministerie=BZK, organisatie=["DG Wonen-Bouwen"]),
            }
        )
    )
    assert sorted(listed(pages, "organisaties/jenv-directie-financien/")) == ["a", "b", "c"]
    assert pages["organisaties/jenv-directie-financien/"].title == "Directie Financie\u0308n"
    assert sorted(listed(pages, "organisaties/bzk-dg-wonen-bouwen/")) == ["d", "e"]
    assert len([each for each in pages if each.startswith("organisaties/")]) == 5


def test_a_row_names_the_ministries_as_they_were_called_leading_first() -> None:
    pages = made(
        {"beslisnotas/2023/x": stuk(datum="2023-05-01", ministerie=["EZK", "BZK"]), "rapporten/2023/r": stuk()}
    )
    (memo,) = rows(pages, "beslisnotas/2023/")
    assert memo.ministeries == (
        ("EZK", "Economische Zaken en Klimaat"),
        ("BZK", "Binnenlandse Zaken en Koninkrijksrelaties"),
    )
    assert rows(pages, "rapporten/2023/")[0].ministeries == ()
