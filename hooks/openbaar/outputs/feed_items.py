"""A document as an item of a feed: what a reader of feeds sees of it, in every feed the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.asking import question
from openbaar.catalogue.moments import moment
from openbaar.catalogue.views import changes, placed, tombstone_view
from openbaar.documents import OpenbaarOp, Ref, Stuk
from openbaar.outputs.writing import sayable, writable


@dataclass(frozen=True, slots=True)
class FeedItem:
    """``id`` is the permanent address and never changes. ``gewijzigd`` is what orders feeds; ``openbaar_op`` is None
    while the day of disclosure is unknown. ``soorten`` are its kind, and "Ingetrokken" or "Gewijzigd" for what was
    withdrawn or changed."""

    id: str
    title: str
    samenvatting: str
    gewijzigd: datetime
    openbaar_op: datetime | None
    soorten: tuple[str, ...]


@question()
def feed_item(catalogue: Catalogue, ref: Ref, site_url: str) -> FeedItem:
    """A document whose moment is known as an item; ``site_url`` ends in a slash."""
    entry = catalogue.entries[ref]
    when = moment(entry)
    assert when, "a feed holds documents whose moment is known"
    return _item(entry, when, catalogue, site_url)


def _item(entry: Entry, when: datetime, catalogue: Catalogue, site_url: str) -> FeedItem:
    record, kind = entry.document.record, entry.document.kind.label
    assert isinstance(record, Stuk)
    withdrawn = entry.visibility is Visibility.INGETROKKEN
    opened = record.openbaar_op.moment() if isinstance(record.openbaar_op, OpenbaarOp) else None
    return FeedItem(
        id=f"{site_url}{entry.address}",
        title=sayable(record.title if withdrawn else f"{kind}: {record.title}"),
        samenvatting=sayable(
            _withdrawal(entry, catalogue, site_url) if withdrawn else _summary(entry, record, catalogue)
        ),
        gewijzigd=writable(when),
        openbaar_op=writable(opened) if opened else None,
        soorten=(kind, *(("Ingetrokken",) if withdrawn else ("Gewijzigd",) if record.wijzigingen else ())),
    )


def _summary(entry: Entry, record: Stuk, catalogue: Catalogue) -> str:
    """The summary of the document, its date, what it belongs to, and what was last changed in it."""
    row = placed(entry, catalogue)
    parts = [
        row.description,
        f"Datum: {row.datum}." if row.datum else "",
        f"Openbaar sinds: {row.openbaar_op}." if row.openbaar_op else "",
        f"Hoort bij: {'; '.join(each.title for each in row.bij)}." if row.bij else "",
        *(f"Gewijzigd op {each.datum}: {each.wat}" for each in changes(record)[-1:]),
    ]
    return " ".join(filter(None, parts))


def _withdrawal(entry: Entry, catalogue: Catalogue, site_url: str) -> str:
    view = tombstone_view(entry, catalogue, site_url)
    return " ".join(filter(None, (f"Dit stuk is ingetrokken op {view.op}.", view.reden, view.toelichting)))
