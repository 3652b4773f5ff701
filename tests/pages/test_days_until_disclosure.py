"""How long disclosure took: the days between each letter and the disclosure of its memos, told by middle and spread."""

from __future__ import annotations

import statistics

from hypothesis import given
from hypothesis import strategies as st

from openbaar.pages.spread import Spread, spread
from support.letters import duration
from support.pages import generated
from support.sources import catalogued, stuk


def told(pages: dict[str, bytes]) -> Spread | None:
    found: Spread | None = generated(catalogued(pages))["volledigheid/"].view.duur
    return found


def test_the_median_and_the_spread_are_those_of_the_days_between_letter_and_disclosure() -> None:
    pairs = [
        ("2023-01-01", "2023-01-01"),  # 0
        ("2023-01-10", "2023-01-09"),  # -1
        ("2023-01-31", "2023-02-04T23:59"),  # 4
        ("2023-03-25", "2023-03-27"),  # 2, over the change of the clocks
        ("2023-02-01", "2024-02-01"),  # 365
        ("2023-02-01", "onbekend"),
        ("onbekend", "2023-02-01"),
    ]
    assert told(duration(pairs)) == Spread("5 nota's", "2 dagen", "0", "4 dagen", "-1 dagen", "365 dagen")


def test_two_memos_beneath_one_letter_count_each() -> None:
    sources = {
        "kamerbrieven/2023/b": stuk(datum="2023-01-01"),
        "beslisnotas/2023/x": stuk(openbaar_op="2023-01-02", kamerbrief="b"),
        "beslisnotas/2023/y": stuk(openbaar_op="2023-01-05", kamerbrief="b"),
    }
    assert told(sources) == Spread("2 nota's", "2,5 dagen", "1,8", "3,2 dagen", "1 dag", "4 dagen")


def test_nothing_is_said_of_days_when_none_are_known() -> None:
    assert told({"beslisnotas/2023/x": stuk()}) is None
    assert spread([]) is None


@given(st.lists(st.integers(-400, 4000), min_size=1))
def test_one_forgotten_document_does_not_move_the_middle_out_of_the_days(days: list[int]) -> None:
    found = spread(days)
    assert found
    middle = float(found.mediaan.split()[0].replace(".", "").replace(",", "."))
    assert abs(middle - statistics.median(days)) < 0.051
    assert found.aantal.split()[0].replace(".", "") == str(len(days))
