"""The register of reactions: recommendation, stance, words, letter, memo; whole, narrowed, and on the pages concerned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from openbaar.catalogue.views.recommendations import earlier, topic
from openbaar.documents import Ref
from openbaar.pages import PageData, generated_at
from openbaar.pages.paging import group, paginate
from openbaar.pages.register_parts import PAGE
from support.listed import pages_of, rows
from support.pages import generated
from support.sources import catalogued, page, stuk

CKM = "Centrum tegen Kinderhandel en Mensenhandel (CKM)"


def made(pages: dict[str, bytes]) -> dict[str, PageData]:
    return generated(catalogued(pages))


def reaction(to: str, words: str, **keys: str) -> dict[str, str]:
    return {"aanbeveling": to, "reactie": words, **keys}


def report(amount: int = 1, **keys: object) -> bytes:
    items = [{"nummer": number, "tekst": f"Doe {number}."} for number in range(1, amount + 1)]
    return stuk(**{"title": "Rapport", "aanbevelingen": items} | keys)


CASE = {
    "programmas/p": page(title="Programma P"),
    "rapporten/2023/r": report(2, title="R", uitgever=CKM, programmas=["p"], datum="2023-01-05"),
    "rapporten/2023/s": report(1, title="S", uitgever="Bureau Taal", datum="2023-12-01"),
    "kamerbrieven/2023/eerst": stuk(
        title="Eerste brief",
        datum="2023-05-01",
        reactie_op=["r"],
        reacties=[
            reaction("r/1", "Wij doen het.", standpunt="overgenomen"),
            reaction("r/2", "Wij kijken ernaar."),
        ],
    ),
    "kamerbrieven/2024/later": stuk(
        "## Punt een\n",
        title="Latere brief",
        datum="2024-02-01",
        reactie_op=["r"],
        reacties=[reaction("r/1", "Toch niet.", standpunt="niet overgenomen", anker="punt-een")],
    ),
    "beslisnotas/2023/nota": stuk(title="Nota", kamerbrief="eerst"),
}


def chain(views: list[Any]) -> list[tuple[int, str, list[tuple[str, str, str, list[str]]]]]:
    """Recommendations as number, text and reactions: stance, words, letter and memos."""
    return [
        (
            each.nummer,
            each.tekst,
            [
                (one.standpunt, one.reactie, one.brief.title, [nota.title for nota in one.notas])
                for one in each.reacties
            ],
        )
        for each in views
    ]


def answers(pages: dict[str, PageData], address: str) -> list[str]:
    """The words of the reactions that a page of the register shows, "-" where there is none yet."""
    return [
        words
        for each in rows(pages, address)
        for words in ([one.reactie for one in each.reacties] if each.reacties else ["-"])
    ]


def test_a_recommendation_leads_to_stance_words_letter_and_memo_of_every_letter() -> None:
    second, first = (each.rows for each in made(CASE)["reacties/"].view.rapporten)
    assert chain(first) == [
        (
            1,
            "Doe 1.",
            [
                ("overgenomen", "Wij doen het.", "Eerste brief", ["Nota"]),
                ("niet overgenomen", "Toch niet.", "Latere brief", []),
            ],
        ),
        (2, "Doe 2.", [("", "Wij kijken ernaar.", "Eerste brief", ["Nota"])]),
    ]
    assert chain(second) == [(1, "Doe 1.", [])]


def test_each_step_leads_to_the_place_itself() -> None:
    _, (one, two) = (each.rows for each in made(CASE)["reacties/"].view.rapporten)
    assert [one.url, two.url] == [f"rapporten/2023/r/#deel-aanbeveling-{number}" for number in (1, 2)]
    assert [each.url for each in one.reacties] == [
        "kamerbrieven/2023/eerst/#deel-reactie-1",
        "kamerbrieven/2024/later/#punt-een",
    ]
    assert [nota.url for nota in one.reacties[0].notas] == ["beslisnotas/2023/nota/"]


def test_the_newest_report_comes_first_with_its_publisher_and_date_and_an_answer_does_not_move_it() -> None:
    for sources in (CASE, {name: data for name, data in CASE.items() if name != "kamerbrieven/2024/later"}):
        shown = made(sources)["reacties/"].view.rapporten
        assert [(each.label, each.aantal, each.uitgever.title, each.datum) for each in shown] == [
            ("S", "1", "Bureau Taal", "1 december 2023"),
            ("R", "2", CKM, "5 januari 2023"),
        ]


def test_what_two_letters_answer_to_reports_that_are_not_public_stands_apart_at_the_dates_of_the_letters() -> None:
    sources = {
        "rapporten/2023/geheim": report(1, status="concept"),
        "rapporten/2023/r": report(1, title="R", datum="2023-06-01"),
        **{
            f"kamerbrieven/{day[:4]}/b{day[:4]}": stuk(
                datum=day, reactie_op=["geheim"], reacties=[reaction("geheim/1", day)]
            )
            for day in ("2024-02-02", "2022-02-02")
        },
    }
    pages = made(sources)
    assert answers(pages, "reacties/") == ["2024-02-02", "-", "2022-02-02"]
    anchors = [each.anker for each in pages["reacties/"].view.rapporten]
    assert anchors == ["niet-op-deze-site-b2024", "rapport-r", "niet-op-deze-site-b2022"]


def test_a_report_that_is_not_public_is_not_named_nor_are_its_recommendations() -> None:
    hidden = {
        "rapporten/2023/geheim": report(1, title="geheim", status="concept", uitgever="Geheim Bureau"),
        "rapporten/2023/straks": report(1, title="geheim", openbaar_op="2026-11-24T12:01"),
        "rapporten/2023/weg": report(
            1, title="geheim", status="ingetrokken", ingetrokken={"op": "2024-01-02", "reden": "procedurefout"}
        ),
        "kamerbrieven/2023/brief": stuk(
            title="Brief",
            reactie_op=["geheim", "straks", "weg"],
            reacties=[
                reaction(f"{id}/1", f"Antwoord {place}.") for place, id in enumerate(("geheim", "straks", "weg"))
            ],
        ),
    }
    pages = {address: each for address, each in made(hidden).items() if address.startswith("reacties/")}
    assert "geheim" not in str(pages).lower()
    assert "Doe 1." not in str(pages)
    (unknown,) = pages["reacties/"].view.rapporten
    assert (unknown.url, unknown.uitgever, unknown.datum) == ("", None, "")
    assert [each.tekst for each in unknown.rows] == [""] * len(unknown.rows)
    assert answers(pages, "reacties/") == ["Antwoord 0.", "Antwoord 1.", "Antwoord 2."]


def test_each_narrowing_has_the_lines_that_have_its_value_and_no_others() -> None:
    pages = made(CASE)
    expected = {
        "uitgever/centrum-tegen-kinderhandel-en-mensenhandel-ckm/": [
            "Wij doen het.",
            "Toch niet.",
            "Wij kijken ernaar.",
        ],
        "uitgever/bureau-taal/": ["-"],
        "programma/p/": ["Wij doen het.", "Toch niet.", "Wij kijken ernaar."],
        "jaar/2023/": ["Wij doen het.", "Wij kijken ernaar."],
        "jaar/2024/": ["Toch niet."],
        "standpunt/overgenomen/": ["Wij doen het."],
        "standpunt/niet-overgenomen/": ["Toch niet."],
        "standpunt/standpunt-niet-genoemd/": ["Wij kijken ernaar."],
        "standpunt/nog-geen-reactie-op-deze-site/": ["-"],
    }
    overviews = {f"reacties/{name}/" for name in ("uitgever", "programma", "jaar", "standpunt")}
    assert {each for each in pages if each.startswith("reacties/")} - overviews == {
        "reacties/",
        *(f"reacties/{rest}" for rest in expected),
    }
    assert {rest: answers(pages, f"reacties/{rest}") for rest in expected} == expected


def test_every_narrowing_is_one_step_from_the_register() -> None:
    pages = made(CASE)
    steps = {row.url for block in pages["reacties/"].view.blokken for row in block.rows}
    overviews = {f"reacties/{name}/" for name in ("uitgever", "programma", "jaar", "standpunt")}
    assert steps == {each for each in pages if each.startswith("reacties/")} - overviews - {"reacties/"}
    named = {row.url for each in overviews for group in pages[each].view.groepen for row in group.rows}
    assert named == steps


def test_a_narrowing_of_many_values_leads_to_all_of_them() -> None:
    reports = {f"rapporten/2023/r{number}": report(uitgever=f"Bureau {number}") for number in range(9)}
    pages = made(reports)
    (block,) = (each for each in pages["reacties/"].view.blokken if each.label == "Uitgever van het rapport")
    assert block.rows[-1].title == "alle 9"
    assert block.rows[-1].url == "reacties/uitgever/"
    assert len([row for each in pages["reacties/uitgever/"].view.groepen for row in each.rows]) == 9


def test_a_letter_of_unknown_date_has_a_year_of_its_own() -> None:
    letter = stuk(datum="onbekend", reactie_op=["r"], reacties=[reaction("r/1", "Ja.")])
    pages = made({"rapporten/2023/r": report(), "kamerbrieven/2023/b": letter})
    assert answers(pages, "reacties/jaar/onbekend/") == ["Ja."]


def test_a_long_register_is_paged_and_every_recommendation_is_there_once() -> None:
    reports = {f"rapporten/2023/r{number:02d}": report(5, title=f"R{number:02d}") for number in range(8)}
    pages = made(reports)
    shown = [(each.rapport, each.nummer) for each in rows(pages, "reacties/")]
    assert shown == [(f"R{number:02d}", place) for number in range(8) for place in range(1, 6)]
    sizes = [sum(len(each.rows) for each in view.rapporten) for view in pages_of(pages, "reacties/")]
    assert sizes == [10, 15, 15]
    assert [view.aantal for view in pages_of(pages, "reacties/")] == ["40 aanbevelingen", "", ""]


def of_sizes(sizes: Sequence[int]) -> dict[str, bytes]:
    """Reports with so many recommendations, a day each, the newest first."""
    return {
        f"rapporten/2023/r{place}": report(size, title=f"R{place}", datum=f"{date(2023, 12, 31) - timedelta(place)}")
        for place, size in enumerate(sizes)
    }


@pytest.mark.parametrize("sizes", [(15,), (14, 1, 1), (5, 25), (2, 38, 2), (15, 15, 1), (3, 15, 15)])
def test_the_register_is_cut_where_any_list_in_time_order_is(sizes: tuple[int, ...]) -> None:
    whole = [group(f"R{place}", f"rapport-r{place}", range(1, size + 1)) for place, size in enumerate(sizes)]
    pages = pages_of(made(of_sizes(sizes)), "reacties/")
    assert [
        [(each.anker, [row.nummer for row in each.rows], each.vervolg) for each in view.rapporten] for view in pages
    ] == [[(each.anker, list(each.rows), each.vervolg) for each in page] for page in paginate(whole, True, PAGE)]
    assert [each.aantal for each in pages[0].rapporten] == [each.aantal for each in paginate(whole, True, PAGE)[0]]


def test_a_report_more_changes_the_newest_page_of_the_register_alone() -> None:
    sources = of_sizes((4, 13, 17, 5))
    newer = {"rapporten/2024/nieuw": report(1, title="Nieuw", datum="2024-01-01")}
    before, after = made(sources), made({**sources, **newer})
    register = [address for address in after if re.fullmatch(r"reacties/(pagina/\d+/)?", address)]
    assert len(register) == 3
    assert [address for address in register if after[address] != before[address]] == ["reacties/"]


def test_answers_to_two_reports_that_are_not_public_stay_apart_where_they_are_mixed() -> None:
    words = ("a/1", "b/1", "a/1", "b/2")
    letter = stuk(reactie_op=["a", "b"], reacties=[reaction(to, f"Bij {place}.") for place, to in enumerate(words)])
    hidden = {f"rapporten/2023/{id}": report(2, status="concept") for id in "ab"}
    shown = rows(made({"kamerbrieven/2023/l": letter, **hidden}), "reacties/")
    assert [(row.nummer, [each.reactie for each in row.reacties]) for row in shown] == [
        (1, ["Bij 0."]),
        (1, ["Bij 1."]),
        (1, ["Bij 2."]),
        (2, ["Bij 3."]),
    ]


def test_the_page_of_a_programme_shows_the_first_of_its_reactions_and_counts_all() -> None:
    sources = {
        name: data.replace(b"---\n", b'---\nprogrammas: ["p"]\n', 1) for name, data in of_sizes((2, 9, 9)).items()
    }
    view = made({"programmas/p": page(title="P"), **sources})["programmas/p/"].view
    assert [(each.label, each.aantal, len(each.rows)) for each in view.reacties] == [("R0", "2", 2), ("R1", "9", 1)]
    assert (view.aanbevelingen, view.register) == ("20 aanbevelingen", "reacties/programma/p/")


def test_addresses_beside_those_of_the_register_are_no_pages() -> None:
    catalogue = catalogued(CASE)
    for address in (
        "pagina/1/",
        "jaar/1999/",
        "standpunt/x/",
        "standpunt/pagina/2/",
        "programma/q/",
        "jaar/2023/pagina/01/",
    ):
        assert generated_at(f"reacties/{address}", catalogue) is None


def test_a_letter_leads_to_the_earlier_reactions_to_the_same_publisher_and_a_report_to_all() -> None:
    second = {"rapporten/2022/oud": report(title="Oud", uitgever=CKM, datum="2022-01-01")}
    catalogue = catalogued(CASE | second)
    address = "reacties/uitgever/centrum-tegen-kinderhandel-en-mensenhandel-ckm/"

    def shown(soort: str, id: str) -> list[tuple[str, str, str]]:
        found = earlier(catalogue.entries[Ref(soort, id)], catalogue)
        return [(each.uitgever, each.url, each.eerder) for each in found]

    assert shown("kamerbrief", "later") == [("CKM", address, "1")]
    assert shown("kamerbrief", "eerst") == [("CKM", address, "")]
    assert shown("rapport", "r") == shown("rapport", "oud") == [("CKM", address, "")]
    assert shown("rapport", "s") == [("Bureau Taal", "reacties/uitgever/bureau-taal/", "")]
    assert shown("beslisnota", "nota") == []
    assert address in generated(catalogue)


def test_a_site_without_recommendations_has_an_empty_register() -> None:
    pages = made({"kamerbrieven/2023/b": stuk()})
    assert pages["reacties/"].view.rapporten == ()
    assert pages["reacties/"].view.blokken == ()


def test_recommendations_of_two_reports_that_are_not_public_are_not_shown_as_one() -> None:
    aan = [{"nummer": 1, "tekst": "Doe."}]
    sources = (
        {"programmas/p": page(title="P")}
        | {f"rapporten/2023/{id}": stuk(status="concept", aanbevelingen=aan) for id in "rs"}
        | {
            f"kamerbrieven/2023/b{id}": stuk(
                reactie_op=[id], programmas=["p"], reacties=[{"aanbeveling": f"{id}/1", "reactie": f"Over {id}."}]
            )
            for id in "rs"
        }
    )
    pages = generated(catalogued(sources))
    assert [[e.reactie for e in each.reacties] for each in rows(pages, "reacties/")] == [["Over r."], ["Over s."]]


def test_two_spellings_of_a_name_are_one_publisher() -> None:
    names = ("Bureau co\u0308rdinatie \ufb01nanciën", "Bureau cördinatie ﬁnan\xadciën")
    reports = {f"rapporten/2023/{place}": report(1, uitgever=name) for place, name in zip("rs", names, strict=True)}
    letter = stuk(
        title="Brief",
        datum="2024-01-01",
        reactie_op=["r", "s"],
        reacties=[reaction("r/1", "Ja."), reaction("s/1", "Nee.")],
    )
    catalogue = catalogued({**reports, "kamerbrieven/2024/brief": letter})
    address = "reacties/uitgever/bureau-cordinatie-financien/"
    assert [each for each in generated(catalogue) if each.startswith("reacties/uitgever/")] == [
        "reacties/uitgever/",
        address,
    ]
    shown = earlier(catalogue.entries[Ref("kamerbrief", "brief")], catalogue)
    assert [(each.uitgever, each.url) for each in shown] == [(names[0], address)]


# ---- Two choices at once ----

ANSWERED = {
    "programmas/p": page(title="Programma P"),
    "rapporten/2023/r": report(6, title="R", uitgever=CKM, programmas=["p"], datum="2023-01-05"),
    "kamerbrieven/2023/b": stuk(
        datum="2023-05-01",
        reactie_op=["r"],
        reacties=[
            *(reaction(f"r/{place}", f"Ja {place}.", standpunt="overgenomen") for place in (1, 2, 3)),
            *(reaction(f"r/{place}", f"Nee {place}.", standpunt="niet overgenomen") for place in (4, 5)),
        ],
    ),
}
OF_CKM = "reacties/uitgever/centrum-tegen-kinderhandel-en-mensenhandel-ckm/"


def test_the_register_narrows_by_a_value_and_a_stance_at_once() -> None:
    pages = made(ANSWERED)
    for base in ("reacties/programma/p/", OF_CKM):
        assert answers(pages, f"{base}standpunt/overgenomen/") == ["Ja 1.", "Ja 2.", "Ja 3."]
        assert answers(pages, f"{base}standpunt/niet-overgenomen/") == ["Nee 4.", "Nee 5."]
        assert answers(pages, f"{base}standpunt/nog-geen-reactie-op-deze-site/") == ["-"]
        (block,) = pages[base].view.blokken
        assert [(row.title, row.url, row.aantal) for row in block.rows] == [
            ("overgenomen", f"{base}standpunt/overgenomen/", "3"),
            ("niet overgenomen", f"{base}standpunt/niet-overgenomen/", "2"),
            ("nog geen reactie op deze site", f"{base}standpunt/nog-geen-reactie-op-deze-site/", "1"),
        ]
    assert answers(pages, "reacties/jaar/2023/standpunt/niet-overgenomen/") == ["Nee 4.", "Nee 5."]
    assert pages[f"{OF_CKM}standpunt/overgenomen/"].title == f"Reacties op {CKM}, overgenomen"


def test_the_page_of_a_stance_leads_to_the_same_pages() -> None:
    blocks = made(ANSWERED)["reacties/standpunt/overgenomen/"].view.blokken
    assert {row.url for each in blocks for row in each.rows} == {
        "reacties/programma/p/standpunt/overgenomen/",
        f"{OF_CKM}standpunt/overgenomen/",
        "reacties/jaar/2023/standpunt/overgenomen/",
    }


def test_what_one_choice_makes_short_or_what_has_one_stance_is_not_narrowed_further() -> None:
    pages = made(CASE)
    assert not [each for each in pages if "/standpunt/" in each.removeprefix("reacties/standpunt/")]
    alike = {"rapporten/2023/r": report(30, uitgever=CKM)}
    assert not [each for each in made(alike) if each.startswith(f"{OF_CKM}standpunt/")]


def test_addresses_beside_those_of_two_choices_are_no_pages() -> None:
    catalogue = catalogued(ANSWERED)
    for rest in ("standpunt/staand-beleid/", "standpunt/", "standpunt/overgenomen/pagina/1/", "jaar/2023/"):
        assert generated_at(f"{OF_CKM}{rest}", catalogue) is None
    assert generated_at("reacties/programma/q/standpunt/overgenomen/", catalogue) is None


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Richt een  meldpunt in.", "Richt een meldpunt in."),
        ("Richt een meldpunt in. " + "Doe dat snel. " * 9, "Richt een meldpunt in"),
        ("Zorg dat " + "gemeenten en provincies " * 9, "Zorg dat gemeenten en provincies gemeenten en provincies gemeenten en provincies gemeenten en…"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_heading_says_what_the_recommendation_is_about(text: str, heading: str) -> None:
    assert topic(text) == heading
