"""What is left of a withdrawn document: that it was there, when it went and why. All else is gone from here on."""

from __future__ import annotations

import dataclasses
from typing import Any

from openbaar.documents import Document, Stuk
from openbaar.documents.records import Beslisnota, Kamerbrief


def redacted(document: Document) -> Document:
    """The document without its title, summary, text, files and facts; the reason, addresses, its case and its
    programmes stay: who follows those must see that it went."""
    record = document.record
    assert isinstance(record, Stuk), "only documents have a status, so only they can be withdrawn"
    kept: dict[str, Any] = {
        "title": f"Ingetrokken {document.kind.een}",
        "status": record.status,
        "datum": record.datum,
        "openbaar_op": record.openbaar_op,
        "oude_adressen": record.oude_adressen,
        "ingetrokken": record.ingetrokken,
        "programmas": record.programmas,
    }
    if isinstance(record, Beslisnota):
        kept["kamerbrief"] = record.kamerbrief
        kept["bij"] = record.bij
    if isinstance(record, Kamerbrief):
        kept["reactie_op"] = record.reactie_op
    if isinstance(record, Beslisnota | Kamerbrief):
        kept["kamerstuk"] = record.kamerstuk
        kept["kamervragen"] = record.kamervragen
    return dataclasses.replace(document, record=type(record).model_construct(**kept), body="", lines={})
