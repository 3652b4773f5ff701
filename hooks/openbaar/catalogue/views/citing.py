"""Citeer dit stuk: a citation ready to copy, with the permanent address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openbaar.catalogue.wording import day
from openbaar.citations import describe
from openbaar.documents import Document, Kamerbrief, Onbekend, Rapport, Stuk
from openbaar.documents.ministeries import MINISTERIES
from openbaar.documents.official_numbers import kamerstukken, kamervragen

CITATION_FILES: Mapping[str, str] = {"RIS": "citaat.ris", "BibTeX": "citaat.bib"}
"""Format -> the file beside the page of a document that has its citation in that format."""


def citation_of(document: Document, permalink: str) -> str:
    """``Ministerie van …, Beslisnota bij …, 6 oktober 2023, kenmerk 4954620, https://…``; unknown parts are left out,
    but for the date, which is then called unknown. Empty for kinds that are not documents."""
    record = document.record
    if not isinstance(record, Stuk):
        return ""
    leading, *others = makers_of(record) or ("",)
    date = "datum onbekend" if isinstance(record.datum, Onbekend) else day(record.datum)
    parts = (
        f"{leading} (mede namens {_joined(others)})" if others else leading,
        record.title,
        date,
        *official_numbers(record),
        record.kenmerk and f"kenmerk {record.kenmerk}",
        permalink,
    )
    return ", ".join(part for part in parts if part)


def makers_of(record: Stuk) -> tuple[str, ...]:
    """The publisher of a report; of other documents the ministries by their names of that day, the leading first."""
    if isinstance(record, Rapport):
        return (record.uitgever,) if record.uitgever else ()
    return tuple(MINISTERIES[code].op(record.datum).naam for code in dict.fromkeys(record.ministerie))


def official_numbers(record: Stuk) -> tuple[str, ...]:
    """What a letter is officially, in words."""
    if not isinstance(record, Kamerbrief):
        return ()
    answers = (each.id for each in kamervragen(record) if each.is_answer)
    return tuple(describe(id).label for id in (*(each.kst for each in kamerstukken(record)), *answers))


def _joined(names: Sequence[str]) -> str:
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
