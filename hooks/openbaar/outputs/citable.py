"""A document as reference managers take it: the values that a RIS and a BibTeX file are written of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from openbaar.catalogue import Entry
from openbaar.catalogue.views import makers_of, official_numbers
from openbaar.documents import Rapport, Stuk
from openbaar.normal_form import each_once
from openbaar.outputs.writing import sayable


@dataclass(frozen=True, slots=True)
class Citable:
    """A document that may be cited. No text of it has a line break."""

    id: str
    """Kind and id, which name it among others: ``beslisnota-x``."""
    soort: str
    """What its kind is called: ``Beslisnota``."""
    is_rapport: bool
    """Whether it is a report, for which both formats have a type."""
    makers: tuple[str, ...]
    """The ministries, the leading one first, or the publisher of a report."""
    title: str
    datum: date | None
    """Its own date, None where that is unknown."""
    nummers: tuple[str, ...]
    """Its Kamerstuk or Aanhangsel in words, and its kenmerk."""
    samenvatting: str
    trefwoorden: tuple[str, ...]
    url: str
    """Its permanent address."""


def citable(entry: Entry, site_url: str) -> Citable:
    """A memo, letter or report with its text; ``site_url`` ends in a slash."""
    document, record = entry.document, entry.document.record
    assert isinstance(record, Stuk), "only documents are cited"
    kenmerk = (f"kenmerk {record.kenmerk}",) if record.kenmerk else ()
    return Citable(
        id="-".join(document.ref),
        soort=document.kind.label,
        is_rapport=isinstance(record, Rapport),
        makers=tuple(map(_line, makers_of(record))),
        title=_line(record.title),
        datum=record.datum if isinstance(record.datum, date) else None,
        nummers=tuple(map(_line, (*official_numbers(record), *kenmerk))),
        samenvatting=_line(record.description or ""),
        trefwoorden=tuple(map(_line, each_once(record.trefwoorden))),
        url=f"{site_url}{entry.address}",
    )


def _line(text: str) -> str:
    return " ".join(sayable(text).split())
