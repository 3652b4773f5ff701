"""Days, moments of disclosure, and what an unknown date is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from openbaar.documents import OpenbaarOp
from openbaar.documents.dates import FIRST_YEAR, LAST_YEAR, read_day, read_openbaar_op

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@given(DAYS)
def test_every_day_that_exists_is_read_as_itself(day: date) -> None:
    assert read_day(day.isoformat()) == day


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_a_day_that_does_not_exist_is_refused_with_one_that_does(year: int, month: int, day: int) -> None:
    text = f"{year:04d}-{month:02d}-{day:02d}"
    try:
        assert read_day(text).isoformat() == text
    except PydanticCustomError as error:
        assert error.type == "FM012"
        assert error.context
        read_day(str(error.context["remedy"]).rpartition(" ")[2].rstrip("."))


@pytest.mark.parametrize("text", ["2023-1-6", "06-10-2023", "2023-10-06 ", "2023-10-06T12:00", "20231006", ""])
def test_another_form_of_date_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="moet een datum zijn"):
        read_day(text)


def test_a_day_of_disclosure_begins_at_midnight_in_amsterdam() -> None:
    assert read_openbaar_op("2026-07-01").moment() == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert read_openbaar_op("2026-12-01").moment() == datetime(2026, 11, 30, 23, tzinfo=UTC)


def test_a_time_of_disclosure_is_amsterdam_time() -> None:
    assert read_openbaar_op("2026-11-24T12:00") == OpenbaarOp(date(2026, 11, 24), time(12))
    assert read_openbaar_op("2026-11-24T12:00").moment() == datetime(2026, 11, 24, 11, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-11-24T24:00", "2026-11-24T12:60", "2026-02-30T12:00"])
def test_an_hour_or_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="bestaat niet"):
        read_openbaar_op(text)


@pytest.mark.parametrize("text", ["2026-03-29T02:00", "2026-03-29T02:30", "2026-03-29T02:59", "2027-03-28T02:30"])
def test_a_time_that_the_clock_leaves_out_is_no_moment(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="bestaat die nacht niet"):
        read_openbaar_op(text)


@pytest.mark.parametrize("text", ["2026-10-25T02:00", "2026-10-25T02:30", "2026-10-25T02:59"])
def test_a_time_that_comes_twice_is_no_moment(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="komt die nacht twee keer"):
        read_openbaar_op(text)


@pytest.mark.parametrize(
    "text", ["2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T01:59", "2026-10-25T03:00", "2026-03-29", "2026-10-25"]
)
def test_beside_those_hours_every_time_is_a_moment(text: str) -> None:
    assert str(read_openbaar_op(text)) == text
