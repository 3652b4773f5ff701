"""Advice on front matter that is right in form, and hardly what an editor means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from openbaar.documents import AMSTERDAM, Document, OpenbaarOp, Stuk
from openbaar.problems import Problem

FAR = timedelta(days=730)
"""An embargo that ends later than this is more likely a slip of the keyboard."""
UNNAMED = re.compile(r"naamloos stuk.*|onbekend", re.IGNORECASE)
"""The title of an empty page, and that of an import that found none."""


def key_advice(document: Document, now: datetime) -> Iterator[Problem]:
    """AD001 to AD003 for the title and the day of disclosure, AD016 for the days of changes, seen from the moment
    ``now``."""

    def problem(key: str, code: str, message: str, remedy: str) -> Problem:
        return Problem(document.path, document.line_of(key), code, message, remedy)

    record = document.record
    if isinstance(record, Stuk):
        yield from _changes(document, record, now)
    if UNNAMED.fullmatch(record.title):
        yield problem("title", "AD003", "stuk heeft nog geen titel", "Schrijf bij title de titel van het stuk zelf.")
    if not isinstance(record, Stuk) or not isinstance(record.openbaar_op, OpenbaarOp):
        return
    day = record.openbaar_op.dag
    if day > now.astimezone(AMSTERDAM).date() + FAR:
        yield problem("openbaar_op", "AD001", f"openbaar_op is ver weg: {day.isoformat()}", "Kijk of het jaar klopt.")
    if isinstance(record.datum, date) and day < record.datum:
        message = f"openbaar_op ({day.isoformat()}) is voor de datum van het stuk ({record.datum.isoformat()})"
        yield problem("openbaar_op", "AD002", message, "Kijk of beide datums kloppen.")


def _changes(document: Document, record: Stuk, now: datetime) -> Iterator[Problem]:
    """AD016 for a change that is not there yet, or that was before the document was public."""
    opened = record.openbaar_op.dag if isinstance(record.openbaar_op, OpenbaarOp) else date.min
    for index, each in enumerate(record.wijzigingen):
        is_late = each.op > now.astimezone(AMSTERDAM).date()
        if is_late or each.op < opened:
            what = "ligt in de toekomst" if is_late else "is van voor de openbaarmaking"
            line = document.line_of("wijzigingen", index, "op")
            yield Problem(document.path, line, "AD016", f"wijziging {what}: {each.op.isoformat()}", "Kijk de dag na.")
