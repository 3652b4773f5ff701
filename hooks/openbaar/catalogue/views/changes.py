"""What changed in a document after it was published, for its page."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.wording import day
from openbaar.documents import Stuk


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change: its day in words and for machines, and what it was in the editor's words."""

    datum: str
    iso: str
    wat: str


def changes(record: Stuk) -> tuple[ChangeView, ...]:
    """The changes, oldest first; those of one day in the editor's order."""
    found = sorted(record.wijzigingen, key=lambda each: each.op)
    return tuple(ChangeView(day(each.op), each.op.isoformat(), each.wat) for each in found)
