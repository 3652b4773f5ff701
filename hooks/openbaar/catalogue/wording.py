"""Dates, sizes and counts as a Dutch reader writes them."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel.dates import format_date
from babel.numbers import format_decimal

from openbaar.documents import Datum, Onbekend, OpenbaarOp

UNKNOWN = "onbekend"


@cache
def _written(value: date, pattern: str) -> str:
    """A date by one of the patterns of Unicode's own data. Remembered: a list writes the same few days many times."""
    return format_date(value, pattern, locale="nl")


def day(value: date) -> str:
    """``6 oktober 2023``."""
    return _written(value, "d MMMM y")


def weekday(value: date) -> str:
    """``vrijdag 6 oktober 2023``."""
    return _written(value, "EEEE d MMMM y")


def month(year: int, number: int) -> str:
    """``oktober 2023``."""
    return _written(date(year, number, 1), "MMMM y")


def month_alone(number: int) -> str:
    """``oktober``."""
    return _written(date(2023, number, 1), "LLLL")


def day_or_unknown(value: Datum | OpenbaarOp | None) -> str:
    """The day in words, ``onbekend`` for a date that could not be verified, empty for no date at all."""
    if value is None:
        return ""
    if isinstance(value, Onbekend):
        return UNKNOWN
    if isinstance(value, OpenbaarOp):
        return day(value.dag) + (f", {value.tijd:%H.%M} uur" if value.tijd else "")
    return day(value)


def iso(value: Datum | OpenbaarOp | None) -> str:
    """The day as ``2023-10-06``, empty when it is not known."""
    if isinstance(value, OpenbaarOp):
        value = value.dag
    return value.isoformat() if isinstance(value, date) else ""


def size(octets: int) -> str:
    """``812 bytes``, ``12,3 kB``, ``4,5 MB``: powers of a thousand, one decimal, a decimal comma."""
    for unit, factor in (("MB", 1_000_000), ("kB", 1_000)):
        if octets >= factor:
            return f"{number(octets / factor)} {unit}"
    return f"{octets} bytes"


@cache
def number(value: float) -> str:
    """``1.200``, ``12,5``: at most one decimal, the Dutch way."""
    return format_decimal(round(value, 1), locale="nl")


def counted(count: int, one: str, more: str) -> str:
    """``1 stuk``, ``2 stukken``, ``1.200 stukken``."""
    return f"{number(count)} {one if count == 1 else more}"


STEPS = (1_000, 500, 100, 50, 10)


def roughly(count: int) -> str:
    """A number in words that rarely change, exact while it is small: ``9``, ``10``, ``meer dan 10``.

    For pages of documents: an exact number there would make a page stale whenever something is added elsewhere."""
    return next((f"meer dan {number(step)}" for step in STEPS if count > step), number(count))


def roughly_counted(count: int, one: str, more: str) -> str:
    """``1 stuk``, ``9 stukken``, ``meer dan 10 stukken``."""
    return f"{roughly(count)} {one if count == 1 else more}"
