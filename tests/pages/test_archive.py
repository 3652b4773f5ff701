"""The archives: every day has an address, on both axes, and leads to where its documents are listed."""

from __future__ import annotations

import calendar as months
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.pages import PageData
from openbaar.pages.calendar import Calendar, Day, day_anchor, month_calendar
from support.listed import listed, pages_of
from support.pages import generated
from support.sources import catalogued, stuk

DAYS = st.dates(date(1814, 1, 1), date(2100, 12, 31))
FULL = {f"beslisnotas/2023/n{place:03d}": stuk(datum=f"2023-10-{1 + place % 9:02d}") for place in range(75)}
"""A month of 75 documents on its first nine days: three pages."""
PUBLIC = {"beslisnotas/2023/x": stuk()}


def archive(pages: dict[str, bytes]) -> dict[str, PageData]:
    return generated(catalogued(pages))


def days_of(calendar: Calendar) -> list[Day]:
    return [each for week in calendar.weken for each in week if each]


def anchors(page_data: PageData) -> list[str]:
    """The anchors of days on a page of a month, of headings and of cells."""
    view = page_data.view
    return [each.anker for each in view.dagen] + [each.anker for each in days_of(view.kalender) if each.anker]


def months_shown(pages: dict[str, PageData]) -> dict[str, PageData]:
    """The pages with a calendar: of each month the one at its own address."""
    found = {address: each for address, each in pages.items() if each.template == "maand.html"}
    return {address: each for address, each in found.items() if "/pagina/" not in address}


def test_every_day_of_a_month_has_one_anchor_at_the_address_of_the_month() -> None:
    for pages in ({"beslisnotas/2024/x": stuk(datum="2024-02-29")}, FULL):
        for address, page_data in months_shown(archive(pages)).items():
            shown = page_data.view.kalender
            assert sorted(anchors(page_data)) == [day_anchor(each.nummer) for each in days_of(shown)], address


def test_a_full_month_lists_every_document_once_newest_day_first() -> None:
    pages = archive(FULL)
    newest = sorted(FULL, key=lambda name: (-(int(name[-3:]) % 9), name))
    assert listed(pages, "archief/2023/10/") == [name.rpartition("/")[2] for name in newest]
    sizes = [sum(len(each.rows) for each in view.dagen) for view in pages_of(pages, "archief/2023/10/")]
    assert sizes == [15, 30, 30]
    newest_page, *older = pages_of(pages, "archief/2023/10/")
    assert newest_page.aantal == "75 stukken"
    assert {(view.aantal, view.kalender, view.vorige, view.andere) for view in older} == {("", None, None, None)}


def test_a_year_leads_to_the_older_pages_of_a_month_by_their_days() -> None:
    (month,) = archive(FULL)["archief/2023/"].view.maanden
    assert month.paginas == (
        ("4 oktober 2023 tot en met 8 oktober 2023", "archief/2023/10/pagina/2/"),
        ("1 oktober 2023 tot en met 4 oktober 2023", "archief/2023/10/pagina/1/"),
    )


def test_a_day_in_every_calendar_leads_to_the_page_where_it_begins() -> None:
    pages = archive(FULL)
    in_year = pages["archief/2023/"].view.maanden[0].kalender
    for calendar in (in_year, pages["archief/2023/10/"].view.kalender):
        for each in days_of(calendar):
            assert bool(each.url) == (each.nummer <= 9)
            if each.url:
                address, _, anchor = each.url.partition("#")
                assert anchor in [found.anker for found in pages[address].view.dagen if not found.vervolg]
                assert anchor == day_anchor(each.nummer)


def test_a_calendar_in_a_year_holds_no_anchors_for_several_months_have_the_same_days() -> None:
    view = archive({"beslisnotas/2023/x": stuk()})["archief/2023/"].view
    assert [each.anker for month in view.maanden for each in days_of(month.kalender) if each.anker] == []


def test_the_two_archives_each_go_by_their_own_date_and_lead_to_each_other() -> None:
    pages = archive({"beslisnotas/2022/x": stuk(datum="2022-12-30", openbaar_op="2023-01-09T15:00")})
    made = [each for each in pages if each.startswith(("archief/", "openbaar/"))]
    assert made == ["archief/", "archief/2022/", "archief/2022/12/", "openbaar/", "openbaar/2023/", "openbaar/2023/01/"]
    assert listed(pages, "archief/2022/12/") == listed(pages, "openbaar/2023/01/") == ["x"]
    assert [each.label for each in pages["archief/2022/12/"].view.dagen] == ["Vrijdag 30 december 2022"]
    assert pages["archief/"].view.andere.url == "openbaar/"
    assert pages["openbaar/"].view.andere.url == "archief/"
    assert pages["archief/2022/12/"].view.andere is None
    same = archive({"beslisnotas/2023/x": stuk()})
    assert same["archief/2023/10/"].view.andere.url == "openbaar/2023/10/"


def test_unknown_dates_have_a_page_of_their_own_and_no_month() -> None:
    pages = archive({"beslisnotas/2023/x": stuk(datum="onbekend"), "rapporten/2023/r": stuk(openbaar_op="onbekend")})
    assert listed(pages, "archief/onbekend/") == ["x"]
    assert listed(pages, "openbaar/onbekend/") == ["r"]
    assert listed(pages, "archief/2023/10/") == ["r"]
    assert pages["archief/"].view.onbekend == ("1 stuk", "archief/onbekend/")
    known = archive({"beslisnotas/2023/x": stuk()})
    assert "archief/onbekend/" not in known
    assert known["archief/"].view.onbekend is None


def test_previous_and_next_skip_empty_months_and_years() -> None:
    dates = ("2019-03-05", "2022-11-30", "2023-02-01")
    pages = archive({f"beslisnotas/{each[:4]}/{each}": stuk(datum=each) for each in dates})
    around = {
        address: tuple(each and each.url for each in (page_data.view.vorige, page_data.view.volgende))
        for address, page_data in pages.items()
        if address.startswith("archief/") and page_data.template in ("maand.html", "jaar.html")
    }
    assert around == {
        "archief/2019/": (None, "archief/2022/"),
        "archief/2019/03/": (None, "archief/2022/11/"),
        "archief/2022/": ("archief/2019/", "archief/2023/"),
        "archief/2022/11/": ("archief/2019/03/", "archief/2023/02/"),
        "archief/2023/": ("archief/2022/", None),
        "archief/2023/02/": ("archief/2022/11/", None),
    }


def test_the_overview_counts_each_year_per_kind() -> None:
    sources = {"beslisnotas/2023/a": stuk(), "beslisnotas/2023/b": stuk(), "rapporten/2021/r": stuk(datum="2021-01-01")}
    years = archive(sources)["archief/"].view.jaren
    assert [(each.jaar, each.per_soort, each.aantal) for each in years] == [
        ("2023", ("2", "0", "0"), "2"),
        ("2021", ("0", "0", "1"), "1"),
    ]


@pytest.mark.parametrize(
    "keys",
    [
        {"status": "concept"},
        {"openbaar_op": "2026-11-24T12:01"},
        {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-02", "reden": "privacygegevens"}},
    ],
    ids=["draft", "embargoed", "withdrawn"],
)
def test_what_is_not_public_gives_no_day_no_month_and_no_count(keys: dict[str, object]) -> None:
    hidden = {"beslisnotas/2021/kanarie": stuk(title="kanarie", datum="2021-05-05", **keys)}

    def made(sources: dict[str, bytes]) -> dict[str, PageData]:
        return {each: found for each, found in archive(sources).items() if each.startswith(("archief/", "openbaar/"))}

    assert made(PUBLIC | hidden) == made(PUBLIC)


@given(DAYS)
def test_a_calendar_has_whole_weeks_from_monday_to_sunday(day: date) -> None:
    calendar = month_calendar(day.year, day.month, {}, {}, None)
    assert [name for _, name in calendar.dagen] == [
        *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
    ]
    assert {len(week) for week in calendar.weken} == {7}
    assert all(any(week) for week in calendar.weken)
    for week in calendar.weken:
        for weekday, each in enumerate(week):
            assert each is None or date(day.year, day.month, each.nummer).weekday() == weekday
    assert [each.nummer for each in days_of(calendar)] == list(range(1, 1 + months.monthrange(day.year, day.month)[1]))


@settings(max_examples=30)
@given(st.lists(st.integers(0, 75), min_size=1, max_size=40))
def test_the_numbers_in_the_calendars_are_those_of_the_documents(shifts: list[int]) -> None:
    dates = [date(2023, 11, 20) + timedelta(days=shift) for shift in shifts]
    pages = archive(
        {f"rapporten/{each.year}/r{place}": stuk(datum=each.isoformat()) for place, each in enumerate(dates)}
    )
    counted: Counter[date] = Counter()
    for address, page_data in months_shown(pages).items():
        if address.startswith("archief/"):
            year, month = map(int, address.split("/")[1:3])
            for each in days_of(page_data.view.kalender):
                counted[date(year, month, each.nummer)] += each.aantal
    assert +counted == Counter(dates)
