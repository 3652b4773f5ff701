"""Who may see a document, given the clock. Closed by default: only what is plainly public is published."""

from __future__ import annotations

import enum
from datetime import datetime

from openbaar.documents import Document, OpenbaarOp, Status, Stuk


class Visibility(enum.Enum):
    """What becomes of a document: a page, a tombstone, nothing at all, or (in a preview alone) a marked draft.

    ``NOOIT`` is what was withdrawn before it was public: it never gets a tombstone either."""

    OPENBAAR = "openbaar"
    INGETROKKEN = "ingetrokken"
    CONCEPT = "concept"
    EMBARGO = "embargo"
    NOOIT = "nooit"


SHOWN = frozenset({Visibility.OPENBAAR, Visibility.INGETROKKEN})
"""What a published site holds. A preview shows all five."""


def visibility(document: Document, now: datetime) -> Visibility:
    """How a document stands at the moment ``now`` (which must have a time zone)."""
    if document.status is Status.CONCEPT:
        return Visibility.CONCEPT
    if was_never_public(document):
        return Visibility.NOOIT
    record = document.record
    if isinstance(record, Stuk) and isinstance(record.openbaar_op, OpenbaarOp) and record.openbaar_op.moment() > now:
        return Visibility.EMBARGO
    return Visibility.INGETROKKEN if document.status is Status.INGETROKKEN else Visibility.OPENBAAR


def was_never_public(document: Document) -> bool:
    """Whether a document was withdrawn before the day of its disclosure. On the day itself it may have been public for
    some hours, so that it counts as public: of a withdrawal only the day is known."""
    record = document.record
    if not isinstance(record, Stuk) or document.status is not Status.INGETROKKEN or record.ingetrokken is None:
        return False
    return isinstance(record.openbaar_op, OpenbaarOp) and record.ingetrokken.op < record.openbaar_op.dag
