"""A stretch of a long list is what stands there in the whole list, wherever it begins."""

from __future__ import annotations

import random

import pytest

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_kind
from openbaar.catalogue.questions.cited import citing
from openbaar.catalogue.questions.lists import newest_in, oldest_in
from support.sources import catalogued, stuk

MANY = 430
LISTS = (of_kind("beslisnota", "2023"), citing("wet", "Sr", "artikel-5"), "mist/notas-zonder-brief")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    days = ["onbekend", *(f"2023-0{month}-{day:02d}" for month in (3, 4) for day in (1, 2, 28))]
    chance = random.Random(1)
    text = "Zie artikel 5:1 Sr, artikel 5 Sr en artikel 5, tweede lid, Sr."
    return catalogued({f"beslisnotas/2023/n{place}": stuk(text, datum=chance.choice(days)) for place in range(MANY)})


@pytest.mark.parametrize("lijst", LISTS)
def test_a_stretch_is_that_of_the_whole_list(catalogue: Catalogue, lijst: str) -> None:
    whole = newest_in(catalogue, lijst, 2 * MANY)[::-1]
    assert len({each.ref for each in whole}) == len(whole) == MANY
    for start in (0, 1, 99, 100, 199, 200, 250, 329, 399, 400, 429, 430, 500):
        for count in (1, 30, 100, 101, 250):
            assert oldest_in(catalogue, lijst, start, count) == whole[start : start + count][::-1]
