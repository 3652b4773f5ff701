"""The ministry and the units of a document, each with an address that lasts."""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue.entries import Entry
from openbaar.documents import Datum, Document, Stuk
from openbaar.documents.ministeries import MINISTERIES
from openbaar.markdown.anchors import heading_anchor
from openbaar.normal_form import each_once, normal


class Unit(NamedTuple):
    """A ministry (by its abbreviation) or a unit of it: ``jenv``, ``jenv-directie-wetgeving``. Units of different
    ministries may have the same name, so the abbreviation is part of the slug. Two spellings of a name that are one in
    the normal form are one unit."""

    slug: str
    naam: str
    ministerie: bool

    @property
    def url(self) -> str:
        return unit_address(self.slug)


def unit_address(slug: str) -> str:
    """The page of a unit (contract §4)."""
    return f"organisaties/{slug}/"


def units_of(entry: Entry) -> tuple[Unit, ...]:
    """Ministries and units of a document in the catalogue: those of ``units``, one after the other."""
    return tuple(unit for chain in units(entry.document) for unit in chain)


def units(document: Document) -> tuple[tuple[Unit, ...], ...]:
    """Where a document comes from: the leading ministry with its units, from large to small, and then each ministry in
    whose name it was written too. A ministry is called as it was on the date of the document."""
    record = document.record
    if not isinstance(record, Stuk):
        return ()
    ministries = [_ministry(code, record.datum) for code in dict.fromkeys(record.ministerie)]
    prefix = f"{ministries[0].slug}-" if ministries else ""
    names = each_once(record.organisatie)
    below = (Unit(f"{prefix}{heading_anchor(normal(naam))}", naam, False) for naam in names)
    leading = (*ministries[:1], *below)
    return (*((leading,) if leading else ()), *((each,) for each in ministries[1:]))


def _ministry(code: str, day: Datum) -> Unit:
    ministry = MINISTERIES[code]
    return Unit(ministry.adres, ministry.op(day).naam, True)
