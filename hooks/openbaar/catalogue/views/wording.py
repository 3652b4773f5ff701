"""Dates, sizes and counts as a Dutch reader writes them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from openbaar.documents import Datum, Onbekend, OpenbaarOp

UNKNOWN = "onbekend"


def day(value: date) -> str:
    """``6 oktober 2023``."""
    return format_date(value, "d MMMM y", locale="nl")


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
            return f"{format_decimal(round(octets / factor, 1), locale='nl')} {unit}"
    return f"{octets} bytes"


def counted(number: int, one: str, more: str) -> str:
    """``1 stuk``, ``2 stukken``, ``1.200 stukken``."""
    return f"{format_decimal(number, locale='nl')} {one if number == 1 else more}"
