"""The ministry and the units of a document, each with an address that lasts."""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue.entries import Entry
from openbaar.documents import Document, Stuk
from openbaar.documents.reference_tables import AFKORTINGEN, MINISTERIES
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
    """Ministry and units of a document in the catalogue."""
    return units(entry.document)


def units(document: Document) -> tuple[Unit, ...]:
    """Ministry and units of a document, from large to small; empty where none is known."""
    record = document.record
    if not isinstance(record, Stuk):
        return ()
    code = record.ministerie or ""
    top = [Unit(AFKORTINGEN[code].lower(), MINISTERIES[code], True)] if code else []
    prefix = f"{top[0].slug}-" if top else ""
    names = each_once(record.organisatie)
    return (*top, *(Unit(f"{prefix}{heading_anchor(normal(naam))}", naam, False) for naam in names))
