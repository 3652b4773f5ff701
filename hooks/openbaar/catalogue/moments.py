"""When a document came or went, which is how feeds are ordered."""

from __future__ import annotations

from datetime import date, datetime

from openbaar.catalogue.entries import Entry
from openbaar.documents import OpenbaarOp, Record, Status, Stuk


def moment(entry: Entry) -> datetime | None:
    """The moment of a document in the catalogue."""
    return moment_of(entry.document.record)


def moment_of(record: Record) -> datetime | None:
    """When a document came: its withdrawal or disclosure, or where that is unknown its own date; None where neither is
    known. A day without a time is its start, in Amsterdam. It is what a feed calls updated."""
    if not isinstance(record, Stuk):
        return None
    if record.status is Status.INGETROKKEN and record.ingetrokken:
        return OpenbaarOp(record.ingetrokken.op).moment()
    if isinstance(record.openbaar_op, OpenbaarOp):
        return record.openbaar_op.moment()
    return OpenbaarOp(record.datum).moment() if isinstance(record.datum, date) else None
