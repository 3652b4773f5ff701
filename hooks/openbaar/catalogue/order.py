"""The order of documents in time, and what stands before and after each of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import NamedTuple

from openbaar.catalogue.entries import Entry, datum_of, is_stuk
from openbaar.catalogue.visibility import Visibility
from openbaar.documents import Ref
from openbaar.documents.dates import Datum


class Beside(NamedTuple):
    """The document of the same kind just before and just after one, by date; None at the ends."""

    eerder: Ref | None
    later: Ref | None


DayOf = Callable[[Entry], Datum | None]
"""By which of its days a document is put in order."""


def newest(entries: Iterable[Entry], day_of: DayOf = datum_of) -> list[Entry]:
    """The entries, newest first; those of a day by address, those whose day is unknown last."""
    return sorted(entries, key=lambda entry: (_back(day_of(entry)), entry.address))


def _back(value: Datum | None) -> int:
    return -value.toordinal() if isinstance(value, date) else 0


def day_text(value: Datum | None) -> str:
    """``2023-10-06``, which sorts by time; empty for a day that is unknown or that there is none of."""
    return value.isoformat() if isinstance(value, date) else ""


def beside(entries: Iterable[Entry]) -> Mapping[Ref, Beside]:
    """The neighbours of every document with a known date, by date and then by address."""
    dated = [(entry.document.ref, day_text(datum_of(entry)), entry.address) for entry in entries if _counts(entry)]
    dated = sorted((each for each in dated if each[1]), key=lambda each: (each[0].soort, each[1], each[2]))
    found: dict[Ref, Beside] = {}
    for _, group in groupby(dated, key=lambda each: each[0].soort):
        refs = [ref for ref, _, _ in group]
        for eerder, ref, later in zip([None, *refs[:-1]], refs, [*refs[1:], None], strict=True):
            found[ref] = Beside(eerder, later)
    return found


def _counts(entry: Entry) -> bool:
    return is_stuk(entry) and entry.visibility is not Visibility.INGETROKKEN
