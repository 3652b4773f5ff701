"""The last line of ``openbaar check``: what was looked at, what was found, and what a build would hold now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection as Sized
from datetime import datetime

from openbaar.catalogue import Collection, Visibility, visibility
from openbaar.documents import OpenbaarOp, Stuk
from openbaar.problems import Problem


def summary(collection: Collection, problems: Sized[Problem], now: datetime) -> str:
    """``Bekeken: 20 pagina's, 4 bestanden. 1 fout, 2 adviezen. Een bouw houdt 17 pagina's; niet 1 concept, …``"""
    wrong = sum(not each.is_advice for each in problems)
    parts = [
        f"Bekeken: {_count(len(collection.extracts), 'pagina', 's')},",
        f"{_count(len(collection.files), 'bestand', 'en')}.",
        f"{_count(wrong, 'fout', 'en')}, {_count(len(problems) - wrong, 'advies', 'adviezen')}.",
        _would_hold(collection, now) if not wrong else "Zolang er fouten zijn, bouwt de site niet.",
    ]
    return " ".join(parts)


def _would_hold(collection: Collection, now: datetime) -> str:
    seen = {document.path: visibility(document, now) for document in collection.documents.values()}
    counts = Counter(seen.values())
    told = f"In een bouw komen {_count(counts[Visibility.OPENBAAR], 'pagina', 's')}"
    if counts[Visibility.INGETROKKEN]:
        told += f" en {counts[Visibility.INGETROKKEN]} ingetrokken"
    left = [f"{counts[each]} {each.value}" for each in (Visibility.CONCEPT,) if counts[each]]
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


def _count(count: int, one: str, many: str) -> str:
    """``1 fout``, ``2 fouten``: ``many`` is an ending, or the whole word."""
    plural = many if many.startswith(one[:4]) else one + ("'" if many == "s" and one.endswith("a") else "") + many
    return f"{count} {one if count == 1 else plural}"
