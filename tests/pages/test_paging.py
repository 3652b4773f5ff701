"""Long lists in pages: nothing lost, nothing twice, never too much on a page, and full pages that stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_kind
from openbaar.catalogue.wording import day, roughly, roughly_counted
from openbaar.pages import PageData
from openbaar.pages.lists import Counted, Head, Listed, list_page, overview_addresses, overview_page
from openbaar.pages.paging import PAGE, Group, group, page_address, paginate
from openbaar.pages.timed import Timed, timed_addresses
from support.coming import coming

Numbers = tuple[Group[int], ...]
SIZES = st.lists(st.integers(0, 12), max_size=8)
ROOM = st.integers(1, 7)
ENDS = st.booleans()


def groups_of(sizes: list[int]) -> Numbers:
    """Groups of so many rows; all rows are numbered through."""
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    return tuple(
        group(f"G{start}", f"g{start}", range(start, start + size)) for start, size in zip(starts, sizes, strict=True)
    )


def day_of(number: int) -> date:
    """The day of a document; the higher its number, the newer it is, two on each day."""
    return date(2020, 1, 1) + timedelta(days=number // 2)


@cache
def two_a_day() -> Callable[[int], Catalogue]:
    """The catalogue of so many documents."""
    return coming([day_of(number) for number in range(2_051)])


@cache
def of_one_day() -> Callable[[int], Catalogue]:
    """The same, of documents of one day."""
    return coming([date(2020, 1, 1)] * 450)


def in_time(amount: int, of: Callable[[int], Catalogue] | None = None) -> dict[str, PageData]:
    """The pages of a list of so many documents, newest first, under their years, in the order in which they are read."""
    catalogue = (of or two_a_day())(amount)
    timed = Timed("x/", of_kind("beslisnota", "2020"), lambda ref, _: ref.id)
    first, *further = timed_addresses("x/", timed.lijst, catalogue)
    pages = {}
    for address in (first, *reversed(further)):
        number = address.removeprefix("x/").removeprefix("pagina/").rstrip("/") or None
        head = Head(soort="S", uitleg=("Waarom.",))
        page = list_page(timed, "X", lambda count: f"{count} stukken.", number, (), catalogue, head)
        assert page
        pages[address] = page
    return pages


@given(SIZES, ROOM, ENDS)
def test_every_row_is_on_a_page_once_and_in_order(sizes: list[int], room: int, oldest: bool) -> None:
    pages = paginate(groups_of(sizes), oldest, room)
    assert [row for page in pages for each in page for row in each.rows] == list(range(sum(sizes)))


@given(SIZES, ROOM, ENDS)
def test_a_page_is_never_too_full_and_one_alone_has_room_left(sizes: list[int], room: int, oldest: bool) -> None:
    filled = [sum(max(1, len(each.rows)) for each in page) for page in paginate(groups_of(sizes), oldest, room)]
    assert max(filled) <= room
    assert all(each == room for each in (filled[1:] if oldest else filled[:-1]))


@given(SIZES, ROOM, ENDS)
def test_a_group_begins_once_and_goes_on_as_continued(sizes: list[int], room: int, oldest: bool) -> None:
    pieces = [each for page in paginate(groups_of(sizes), oldest, room) for each in page]
    assert [each.label for each in pieces if not each.vervolg] == [each.label for each in groups_of(sizes)]
    for before, each in pairwise(pieces):
        if each.vervolg:
            assert (each.label, each.anker) == (before.label, before.anker)


@given(SIZES, ROOM, ENDS)
def test_a_group_is_named_once_on_a_page(sizes: list[int], room: int, oldest: bool) -> None:
    named = [(group(str(place), f"g{place}", range(size))) for place, size in enumerate(sizes)]
    for page in paginate(named, oldest, room):
        assert len({each.anker for each in page}) == len(page)


def test_a_list_without_rows_is_still_a_page() -> None:
    assert paginate([]) == paginate([], in_time=True) == ((),)
    assert list(in_time(0)) == ["x/"]


def test_thirty_rows_are_one_page_and_one_more_are_two() -> None:
    assert [len(in_time(size)) for size in (PAGE, PAGE + 1)] == [1, 2]
    assert PAGE == 30


@given(st.integers(1, 420), st.integers(1, 130))
def test_a_full_page_of_a_list_in_time_order_is_the_same_for_ever_whatever_comes_at_its_new_end(
    amount: int, more: int
) -> None:
    """All but the page at the list's own address: that is the only one to which rows are added. The full page beside it
    leads to that address, and then to the page that was there: nothing else of it changes."""
    before, after = in_time(amount), in_time(amount + more)
    further = [address for address in before if address != "x/"]
    assert further == [f"x/pagina/{place}/" for place in range(len(further), 0, -1)]
    for address in further:
        one, other = before[address], after[address]
        assert one.view.groepen == other.view.groepen
        assert (one.title, one.description, one.view.pager.volgende) == (
            other.title,
            other.description,
            other.view.pager.volgende,
        )
        assert one.view.pager.vorige.grens == other.view.pager.vorige.grens
        assert address == further[0] or one == other


def test_the_pages_that_a_row_more_changes_are_the_newest_alone() -> None:
    """The bound holds at any length: one page, or three when the newest was full and gets an address of its own, to
    which the one beside it must lead."""
    for amount in (29, 45, 615):
        before, after = in_time(amount), in_time(amount + 1)
        assert [address for address in after if after[address] != before.get(address)] == ["x/"]
    before, after = in_time(600), in_time(601)
    assert [address for address in after if after[address] != before.get(address)] == [
        "x/",
        "x/pagina/20/",
        "x/pagina/19/",
    ]


def test_what_counts_and_leads_stands_at_the_address_of_the_list_alone() -> None:
    first, *further = in_time(315).values()
    assert (first.view.aantal, first.view.head.uitleg, first.description) == ("315", ("Waarom.",), "315 stukken.")
    assert {(each.view.aantal, each.view.head.uitleg, each.view.index) for each in further} == {("", (), ())}
    assert all("315" not in each.description for each in further)
    assert {each.aantal for page in further for each in page.view.groepen} == {""}
    assert len({each.title for each in (first, *further)}) == 11


def test_the_index_leads_to_where_each_heading_begins_and_keeps_the_address_of_those_elsewhere() -> None:
    pages = in_time(315)
    for each in pages["x/"].view.index:
        address, _, anchor = each.url.partition("#")
        assert [found.vervolg for found in pages[address].view.groepen if found.anker == anchor] == [False]
        assert each.anker == ("" if address == "x/" else anchor)


def test_a_pager_says_what_is_newer_and_older_with_the_dates_to_which_it_leads() -> None:
    newest, middle, oldest = in_time(75).values()
    assert newest.view.pager.vorige is oldest.view.pager.volgende is None
    steps = (newest.view.pager.volgende, middle.view.pager.vorige, middle.view.pager.volgende, oldest.view.pager.vorige)
    assert [(each.kant, each.grens, each.url) for each in steps] == [
        ("Ouder", f"tot en met {day(day_of(59))}", "x/pagina/2/"),
        ("Nieuwer", f"vanaf {day(day_of(60))}", "x/"),
        ("Ouder", f"tot en met {day(day_of(29))}", "x/pagina/1/"),
        ("Nieuwer", f"vanaf {day(day_of(30))}", "x/pagina/2/"),
    ]
    assert middle.title == f"X, {day(day_of(30))} tot en met {day(day_of(59))}"
    assert [page.view.pager for page in in_time(30).values()] == [None]


def test_pages_of_one_day_have_titles_of_their_own_that_stay() -> None:
    def titles(amount: int) -> list[str]:
        return [page.title for page in in_time(amount, of_one_day()).values()]

    assert titles(105) == ["X", "X, 1 januari 2020 (deel 3)", "X, 1 januari 2020 (deel 2)", "X, 1 januari 2020"]
    assert titles(135)[2:] == titles(105)[1:]


def test_a_list_by_name_is_cut_from_the_front_and_its_pager_says_what_is_there() -> None:
    rows = tuple(Counted(f"N{number:03d}", f"n{number}/", "1") for number in range(75))
    listed = Listed("x/", "X", "", (group("Alle", "alle", rows),))
    pages = [page for pagina in (None, "2", "3") if (page := overview_page(listed, pagina))]
    assert [page_address("x/", place, 3, False) for place in (1, 2, 3)] == ["x/", "x/pagina/2/", "x/pagina/3/"]
    assert list(overview_addresses("x/", len(rows))) == ["x/", "x/pagina/2/", "x/pagina/3/"]
    assert overview_page(listed, "4") is overview_page(listed, "1") is None
    assert [sum(len(each.rows) for each in page.view.groepen) for page in pages] == [30, 30, 15]
    assert pages[1].title == "X, N030 tot en met N059"
    before, after = pages[1].view.pager.vorige, pages[1].view.pager.volgende
    assert (before.kant, before.grens, before.url) == ("Terug", "tot en met N029", "x/")
    assert (after.kant, after.grens, after.url) == ("Verder", "vanaf N060", "x/pagina/3/")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1"),
        (9, "9"),
        (10, "10"),
        (11, "meer dan 10"),
        (50, "meer dan 10"),
        (51, "meer dan 50"),
        (100, "meer dan 50"),
        (101, "meer dan 100"),
        (500, "meer dan 100"),
        (501, "meer dan 500"),
        (1_000, "meer dan 500"),
        (1_001, "meer dan 1.000"),
        (1_000_000, "meer dan 1.000"),
    ],
)
def test_a_number_in_words_is_exact_while_small_and_true_at_every_edge(count: int, words: str) -> None:
    assert roughly(count) == words
    assert roughly_counted(count, "stuk", "stukken") == f"{words} {'stuk' if count == 1 else 'stukken'}"
