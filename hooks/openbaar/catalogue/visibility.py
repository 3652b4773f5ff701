"""Who may see a document, given the clock. Closed by default: only what is plainly public is published."""

from __future__ import annotations

import enum
from datetime import datetime

from openbaar.documents import Document, OpenbaarOp, Status, Stuk


class Visibility(enum.Enum):
    """What becomes of a document: a page, a tombstone, nothing at all, or (in a preview alone) a marked draft."""

    OPENBAAR = "openbaar"
    INGETROKKEN = "ingetrokken"
    CONCEPT = "concept"
    EMBARGO = "embargo"


SHOWN = frozenset({Visibility.OPENBAAR, Visibility.INGETROKKEN})
"""What a published site holds. A preview shows all four."""


def visibility(document: Document, now: datetime) -> Visibility:
    """How a document stands at the moment ``now`` (which must have a time zone).

    A document withdrawn before its day of disclosure was never public and gets no tombstone either.
    """
    if document.status is Status.CONCEPT:
        return Visibility.CONCEPT
    record = document.record
    if isinstance(record, Stuk) and isinstance(record.openbaar_op, OpenbaarOp) and record.openbaar_op.moment() > now:
        return Visibility.EMBARGO
    return Visibility.INGETROKKEN if document.status is Status.INGETROKKEN else Visibility.OPENBAAR
