"""The overviews of a site by their names: each has a page, and one more document changes little."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from openbaar.catalogue import Catalogue
from openbaar.pages import generated_addresses
from openbaar.search import Named, overview_files, overviews, overviews_of_bodies
from openbaar.search.names import filed_under, head_of, is_abbreviation, name_key, without_short_name
from support.sources import catalogued, page, stuk

REPORT = {
    "uitgever": "Centrum tegen Kinderhandel en Mensenhandel (CKM)",
    "aanbevelingen": [{"nummer": 1, "tekst": "Doe."}],
}
SOURCES = {
    "programmas/veilig": page("Over.", title="Veilig opgroeien"),
    "programmas/los": page("Over.", title="Dijken"),
    "dossiers/28638": page("Over.", title="Mensenhandel"),
    "rapporten/2022/r": stuk("Tekst.", title="R", datum="2022-01-06", **REPORT),
    "rapporten/2022/zonder": stuk("Tekst.", title="Z", datum="2022-01-06", uitgever="Algemene Rekenkamer"),
    "beslisnotas/2023/a": stuk(
        "Zie artikel 273g Sr, artikel 7:658 BW en Kamerstukken II 2022/23, 29 911, nr. 4. Zie ook ECLI:NL:HR:2016:2022,"
        " Verordening (EU) 2016/679, Richtlijn 2011/36/EU en Stb. 2021, 305.",
        ministerie="mnre1153",
        organisatie=["Directie Natuur"],
    ),
    "beslisnotas/2023/ook": stuk(
        "Zie ECLI:NL:HR:2016:2022, Verordening (EU) 2016/679, Richtlijn 2011/36/EU, Stb. 2021, 305 en Stb. 2021, 7."
    ),
}
CKM = "reacties/uitgever/centrum-tegen-kinderhandel-en-mensenhandel-ckm/"


def every(catalogue: Catalogue, shorts: Mapping[str, str] | None = None) -> tuple[Named, ...]:
    """All of them, where texts define these abbreviations."""
    return (*overviews(catalogue), *overviews_of_bodies(catalogue, shorts or {}))


def named(sources: dict[str, bytes], shorts: dict[str, str] | None = None) -> dict[str, list[str]]:
    """The addresses of the overviews by name."""
    found: dict[str, list[str]] = {}
    for name, overview in every(catalogued(sources), shorts):
        found.setdefault(name, []).append(overview.address)
    return found


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("veilig opgroeien", "programmas/veilig/"),
        ("programma dijken", "programmas/los/"),
        ("n28638q", "dossiers/28638/"),
        ("n29911q", "dossiers/29911/"),
        ("dossier mensenhandel", "dossiers/28638/"),
        ("sr", "wetten/sr/"),
        ("wetboek strafrecht", "wetten/sr/"),
        ("art273gq sr", "wetten/sr/#artikel-273g"),
        ("art7x658q bw7", "wetten/bw7/#artikel-7-658"),
        ("burgerlijk wetboek", "wetten/bw7/"),
        ("neclinlhr20162022q", "uitspraken/2016/ecli-nl-hr-2016-2022/"),
        ("n2016679q", "eu-regels/2016/32016r0679/"),
        ("avg", "eu-regels/2016/32016r0679/"),
        ("n201136euq", "eu-regels/2011/32011l0036/"),
        ("n201136q", "eu-regels/2011/32011l0036/"),
        ("n2021x305q", "bekendmakingen/2021/stb-2021-305/"),
        ("nstb2021305q", "bekendmakingen/2021/stb-2021-305/"),
        ("art5x1x2eq", "gronden/5-1-2e/"),
        ("art10x2eq", "gronden/10-2e/"),
        ("art5x1q woo", "gronden/"),
        ("art10q wob", "gronden/"),
        ("lnv", "organisaties/lvvn/"),
        ("lvvn", "organisaties/lvvn/"),
        ("landbouw natuur voedselkwaliteit", "organisaties/lvvn/"),
        ("directie natuur", "organisaties/lvvn-directie-natuur/"),
        ("ckm", CKM),
        ("centrum kinderhandel mensenhandel", CKM),
    ],
)
def test_an_overview_is_found_by_its_names_and_numbers(name: str, address: str) -> None:
    assert address in named(SOURCES)[name]


def test_what_one_document_cites_whole_is_no_overview() -> None:
    assert "nstb20217q" not in named(SOURCES)


def memo(ministerie: str, datum: str) -> dict[str, bytes]:
    return {f"beslisnotas/{datum[:4]}/{ministerie}": stuk("Tekst.", title="N", ministerie=ministerie, datum=datum)}


def test_a_ministry_that_became_part_of_another_leads_there_while_it_has_no_page() -> None:
    now = memo("mnre1130", "2023-05-01")
    assert named(now)["venw"] == named(now)["verkeer waterstaat"] == ["organisaties/ienw/"]
    assert named(now | memo("mnre0170", "2009-05-01"))["venw"] == ["organisaties/venw/"]


def test_ministries_with_one_name_say_which_they_are() -> None:
    found = every(catalogued(memo("mnre1045", "2025-05-01") | memo("mnre1040", "2009-05-01")))
    titles = {overview.title for name, overview in found if name == "ez"}
    assert titles == {"Ministerie van Economische Zaken", "Ministerie van Economische Zaken (tot 2010)"}


def test_the_grounds_of_the_law_of_now_come_before_those_of_the_law_before_it() -> None:
    rows = next(row for file in overview_files(overviews(catalogued({}))) for row in json.loads(file).items()
                if row[0] == "eerbiediging persoonlijke levenssfeer")[1]  # fmt: skip
    assert [address for _, address, _ in rows] == ["gronden/5-1-2e/", "gronden/10-2e/"]


def test_an_abbreviation_that_texts_define_names_a_unit_too() -> None:
    assert named(SOURCES, {"DN": "Directie Natuur"})["dn"] == ["organisaties/lvvn-directie-natuur/"]


def test_one_word_that_can_mean_anything_is_no_name_by_itself() -> None:
    assert {"dijken", "mensenhandel", "natuur", "rekenkamer"}.isdisjoint(named(SOURCES))


def test_only_overviews_with_a_page_are_offered() -> None:
    written = {"programmas/veilig/", "programmas/los/", "dossiers/28638/"}
    pages = written.union(generated_addresses(catalogued(SOURCES)))
    offered = {address.partition("#")[0] for those in named(SOURCES).values() for address in those}
    assert offered - pages == {"-"}  # a publisher without a page, which is a facet only
    assert all(each.startswith("gronden/") for those in named({}).values() for each in those)


def test_one_document_more_changes_few_files() -> None:
    before = overview_files(every(catalogued(SOURCES)))
    more = SOURCES | {"beslisnotas/2023/b": stuk("Zie artikel 240b Sr.", title="B")}
    after = overview_files(every(catalogued(more)))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_names_are_compared_by_their_words() -> None:
    assert name_key("Landbouw, Natuur en Voedselkwaliteit") == "landbouw natuur voedselkwaliteit"
    assert name_key("V&J") == "v&j"
    assert (filed_under("art5x1q woo"), filed_under("raad state")) == ("art5x1q", "state")
    assert without_short_name("Instituut voor Evaluatie (IPE)") == ("Instituut voor Evaluatie", "IPE")
    assert (is_abbreviation("IenW"), is_abbreviation("Defensie"), is_abbreviation("Wet RO")) == (True, False, False)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Algemene Rekenkamer", "rekenkamer"),
        ("Nationale ombudsman", "ombudsman"),
        ("Raad van State", ""),
        ("Inspectie Belastingen", ""),
    ],
)
def test_a_body_is_called_by_its_own_word_and_not_by_one_for_many(name: str, head: str) -> None:
    assert head_of(name) == head
