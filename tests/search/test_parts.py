"""A shard is a stretch of time with few enough documents, however the collection is spread, and one more moves no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from openbaar.documents import Ref
from openbaar.search import Searchable, parts_of, searchable, years_of
from support.sources import catalogued, page, stuk

Day = tuple[int, int, int]
"""Year, month and day; the last two 0 where they are unknown."""

DAYS = st.dates().map(lambda day: (max(day.year, 1800) % 2100, day.month, day.day)) | st.tuples(
    st.integers(1990, 2030), st.just(0), st.just(0)
)


def pages(days: Sequence[Day]) -> list[Searchable]:
    return [
        Searchable(Ref("rapport", f"r{place}"), f"rapporten/r{place}/", f"r{place}.md", f"{year:04}", month, day)
        for place, (year, month, day) in enumerate(days)
    ]


def parted(days: Sequence[Day], largest: int) -> Mapping[str, tuple[Searchable, ...]]:
    return parts_of(pages(days), largest)


def names(days: Sequence[Day], largest: int) -> list[str]:
    return [*parted(days, largest)]


def over_a_year(count: int) -> list[Day]:
    return [(2024, 1 + place % 12, 1 + place // 12) for place in range(count)]


def test_few_documents_over_many_years_are_one_shard() -> None:
    assert names([(year, 5, 6) for year in range(1997, 2026)], 600) == ["1984-2047"]


def test_years_with_more_are_halved_until_each_stretch_has_few_enough() -> None:
    assert names([(2016, 1, 1), (2019, 1, 1), (2021, 1, 1), (2024, 1, 1), (2025, 1, 1)], 2) == [
        "2016-2019",
        "2020-2023",
        "2024-2031",
    ]


def test_a_year_with_too_many_is_halved_too() -> None:
    assert names(over_a_year(4), 4) == ["1984-2047"]
    assert names(over_a_year(24), 12) == ["2024-01", "2024-07"]
    assert names(over_a_year(24), 6) == ["2024-01", "2024-04", "2024-07", "2024-10"]
    assert len(names(over_a_year(24), 2)) == 12


def test_so_is_a_month_and_even_a_day() -> None:
    assert names([(2024, 2, day) for day in range(1, 30)], 16) == ["2024-02-01", "2024-02-17"]
    assert names([(2024, 2, 1)] * 20, 15) == ["2024-02-01-0", "2024-02-01-1"]


def test_a_light_year_beside_a_heavy_one_keeps_to_its_own_stretch() -> None:
    assert names([(2021, 1, 1), (2023, 1, 1), *over_a_year(4)], 4) == ["2016-2023", "2024-2031"]


def test_an_unknown_day_comes_first_of_its_year_as_it_is_sorted() -> None:
    parts = parted([(2024, 0, 0), (2024, 2, 1), (2024, 11, 1)], 2)
    assert {name: [page.month for page in those] for name, those in parts.items()} == {
        "2024-01": [0, 2],
        "2024-07": [11],
    }


def test_what_has_no_year_is_a_shard_of_its_own_and_comes_last() -> None:
    catalogue = catalogued(
        {"programmas/veilig": page("Tekst.", title="Veilig"), "rapporten/2024/r": stuk(datum="2024-02-01")}
    )
    parts = parts_of(searchable(catalogue))
    assert {name: years_of(those) for name, those in parts.items()} == {"1984-2047": "2024", "algemeen": ""}
    assert [*parts] == ["1984-2047", "algemeen"]


@given(st.lists(DAYS, min_size=1, max_size=30), st.integers(1, 9))
def test_all_are_in_one_part_and_no_part_reaches_into_the_time_of_another(days: list[Day], largest: int) -> None:
    parts = parted(days, largest)
    assert sorted(page.path for those in parts.values() for page in those) == sorted(page.path for page in pages(days))
    moments = [[(page.year, max(1, page.month), max(1, page.day)) for page in those] for those in parts.values()]
    assert all(max(one) <= min(other) for one, other in pairwise(moments))


@given(st.lists(DAYS, min_size=1, max_size=30), DAYS, st.integers(1, 9))
def test_one_more_moves_no_other_but_of_the_stretch_that_it_makes_too_large(
    days: list[Day], day: Day, largest: int
) -> None:
    before, after = parted(days, largest), parted([*days, day], largest)
    former = {page.path: name for name, those in before.items() for page in those}
    moved = {
        former[page.path] for name, those in after.items() for page in those if former.get(page.path, name) != name
    }
    assert len(moved) <= 1
    assert all(len(before[name]) == largest for name in moved)
