"""The last line of ``openbaar check``: what was looked at, what was found, and what a build would hold now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection as Sized
from datetime import datetime

from openbaar.catalogue import Collection, Visibility, visibility
from openbaar.catalogue.wording import counted
from openbaar.documents import OpenbaarOp, Stuk
from openbaar.problems import Problem

PAGES = ("pagina", "pagina's")


def summary(collection: Collection, problems: Sized[Problem], now: datetime) -> str:
    """``Bekeken: 20 pagina's, 4 bestanden. 1 fout, 2 adviezen. In een bouw komen 17 pagina's; niet: 1 concept.``"""
    wrong = sum(not each.is_advice for each in problems)
    parts = [
        f"Bekeken: {counted(len(collection.extracts), *PAGES)},",
        f"{counted(len(collection.files), 'bestand', 'bestanden')}.",
        f"{counted(wrong, 'fout', 'fouten')}, {counted(len(problems) - wrong, 'advies', 'adviezen')}.",
        _would_hold(collection, now) if not wrong else "Zolang er fouten zijn, bouwt de site niet.",
    ]
    return " ".join(parts)


def _would_hold(collection: Collection, now: datetime) -> str:
    seen = {document.path: visibility(document, now) for document in collection.documents.values()}
    counts = Counter(seen.values())
    told = f"In een bouw komen {counted(counts[Visibility.OPENBAAR], *PAGES)}"
    if counts[Visibility.INGETROKKEN]:
        told += f" en {counts[Visibility.INGETROKKEN]} ingetrokken"
    left = []
    if counts[Visibility.CONCEPT]:
        left.append(f"{counts[Visibility.CONCEPT]} {Visibility.CONCEPT.value}")
    if counts[Visibility.EMBARGO]:
        left.append(f"{counts[Visibility.EMBARGO]} onder embargo tot {_first_end(collection, now)}")
    if counts[Visibility.NOOIT]:
        left.append(f"{counts[Visibility.NOOIT]} ingetrokken voor het openbaar was")
    return f"{told}; niet: {', '.join(left)}." if left else f"{told}."


def _first_end(collection: Collection, now: datetime) -> str:
    """When the first embargo ends."""
    ends = [
        document.record.openbaar_op
        for document in collection.documents.values()
        if visibility(document, now) is Visibility.EMBARGO
        and isinstance(document.record, Stuk)
        and isinstance(document.record.openbaar_op, OpenbaarOp)
    ]
    first = str(min(ends, key=OpenbaarOp.moment))
    return first if len(ends) == 1 else f"op zijn vroegst {first}"
