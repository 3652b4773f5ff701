"""Citeer dit stuk: a citation ready to copy, with the permanent address."""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.catalogue.wording import day
from openbaar.citations import describe
from openbaar.documents import Document, Kamerbrief, Onbekend, Rapport, Stuk
from openbaar.documents.ministeries import MINISTERIES
from openbaar.documents.official_numbers import kamerstukken, kamervragen


def citation_of(document: Document, permalink: str) -> str:
    """``Ministerie van …, Beslisnota bij …, 6 oktober 2023, kenmerk 4954620, https://…``; unknown parts are left out,
    but for the date, which is then called unknown. Empty for kinds that are not documents."""
    record = document.record
    if not isinstance(record, Stuk):
        return ""
    maker = record.uitgever if isinstance(record, Rapport) else _ministries(record)
    date = "datum onbekend" if isinstance(record.datum, Onbekend) else day(record.datum)
    parts = (
        maker,
        record.title,
        date,
        *_numbers(record),
        record.kenmerk and f"kenmerk {record.kenmerk}",
        permalink,
    )
    return ", ".join(part for part in parts if part)


def _ministries(record: Stuk) -> str:
    """``Ministerie van …``, with those in whose name it was written too: ``… mede namens het Ministerie van …``."""
    leading, *others = [MINISTERIES[code].op(record.datum).naam for code in dict.fromkeys(record.ministerie)] or [""]
    joined = " en ".join([", ".join(others[:-1]), *others[-1:]] if len(others) > 1 else others)
    return f"{leading} (mede namens {joined})" if joined else leading


def _numbers(record: Stuk) -> Iterator[str]:
    """What a letter is officially."""
    if isinstance(record, Kamerbrief):
        answers = (each.id for each in kamervragen(record) if each.is_answer)
        for id in (*(each.kst for each in kamerstukken(record)), *answers):
            yield describe(id).label
