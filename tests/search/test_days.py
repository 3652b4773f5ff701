"""The days of a record as what is looked for."""

from __future__ import annotations

import pytest

from openbaar.search.days import day_key, month_of, span


def test_a_day_is_a_word_of_its_own_on_each_axis() -> None:
    assert day_key("datum", "2023-10-06") == "d20231006q"
    assert day_key("openbaar", "2023-10-06") == "o20231006q"
    assert day_key("datum", "") == ""


def test_of_an_unknown_day_only_the_year_is_known() -> None:
    assert (month_of("2023-10-06", "2023"), month_of("", "2023"), month_of("")) == ("2023-10", "2023", "")


@pytest.mark.parametrize(
    ("months", "wanted"),
    [
        ([], ""),
        (["2023-10"], "2023-10 2023-10"),
        (["2023-10", "2021-02", "2022-12"], "2021-02 2023-10"),
        (["2023", "2023-10"], "2023-01 2023-12"),
        (["2022-03", "2023"], "2022-03 2023-12"),
    ],
)
def test_a_shard_says_from_which_month_to_which_it_goes(months: list[str], wanted: str) -> None:
    assert span(months) == wanted
