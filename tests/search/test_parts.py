"""A year with many documents is indexed in parts, so that publishing one does not cost the whole year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from openbaar.catalogue import Catalogue
from openbaar.catalogue.entries import datum_of
from openbaar.search import Searchable, parts_of, searchable
from support.sources import catalogued, page, stuk

DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(str) | st.just("onbekend")


def collection(*days: str, year: str = "2024") -> Catalogue:
    return catalogued({f"rapporten/{year}/r{place:03}": stuk(datum=day) for place, day in enumerate(days)})


def dates(parts: Mapping[str, tuple[Searchable, ...]], catalogue: Catalogue) -> dict[str, list[str]]:
    days = {name: [datum_of(catalogue.entries[page.ref]) for page in those] for name, those in parts.items()}
    return {name: [str(day) if isinstance(day, date) else "onbekend" for day in those] for name, those in days.items()}


def parted(*days: str, largest: int) -> dict[str, list[str]]:
    """The dates in each shard of documents of these days."""
    catalogue = collection(*days)
    return dates(parts_of(searchable(catalogue), largest), catalogue)


def names(count: int) -> list[str]:
    return [*parted(*(f"2024-{1 + place % 12:02d}-{1 + place // 12:02d}" for place in range(count)), largest=4)]


def test_a_year_with_few_documents_is_one_shard() -> None:
    assert names(4) == ["2024"]


def test_a_larger_year_goes_into_the_fewest_equal_parts_that_are_small_enough() -> None:
    assert names(8) == ["2024-01", "2024-07"]
    assert names(12) == ["2024-01", "2024-05", "2024-09"]
    assert names(16) == ["2024-01", "2024-04", "2024-07", "2024-10"]
    assert names(24) == ["2024-01", "2024-03", "2024-05", "2024-07", "2024-09", "2024-11"]


def test_parts_are_never_smaller_than_a_month() -> None:
    assert len(names(200)) == 12


def test_a_month_belongs_to_the_part_that_begins_last_before_it() -> None:
    days = ("2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31")
    assert parted(*days, largest=2) == {"2024-01": [*days[:2]], "2024-07": [*days[2:]]}


def test_an_unknown_day_comes_first_of_its_year_as_it_is_sorted() -> None:
    found = parted("onbekend", "2024-02-01", "2024-11-01", largest=2)
    assert found["2024-01"] == ["onbekend", "2024-02-01"]


def test_what_has_no_year_is_a_shard_of_its_own_and_comes_last() -> None:
    catalogue = catalogued(
        {"programmas/veilig": page("Tekst.", title="Veilig"), "rapporten/2024/r": stuk(datum="2024-02-01")}
    )
    assert [*parts_of(searchable(catalogue))] == ["2024", "algemeen"]


@given(st.lists(DAYS, min_size=1, max_size=30), st.integers(1, 9))
def test_all_are_in_one_part_and_no_part_reaches_into_the_time_of_another(days: list[str], largest: int) -> None:
    parts = parted(*days, largest=largest)
    assert sorted(day for those in parts.values() for day in those) == sorted(days)
    known = [[day for day in those if day != "onbekend"] for those in parts.values()]
    assert all(max(one) < min(other) for one, other in pairwise(filter(None, known)))
