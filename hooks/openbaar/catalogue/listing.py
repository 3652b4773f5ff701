"""The lists that go by date: how each is called, and in which of them a document stands by what it says itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from openbaar.catalogue.keywords import keywords
from openbaar.catalogue.organisations import units
from openbaar.documents import Beslisnota, Datum, Document, Kamerbrief, OpenbaarOp, Stuk

WITHOUT_GROUND = "geen"
"""The ground of a withheld passage for which none is given."""


class Membership(NamedTuple):
    """A document in a list: how the list is called, and the day by which the document stands there (an ordinal)."""

    lijst: str
    dag: int


def of_kind(soort: str, jaar: str) -> str:
    """Documents of a kind in the folder of a year, by their dates."""
    return f"soort/{soort}/{jaar}"


def of_month(axis: str, year: int, month: int) -> str:
    """Documents of a month; the axis is ``datum`` or ``openbaar``, the day by which they stand there."""
    return f"{axis}/{year}-{month:02d}"


def of_unknown_day(axis: str) -> str:
    """Documents whose day on this axis is unknown; they stand by the year of their folder."""
    return f"{axis}/onbekend"


def of_programme(id: str, soort: str) -> str:
    """Documents of a kind that name a programme, by their dates."""
    return f"programma/{id}/{soort}"


def of_unit(slug: str) -> str:
    """Documents of a unit of government and of none below it, by their dates."""
    return f"organisatie/{slug}"


def of_ground(code: str) -> str:
    """Documents in which a passage is withheld on a ground (``WITHOUT_GROUND`` for none), by their dates."""
    return f"grond/{code}"


def of_keyword(slug: str) -> str:
    """Documents with a keyword, by their dates."""
    return f"trefwoord/{slug}"


def lists_of(document: Document, marked: Iterable[str] = ()) -> Iterator[Membership]:
    """The lists in which a document stands, each once; none for what is no memo, letter or report. ``marked`` are the
    grounds on which its text says that something was withheld."""
    record = document.record
    if not isinstance(record, Stuk):
        return
    day = ordinal(record.datum)
    yield Membership(of_kind(document.ref.soort, document.year), day)
    yield _in_month("datum", record.datum, document.year)
    opened = record.openbaar_op
    yield _in_month("openbaar", opened.dag if isinstance(opened, OpenbaarOp) else opened, document.year)
    for id in dict.fromkeys(record.programmas):
        yield Membership(of_programme(id, document.ref.soort), day)
    for chain in units(document):
        yield Membership(of_unit(chain[-1].slug), day)
    for slug, _ in keywords(record):
        yield Membership(of_keyword(slug), day)
    withheld = record.niet_openbaar if isinstance(record, Beslisnota | Kamerbrief) else ()
    for code in dict.fromkeys((*(each.grond or WITHOUT_GROUND for each in withheld), *marked)):
        yield Membership(of_ground(code), day)


def _in_month(axis: str, value: Datum | None, jaar: str) -> Membership:
    if isinstance(value, date):
        return Membership(of_month(axis, value.year, value.month), value.toordinal())
    return Membership(of_unknown_day(axis), int(jaar or 0))


def ordinal(value: Datum | None) -> int:
    """The day as a number; 0 where it is unknown or there is none."""
    return value.toordinal() if isinstance(value, date) else 0
