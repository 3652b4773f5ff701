"""A document as it stands in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field

from openbaar.catalogue.visibility import Visibility
from openbaar.documents import Document, OpenbaarOp, Stuk
from openbaar.documents.dates import Datum


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in the catalogue: how visible it is, its address relative to the root of the site, and the fingerprint
    of all that other pages can show of it. Its text is read when it is rendered (``with_text``)."""

    document: Document
    visibility: Visibility
    address: str
    shown: str = field(default="", compare=False)


def is_stuk(entry: Entry) -> bool:
    """Whether an entry is a document (memo, letter, report), and not a programme, dossier or page about the site."""
    return isinstance(entry.document.record, Stuk)


def datum_of(entry: Entry) -> Datum | None:
    """The date of a memo, letter or report, which may be unknown; None for other kinds."""
    record = entry.document.record
    return record.datum if isinstance(record, Stuk) else None


def disclosed(entry: Entry) -> Datum | None:
    """The day of disclosure, which may be unknown; None where there is none."""
    record = entry.document.record
    moment = record.openbaar_op if isinstance(record, Stuk) else None
    return moment.dag if isinstance(moment, OpenbaarOp) else moment
