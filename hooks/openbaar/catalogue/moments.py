"""When a document came, changed or went, which is how feeds are ordered."""

from __future__ import annotations

from datetime import date, datetime

from openbaar.catalogue.entries import Entry
from openbaar.documents import OpenbaarOp, Record, Status, Stuk


def moment(entry: Entry) -> datetime | None:
    """The moment of a document in the catalogue."""
    return moment_of(entry.document.record)


def moment_of(record: Record) -> datetime | None:
    """When a document last came, changed or went: its withdrawal, or the later of its coming and its last change; None
    where nothing of that is known. It is what a feed calls updated."""
    if not isinstance(record, Stuk):
        return None
    if record.status is Status.INGETROKKEN and record.ingetrokken:
        return OpenbaarOp(record.ingetrokken.op).moment()
    return max(filter(None, (came_at(record), changed_at(record))), default=None)


def came_at(record: Record) -> datetime | None:
    """When a document came: its disclosure, or where that is unknown its own date; None where neither is known. A day
    without a time is its start, in Amsterdam."""
    if not isinstance(record, Stuk):
        return None
    own = OpenbaarOp(record.datum).moment() if isinstance(record.datum, date) else None
    return disclosed_at(record) or own


def disclosed_at(record: Stuk) -> datetime | None:
    """When a document was disclosed; None where that is unknown."""
    return record.openbaar_op.moment() if isinstance(record.openbaar_op, OpenbaarOp) else None


def last_change(record: Stuk) -> date | None:
    """The day of the last change after publication."""
    return max((each.op for each in record.wijzigingen), default=None)


def changed_at(record: Stuk) -> datetime | None:
    """The start of that day, in Amsterdam."""
    day = last_change(record)
    return OpenbaarOp(day).moment() if day else None


def modified_at(record: Stuk) -> datetime | None:
    """When what stands on the site last changed: its disclosure or its last change; None where neither is known."""
    return max(filter(None, (disclosed_at(record), changed_at(record))), default=None)
