"""The page that stays when a document is withdrawn: what kind it was, when it went, why, and what replaced it."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.views.rows import Row, row
from openbaar.catalogue.wording import day
from openbaar.documents import Stuk
from openbaar.documents.values import Intrekreden

REASONS = {
    Intrekreden.PRIVACYGEGEVENS: "In het stuk stonden gegevens over personen die niet openbaar mogen zijn.",
    Intrekreden.PROCEDUREFOUT: "Er is een fout gemaakt bij het openbaar maken.",
}


@dataclass(frozen=True, slots=True)
class TombstoneView:
    """Plain data for ``ingetrokken.html``."""

    soortnaam: str
    title: str
    op: str
    iso: str
    reden: str
    toelichting: str
    vervangen_door: Row | None
    permalink: str


def tombstone_view(entry: Entry, catalogue: Catalogue, site_url: str) -> TombstoneView:
    """The view of a withdrawn document, made from what ``redacted`` left of it."""
    record = entry.document.record
    assert isinstance(record, Stuk)
    assert record.ingetrokken
    replacement = catalogue.relations.to(entry.document.ref, "vervangen_door")
    return TombstoneView(
        soortnaam=entry.document.kind.label,
        title=record.title,
        op=day(record.ingetrokken.op),
        iso=record.ingetrokken.op.isoformat(),
        reden=REASONS[record.ingetrokken.reden],
        toelichting=record.ingetrokken.toelichting or "",
        vervangen_door=row(catalogue.entries[replacement[0]]) if replacement else None,
        permalink=f"{site_url}{entry.address}",
    )
