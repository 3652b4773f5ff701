"""Long lists in pages: nothing lost, nothing twice, never too much on a page, and a way to every page."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from openbaar.pages.lists import Head, Listed, list_pages
from openbaar.pages.paging import AROUND, PAGE, Group, group, page_address, pager, paginate

Numbers = tuple[Group[int], ...]
SIZES = st.lists(st.integers(0, 12), max_size=8)
ROOM = st.integers(1, 7)


def groups_of(sizes: list[int]) -> Numbers:
    """Groups of so many rows; all rows are numbered through."""
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    return tuple(
        group(f"G{start}", f"g{start}", range(start, start + size)) for start, size in zip(starts, sizes, strict=True)
    )


@given(SIZES, ROOM)
def test_every_row_is_on_a_page_once_and_in_order(sizes: list[int], room: int) -> None:
    pages = paginate(groups_of(sizes), room)
    assert [row for page in pages for each in page for row in each.rows] == list(range(sum(sizes)))


@given(SIZES, ROOM)
def test_a_page_is_never_too_full_and_only_the_last_has_room_left(sizes: list[int], room: int) -> None:
    filled = [sum(max(1, len(each.rows)) for each in page) for page in paginate(groups_of(sizes), room)]
    assert max(filled) <= room
    assert all(each == room for each in filled[:-1])


@given(SIZES, ROOM)
def test_a_group_begins_once_goes_on_as_continued_and_keeps_its_whole_count(sizes: list[int], room: int) -> None:
    pieces = [each for page in paginate(groups_of(sizes), room) for each in page]
    assert [(each.label, each.aantal) for each in pieces if not each.vervolg] == [
        (each.label, str(size)) for each, size in zip(groups_of(sizes), sizes, strict=True)
    ]
    for before, each in pairwise(pieces):
        if each.vervolg:
            assert (each.label, each.anker, each.aantal) == (before.label, before.anker, before.aantal)


@given(SIZES, ROOM)
def test_a_group_is_named_once_on_a_page(sizes: list[int], room: int) -> None:
    named = [(group(str(place), f"g{place}", range(size))) for place, size in enumerate(sizes)]
    for page in paginate(named, room):
        assert len({each.anker for each in page}) == len(page)


def test_a_list_without_rows_is_still_a_page() -> None:
    assert paginate([]) == ((),)
    assert [page.address for page in list_pages(Listed("x/", "X", "", ()))] == ["x/"]


def test_a_hundred_rows_are_one_page_and_one_more_are_two() -> None:
    assert [len(paginate(groups_of([size]))) for size in (PAGE, PAGE + 1)] == [1, 2]
    assert PAGE == 100


def test_the_first_page_has_the_address_of_the_list_and_what_stands_above_it() -> None:
    assert [page_address("x/", place) for place in (1, 2, 30)] == ["x/", "x/pagina/2/", "x/pagina/30/"]
    first, second, last = list_pages(Listed("x/", "X", "S", groups_of([150, 60]), Head(soort="S", uitleg=("Waarom.",))))
    assert [page.address for page in (first, second, last)] == ["x/", "x/pagina/2/", "x/pagina/3/"]
    assert len({page.described.title for page in (first, second, last)}) == 3
    assert [page.described.view.head.uitleg for page in (first, second, last)] == [("Waarom.",), (), ()]
    assert {page.described.view.aantal for page in (first, second, last)} == {"210"}
    assert [each.url for each in second.described.view.index] == ["x/#g0", "x/pagina/2/#g150"]


def test_a_list_of_one_page_needs_no_pager() -> None:
    assert pager("x/", 1, 1) is None


@given(st.integers(2, 60).flatmap(lambda total: st.tuples(st.integers(1, total), st.just(total))))
def test_a_pager_leads_to_the_first_the_last_and_the_neighbours(where: tuple[int, int]) -> None:
    here, total = where
    made = pager("x/", here, total)
    assert made
    assert all(each.url == page_address("x/", each.nummer) for each in made.links if each.nummer)
    near = {1, total, here} | {each for each in (here - 1, here + 1) if 1 <= each <= total}
    assert near <= {each.nummer for each in made.links}
    assert made.vorige == (page_address("x/", here - 1) if here > 1 else "")
    assert made.volgende == (page_address("x/", here + 1) if here < total else "")


@given(st.integers(2, 60).flatmap(lambda total: st.tuples(st.integers(1, total), st.just(total))))
def test_a_gap_in_a_pager_stands_for_pages_that_are_left_out(where: tuple[int, int]) -> None:
    made = pager("x/", *where)
    assert made
    shown = [each.nummer for each in made.links]
    assert len(shown) <= AROUND
    for before, each, after in zip(shown, shown[1:], [*shown[2:], 0], strict=False):
        assert each == before + 1 or (each == 0 and after > before + 1) or before == 0
    assert all(bool(each.url) == bool(each.nummer) for each in made.links)
