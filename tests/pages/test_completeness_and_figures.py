"""What is missing is told, and pictures show the numbers of their tables."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.pages import PageData
from openbaar.pages.charts import FULL, Chart, chart
from support.letters import duration
from support.listed import listed, pages_of
from support.pages import generated
from support.sources import catalogued, stuk

WITHDRAWN = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-02", "reden": "privacygegevens"}}


def made(pages: dict[str, bytes]) -> dict[str, PageData]:
    return generated(catalogued(pages))


def missing(pages: dict[str, PageData]) -> dict[str, tuple[str, str]]:
    """What the page says is missing: title -> count and address."""
    return {each.title: (each.aantal, each.url) for each in pages["volledigheid/"].view.ontbreekt}


# ---- Completeness ----


def test_letters_without_a_memo_and_memos_without_a_letter_are_counted_and_listed() -> None:
    pages = made(
        {
            "kamerbrieven/2023/met": stuk(kamerstuk="28638-1"),
            "kamerbrieven/2023/zonder": stuk(kamerstuk="28638-2"),
            "kamerbrieven/2023/nummerloos": stuk(kamerstuk="onbekend"),
            "kamerbrieven/2023/leeg": stuk(),
            "beslisnotas/2023/hoort": stuk(kamerbrief="met"),
            "beslisnotas/2023/los": stuk(),
        }
    )
    base = "volledigheid/"
    assert sorted(listed(pages, f"{base}brieven-zonder-nota/")) == ["leeg", "nummerloos", "zonder"]
    assert listed(pages, f"{base}notas-zonder-brief/") == ["los"]
    assert sorted(listed(pages, f"{base}brieven-zonder-kamerstuk/")) == ["leeg", "nummerloos"]
    assert {title: said for title, said in missing(pages).items() if said[1]} == {
        "Kamerbrieven zonder beslisnota": ("3", f"{base}brieven-zonder-nota/"),
        "Beslisnota's zonder Kamerbrief": ("1", f"{base}notas-zonder-brief/"),
        "Kamerbrieven zonder nummer": ("2", f"{base}brieven-zonder-kamerstuk/"),
    }


def test_a_long_list_of_what_is_missing_has_a_page_a_year_and_what_is_found_again_changes_that_year_alone() -> None:
    letters = {
        f"kamerbrieven/{year}/b{year}-{place:02d}": stuk(datum=f"{year}-03-{1 + place % 28:02d}")
        for year in (2020, 2021, 2022)
        for place in range(28)
    }
    base = "volledigheid/brieven-zonder-nota/"
    before, after = made(letters), made(letters | {"beslisnotas/2023/n": stuk(kamerbrief="b2020-07")})
    years = {row.url: row.aantal for each in before[base].view.groepen for row in each.rows}
    assert years == {f"{base}{year}/": "28" for year in (2022, 2021, 2020)}
    assert all(len(listed(before, year)) == 28 for year in years)
    assert [each for each in after if each.startswith(base) and after[each] != before[each]] == [base, f"{base}2020/"]
    assert len(listed(after, f"{base}2020/")) == 27


def test_a_year_of_what_is_missing_has_pages_and_what_has_no_date_is_a_year_of_its_own_and_last() -> None:
    letters = {f"kamerbrieven/2020/b{place:03d}": stuk(datum="2020-03-04") for place in range(45)}
    letters |= {f"kamerbrieven/2020/w{place}": stuk(datum="onbekend") for place in range(3)}
    pages, base = made(letters | {"kamerbrieven/2018/a": stuk(datum="2018-12-31")}), "volledigheid/brieven-zonder-nota/"
    years = [(row.title, row.url, row.aantal) for each in pages[base].view.groepen for row in each.rows]
    assert years == [
        ("2020", f"{base}2020/", "45"),
        ("2018", f"{base}2018/", "1"),
        ("Datum onbekend", f"{base}onbekend/", "3"),
    ]
    assert listed(pages, f"{base}2020/") == [f"b{place:03d}" for place in range(45)]
    assert [sum(len(each.rows) for each in view.groepen) for view in pages_of(pages, f"{base}2020/")] == [15, 30]
    assert listed(pages, f"{base}2018/") == ["a"]
    assert listed(pages, f"{base}onbekend/") == ["w0", "w1", "w2"]


@pytest.mark.parametrize("keys", [{"status": "concept"}, {"openbaar_op": "2026-11-24T12:01"}], ids=["draft", "embargo"])
def test_a_letter_that_is_not_public_is_missing_to_its_memo_and_not_listed_itself(keys: dict[str, str]) -> None:
    pages = made({"kamerbrieven/2023/b": stuk(**keys), "beslisnotas/2023/n": stuk(kamerbrief="b")})
    assert listed(pages, "volledigheid/notas-zonder-brief/") == ["n"]
    assert listed(pages, "volledigheid/brieven-zonder-nota/") == []


def test_unknown_dates_are_counted_and_lead_to_their_pages() -> None:
    pages = made(
        {
            "beslisnotas/2023/a": stuk(datum="onbekend"),
            "beslisnotas/2023/b": stuk(datum="onbekend", openbaar_op="onbekend"),
        }
    )
    assert missing(pages)["Stukken met onbekende datum"] == ("2", "archief/onbekend/")
    assert missing(pages)["Stukken met onbekende dag van openbaarmaking"] == ("1", "openbaar/onbekend/")
    assert {"archief/onbekend/", "openbaar/onbekend/"} <= set(pages)
    assert missing(made({"beslisnotas/2023/a": stuk()}))["Stukken met onbekende datum"] == ("0", "")


def test_each_kind_says_since_when_it_is_covered() -> None:
    pages = made(
        {
            "beslisnotas/2021/a": stuk(datum="2021-03-04", openbaar_op="2023-01-01"),
            "beslisnotas/2024/b": stuk(datum="2024-02-29", openbaar_op="2024-03-01T12:00"),
            "kamerbrieven/2022/c": stuk(datum="onbekend", openbaar_op="onbekend"),
        }
    )
    said = [
        (each.soort, each.aantal, each.eerste, each.laatste, each.eerst_openbaar)
        for each in pages["volledigheid/"].view.dekking
    ]
    assert said == [
        ("Beslisnota's", "2", "4 maart 2021", "29 februari 2024", "1 januari 2023"),
        ("Kamerbrieven", "1", "onbekend", "onbekend", "onbekend"),
        ("Rapporten", "0", "onbekend", "onbekend", "onbekend"),
    ]


def test_withdrawn_documents_are_counted_last_withdrawal_first_and_never_named() -> None:
    sources = {
        f"beslisnotas/2023/w{day:02d}": stuk(
            title="geheim",
            **WITHDRAWN
            | {"ingetrokken": {"op": f"2024-0{1 + day // 28}-{1 + day % 28:02d}", "reden": "procedurefout"}},
        )
        for day in range(55)
    }
    view = made(sources)["volledigheid/"].view
    assert view.aantal_ingetrokken == "55"
    assert [row.url for row in view.ingetrokken] == [f"beslisnotas/2023/w{day:02d}/" for day in range(54, 4, -1)]
    assert {(row.title, row.merk) for row in view.ingetrokken} == {("Ingetrokken beslisnota", "ingetrokken")}
    assert "geheim" not in str(view)


# ---- Figures ----


def charts(pages: dict[str, bytes]) -> dict[str, Chart]:
    view: Any = made(pages)["cijfers/"].view
    return {each.anker: each for each in view.grafieken}


def bars(drawn: Chart) -> list[tuple[str, int]]:
    return [(bar.label, bar.aantal) for bar in drawn.staven]


@given(st.lists(st.integers(0, 5000), max_size=12))
def test_bars_are_as_long_as_their_numbers_and_the_total_is_that_of_the_table(numbers: list[int]) -> None:
    drawn = chart("a", "T", "W", ((f"L{place}", number, "") for place, number in enumerate(numbers)))
    if not any(numbers):
        assert drawn.staven == ()
        assert drawn.samenvatting == ""
        return
    assert [bar.aantal for bar in drawn.staven] == numbers
    assert [bar.getal.replace(".", "") for bar in drawn.staven] == list(map(str, numbers))
    assert drawn.totaal.replace(".", "") == str(sum(numbers))
    assert max(bar.lengte for bar in drawn.staven) == FULL
    for bar in drawn.staven:
        assert bar.lengte == pytest.approx(FULL * bar.aantal / max(numbers), abs=0.006)
    assert f"{max(numbers):,}".replace(",", ".") in drawn.samenvatting


def test_nothing_is_drawn_where_there_is_nothing() -> None:
    assert charts({}) == {}
    assert "gronden" not in charts({"beslisnotas/2023/x": stuk()})
    assert "openbaarmaking" not in charts({"beslisnotas/2023/x": stuk()})


def test_months_without_documents_stand_between_those_with_and_lead_nowhere() -> None:
    sources = {f"rapporten/2023/r{each}": stuk(datum=f"2023-{each}-01") for each in ("01", "04")}
    drawn = charts(sources)["per-maand"]
    assert bars(drawn) == [("januari 2023", 1), ("februari 2023", 0), ("maart 2023", 0), ("april 2023", 1)]
    assert [bar.url for bar in drawn.staven] == ["archief/2023/01/", "", "", "archief/2023/04/"]
    assert charts(sources)["openbaar-per-maand"].staven[0].url == "openbaar/2023/10/"


def test_a_long_history_shows_its_last_three_years() -> None:
    sources = {f"rapporten/{year}/r{year}": stuk(datum=f"{year}-06-01") for year in range(2015, 2024)}
    drawn = charts(sources)["per-maand"]
    assert (drawn.staven[0].label, drawn.staven[-1].label, len(drawn.staven)) == ("juli 2020", "juni 2023", 36)
    assert drawn.totaal == "3"
    assert bars(charts(sources)["per-jaar"]) == [(str(year), 1) for year in range(2015, 2024)]


def test_days_until_disclosure_are_counted_in_the_step_to_which_they_belong() -> None:
    shifts = {
        "2023-01-30": "vóór de brief",
        "2023-01-31": "dezelfde dag",
        "2023-02-01": "1 tot en met 7 dagen",
        "2023-02-07": "1 tot en met 7 dagen",
        "2023-02-08": "8 tot en met 30 dagen",
        "2023-03-02": "8 tot en met 30 dagen",
        "2023-03-03": "31 tot en met 90 dagen",
        "2023-05-01": "31 tot en met 90 dagen",
        "2023-05-02": "91 tot en met 365 dagen",
        "2024-01-31": "91 tot en met 365 dagen",
        "2024-02-01": "meer dan een jaar",
    }
    for opened, step in shifts.items():
        drawn = charts(duration([("2023-01-31", opened)]))["openbaarmaking"]
        assert [label for label, count in bars(drawn) if count] == [step], opened
    drawn = charts(duration([("2023-01-31", opened) for opened in shifts]))["openbaarmaking"]
    assert drawn.totaal == str(len(shifts))


def test_kinds_and_grounds_have_the_numbers_of_their_own_pages() -> None:
    withheld = [{"onderdeel": "namen", "grond": "5.1.2e"}, {"onderdeel": "nog meer", "grond": "5.1.2e"}]
    sources = {
        "beslisnotas/2023/a": stuk(niet_openbaar=withheld),
        "rapporten/2023/b": stuk(),
        "rapporten/2023/c": stuk(),
    }
    pages = made(sources)
    drawn = charts(sources)
    assert bars(drawn["per-soort"]) == [("Beslisnota's", 1), ("Kamerbrieven", 0), ("Rapporten", 2)]
    (ground,) = drawn["gronden"].staven
    assert (ground.aantal, ground.url) == (1, "gronden/5-1-2e/")
    assert len(listed(pages, ground.url)) == ground.aantal


def test_withdrawn_documents_and_drafts_are_in_no_figure() -> None:
    hidden = {"rapporten/2023/w": stuk(**WITHDRAWN), "rapporten/2023/c": stuk(status="concept")}
    assert charts({"rapporten/2023/r": stuk()} | hidden) == charts({"rapporten/2023/r": stuk()})


def test_a_picture_that_leaves_months_out_says_so_also_where_documents_are_few() -> None:
    sources = {f"rapporten/{year}/r{year}": stuk(datum=f"{year}-06-01") for year in range(2015, 2024)}
    (drawn,) = (each for each in generated(catalogued(sources))["cijfers/"].view.grafieken if each.anker == "per-maand")
    assert drawn.noot == "De laatste 36 maanden."
