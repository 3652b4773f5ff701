"""The facts panel: what is known of a document, one label and value a line, in one order for all kinds."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from openbaar.catalogue.views.wording import UNKNOWN, day_or_unknown, iso
from openbaar.documents import Beslisnota, Datum, Document, Kamerbrief, OpenbaarOp, Rapport, Stuk
from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.documents.reference_tables import MINISTERIES


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the panel. ``iso`` is set for dates, ``url`` for what leads elsewhere; ``bekend`` is False when
    the fact could not be verified and is shown as unknown."""

    label: str
    waarden: tuple[str, ...]
    iso: str = ""
    url: str = ""
    bekend: bool = True


def facts(document: Document) -> tuple[Fact, ...]:
    """The panel of a memo, letter or report; empty for other kinds."""
    record = document.record
    if not isinstance(record, Stuk):
        return ()
    found = [
        Fact("Soort", (document.kind.label,)),
        _date("Datum", record.datum),
        _date("Openbaar sinds", record.openbaar_op),
        Fact("Kenmerk", _one(record.kenmerk)),
        *_of_kind(record),
        Fact("Ministerie", _one(MINISTERIES.get(record.ministerie or ""))),
        Fact("Organisatie", record.organisatie),
        Fact("Trefwoorden", _one(", ".join(record.trefwoorden))),
    ]
    return tuple(fact for fact in found if fact.waarden)


def _of_kind(record: Stuk) -> list[Fact]:
    if isinstance(record, Kamerbrief):
        return [_kamerstuk(record), Fact("Aan", record.aan), Fact("Van", record.van), _original(record.link)]
    if isinstance(record, Beslisnota):
        return [Fact("Aan", record.aan), Fact("Van", record.van)]
    if isinstance(record, Rapport):
        return [Fact("Uitgever", _one(record.uitgever)), _original(record.link)]
    return []


def _date(label: str, value: Datum | OpenbaarOp | None) -> Fact:
    text = day_or_unknown(value)
    return Fact(label, _one(text), iso=iso(value), bekend=text != UNKNOWN)


def _kamerstuk(record: Kamerbrief) -> Fact:
    number = record.kamerstuk
    if isinstance(number, Kamerstuknummer):
        return Fact(
            "Kamerstuk",
            (f"{number.dossiernummer}, nr. {number.nummer}",),
            url=f"dossiers/{number.dossiernummer}/",
        )
    return Fact("Kamerstuk", _one(UNKNOWN if number else ""), bekend=False)


def _original(link: str | None) -> Fact:
    return Fact("Origineel", _one(urlsplit(link or "").netloc), url=link or "")


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()
