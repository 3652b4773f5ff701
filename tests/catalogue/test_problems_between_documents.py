"""What is wrong between documents: references, anchors, files, addresses, links. All of it at once, sorted."""

from __future__ import annotations

import pytest

from openbaar.catalogue import later_problems, publication_problems
from support.sources import NOW, collected, page, stuk


def told(pages: dict[str, bytes], files: dict[str, bytes] | None = None) -> list[str]:
    """The problems of these sources, as they are printed."""
    return [str(problem) for problem in collected(pages, files).problems]


def test_a_reference_to_nothing_names_the_nearest_id() -> None:
    pages = {
        "beslisnotas/2023/nota": stuk(kamerbrief="reactie-ckm-202", programmas=["samen"]),
        "kamerbrieven/2023/reactie-ckm-2022": stuk(reactie_op=["ckm"]),
    }
    assert told(pages) == [
        "docs/beslisnotas/2023/nota.md:6: RF001 er is geen kamerbrief met id reactie-ckm-202. Bedoelde u reactie-ckm-2022?",
        "docs/beslisnotas/2023/nota.md:7: RF001 er is geen programma met id samen. Maak eerst het stuk met dat id, of verbeter het id.",
        "docs/kamerbrieven/2023/reactie-ckm-2022.md:6: RF001 er is geen rapport met id ckm. Maak eerst het stuk met dat id, of verbeter het id.",
    ]


def test_a_reaction_needs_a_recommendation_and_an_anchor_that_are_there() -> None:
    reactions = [
        {"aanbeveling": "r/3", "reactie": "Ja.", "anker": "aanbeveling-3"},
        {"aanbeveling": "r/1", "reactie": "Ja.", "anker": "aanbeveling-1"},
    ]
    pages = {
        "kamerbrieven/2023/b": stuk("## Aanbeveling 1\n", reacties=reactions),
        "rapporten/2023/r": stuk(aanbevelingen=[{"nummer": 1, "tekst": "Doe."}, {"nummer": 2, "tekst": "Doe."}]),
    }
    assert told(pages) == [
        "docs/kamerbrieven/2023/b.md:6: RF002 rapport r heeft geen aanbeveling 3. Het rapport heeft: 1, 2.",
        "docs/kamerbrieven/2023/b.md:6: RF003 anker staat niet op de pagina: aanbeveling-3. Bedoelde u aanbeveling-1?",
    ]


def test_files_are_named_once_and_are_there() -> None:
    first = {"bestand": "nota.pdf", "titel": "Nota", "soort": "origineel"}
    missing = {"bestand": "notta.pdf", "titel": "Nota", "soort": "origineel"}
    pages = {"beslisnotas/2023/a": stuk(bestanden=[first]), "beslisnotas/2023/b": stuk(bestanden=[first, missing])}
    files = {"beslisnotas/2023/nota.pdf": b"x", "beslisnotas/2023/los.docx": b"y", "beslisnotas/2023/nota.pdf~": b"z"}
    assert told(pages, files) == [
        "docs/beslisnotas/2023/b.md:6: BS003 bestand ontbreekt: notta.pdf. Bedoelde u nota.pdf?",
        "docs/beslisnotas/2023/b.md:6: BS004 bestand hoort al bij docs/beslisnotas/2023/a.md: docs/beslisnotas/2023/nota.pdf."
        " Noem het bij één stuk, of maak een kopie.",
        "docs/beslisnotas/2023/los.docx:1: BS002 bestand hoort bij geen enkel stuk en wordt niet openbaar."
        " Noem het bij bestanden van het stuk waar het bij hoort, of haal het weg uit docs/.",
    ]


def test_an_id_is_unique_within_its_kind_whatever_the_year() -> None:
    pages = {"beslisnotas/2022/x": stuk(datum="2022-01-02"), "beslisnotas/2023/x": stuk(), "rapporten/2023/x": stuk()}
    assert told(pages) == [
        "docs/beslisnotas/2023/x.md:1: BS007 beslisnota met id x bestaat al: docs/beslisnotas/2022/x.md."
        " Geef een van beide bestanden een andere naam."
    ]


def test_a_kamerstuk_belongs_to_one_letter() -> None:
    pages = {"kamerbrieven/2023/a": stuk(kamerstuk="28638-233"), "kamerbrieven/2023/b": stuk(kamerstuk="28638-233")}
    assert told(pages) == [
        "docs/kamerbrieven/2023/b.md:6: RF006 kamerstuk 28638-233 hoort al bij docs/kamerbrieven/2023/a.md."
        " Verbeter het nummer bij een van beide."
    ]


def test_a_former_address_is_nobody_elses() -> None:
    pages = {
        "programmas/a": page(title="A", oude_adressen=["/oud", "/programmas/b/"]),
        "programmas/b": page(title="B", oude_adressen=["/oud/index.html"]),
    }
    assert told(pages) == [
        "docs/programmas/a.md:3: RF004 oud adres is al in gebruik door docs/programmas/b.md: /programmas/b/. Haal het adres hier weg.",
        "docs/programmas/b.md:3: RF004 oud adres is al in gebruik door docs/programmas/a.md: /oud/. Haal het adres hier weg.",
    ]


def test_a_former_address_does_not_take_what_the_site_itself_needs() -> None:
    pages = {"programmas/a": page(title="A", oude_adressen=["/wetten/", "/404.html", "/assets"])}
    assert [line.split(": ", 1)[1] for line in told(pages)] == [
        "RF004 oud adres is nodig voor de site zelf: /404.html. Haal het adres hier weg.",
        "RF004 oud adres is nodig voor de site zelf: /assets/. Haal het adres hier weg.",
        "RF004 oud adres is nodig voor de site zelf: /wetten/. Haal het adres hier weg.",
    ]


def test_a_broken_page_does_not_make_others_look_wrong() -> None:
    pages = {"beslisnotas/2023/nota": stuk(kamerbrief="brief"), "kamerbrieven/2023/brief": page(status="openbaar")}
    assert [line.split(" ")[1] for line in told(pages)] == ["FM006", "FM006", "FM006"]


def test_links_in_the_text_lead_to_pages_and_anchors_that_are_there() -> None:
    pages = {
        "over/a": page(
            "## Kop\n\n[goed](../beslisnotas/2023/nota-over-x.md#kern) [buiten](https://example.org) [hier](#kop)",
            title="A",
        ),
        "over/b": page(
            "tekst\n\n[mis](../beslisnotas/2023/nota-over-y.md)\n\n`[code](niets.md)`\n\n[dit][d]\n\n[d]: niets.md",
            title="B",
        ),
        "over/c": page(
            '[kop](../beslisnotas/2023/nota-over-x.md#kerm) <a href="/beslisnotas/2023/nota-over-x/">rauw</a>',
            title="C",
        ),
        "beslisnotas/2023/nota-over-x": stuk("## Kern\n"),
    }
    assert told(pages) == [
        "docs/over/b.md:6: RF007 link leidt nergens heen: docs/beslisnotas/2023/nota-over-y.md."
        " Bedoelde u ../beslisnotas/2023/nota-over-x.md?",
        "docs/over/b.md:10: RF007 link leidt nergens heen: docs/over/niets.md."
        " Schrijf het pad naar het .md-bestand, vanaf deze pagina.",
        "docs/over/c.md:4: RF007 link leidt nergens heen: /beslisnotas/2023/nota-over-x."
        " Bedoelde u ../beslisnotas/2023/nota-over-x.md?",
        "docs/over/c.md:4: RF009 anker staat niet op docs/beslisnotas/2023/nota-over-x.md: kerm. Bedoelde u kern?",
    ]


@pytest.mark.parametrize(
    "written", ["brief.md", "../2023/brief.md", "/kamerbrieven/2024/brief", "../../kamerbrieven/2024/brif.md"]
)
def test_a_link_that_is_nearly_right_is_proposed_as_the_page_itself_must_write_it(written: str) -> None:
    pages = {"kamerbrieven/2024/brief": stuk(datum="2024-01-02")}
    proposed = told(pages | {"beslisnotas/2023/x": stuk(f"[brief]({written})")})
    assert [line.partition("Bedoelde u ")[2] for line in proposed] == ["../../kamerbrieven/2024/brief.md?"]
    assert told(pages | {"beslisnotas/2023/x": stuk("[brief](../../kamerbrieven/2024/brief.md)")}) == []


def test_a_public_page_does_not_link_to_what_is_not_public() -> None:
    collection = collected(
        {
            "over/c": page("[concept](../beslisnotas/2023/geheim.md)", title="C"),
            "beslisnotas/2023/x": stuk(),
            "beslisnotas/2023/geheim": stuk("[mag](x.md)", status="concept"),
        }
    )
    found = publication_problems(collection, NOW)
    assert [(each.path, each.line, each.code) for each in found] == [("docs/over/c.md", 4, "RF008")]
    assert publication_problems(collection, NOW, preview=True) == ()


def test_of_a_page_that_cannot_be_read_nobody_says_that_it_is_not_public() -> None:
    broken = stuk().replace(b"datum:", b"datumm:")
    pages = {"over/c": page("[stuk](../beslisnotas/2023/x.md)", title="C"), "beslisnotas/2023/x": broken}
    collection = collected(pages)
    assert {each.path for each in collection.problems} == {"docs/beslisnotas/2023/x.md"}
    assert publication_problems(collection, NOW) == ()


def test_an_introduction_introduces_a_page_that_there_can_be() -> None:
    law, ground, unit = ("wetten/srr", "gronden/5-1-2z", "organisaties/jenv-directie-wetgevin")
    document = stuk(ministerie="mnre1058", organisatie=["Directie Wetgeving"])
    right = {"wetten/sr": page(title="Sr"), "organisaties/jenv": page(title="JenV"), "beslisnotas/2023/x": document}
    assert told(right) == []
    assert told({law: page(title="A"), ground: page(title="B"), unit: page(title="C")} | right) == [
        "docs/gronden/5-1-2z.md:1: BS008 er is geen grond met het adres /gronden/5-1-2z/. Kijk op /gronden/ hoe het adres is.",
        "docs/organisaties/jenv-directie-wetgevin.md:1: BS008 er is geen organisatie met het adres"
        " /organisaties/jenv-directie-wetgevin/. Bedoelde u jenv-directie-wetgeving?",
        "docs/wetten/srr.md:1: BS008 er is geen wet met het adres /wetten/srr/. Bedoelde u sr?",
    ]


def test_a_former_address_may_not_be_that_of_a_list() -> None:
    lists = ["/beslisnotas/", "/beslisnotas/2023/", "/programmas/p/pagina/2/", "/stukken/"]
    problems = told({"beslisnotas/2023/x": stuk(oude_adressen=[*lists, "/beslisnotas/2022/oud/"])})
    assert [problem.partition(". ")[0] for problem in problems] == [
        f"docs/beslisnotas/2023/x.md:6: RF004 oud adres is nodig voor de site zelf: {each}" for each in sorted(lists)
    ]


def test_a_link_of_an_embargoed_document_must_be_right_at_the_moment_of_its_disclosure() -> None:
    collection = collected(
        {
            "beslisnotas/2023/x": stuk(
                "[samen](samen.md)\n\n[later](later.md)\n\n[concept](geheim.md)", openbaar_op="2026-12-01T12:00"
            ),
            "beslisnotas/2023/samen": stuk("[x](x.md)", openbaar_op="2026-12-01T12:00"),
            "beslisnotas/2023/later": stuk(openbaar_op="2026-12-02"),
            "beslisnotas/2023/geheim": stuk(status="concept"),
        }
    )
    assert collection.problems == ()
    assert publication_problems(collection, NOW) == ()
    found = later_problems(collection, NOW)
    assert [(each.path, each.line, each.code) for each in found] == [
        ("docs/beslisnotas/2023/x.md", 9, "RF008"),
        ("docs/beslisnotas/2023/x.md", 11, "RF008"),
    ]
