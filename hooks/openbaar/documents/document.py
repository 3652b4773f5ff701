"""A document: its identity, where its source stands, what its front matter says, and its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from openbaar.documents.kinds import Kind, Ref, kind_named
from openbaar.documents.records import Record, Stuk
from openbaar.documents.values import Status


@dataclass(frozen=True, slots=True)
class Document:
    """One source file, read.

    ``path`` is relative to the project (``docs/beslisnotas/2023/x.md``); ``year`` is the year folder, empty for kinds
    without one; ``body`` is the text below the front matter; ``lines`` tells on which line a key stands
    (``("reacties", 0, "anker")`` -> 12), so that problems found later can point at it.
    """

    ref: Ref
    path: str
    year: str
    record: Record
    body: str
    body_line: int = 1
    lines: Mapping[tuple[str | int, ...], int] = field(default_factory=dict, compare=False)

    @property
    def kind(self) -> Kind:
        return kind_named(self.ref.soort)

    @property
    def status(self) -> Status:
        """Programmes, dossiers and hand-written pages have no status of their own: they are public."""
        return self.record.status if isinstance(self.record, Stuk) else Status.OPENBAAR

    @property
    def month(self) -> int:
        """The number of the month of its date; 0 where the date is unknown or there is none."""
        datum = self.record.datum if isinstance(self.record, Stuk) else None
        return datum.month if isinstance(datum, date) else 0

    def line_of(self, *key: str | int) -> int:
        """The line of a key, or of the nearest key around it; 1 when it is not in the front matter."""
        return nearest_line(self.lines, key)


def nearest_line(lines: Mapping[tuple[str | int, ...], int], key: tuple[str | int, ...]) -> int:
    """The line of ``key``, or of the nearest key around it that has one; else 1."""
    while key and key not in lines:
        key = key[:-1]
    return lines.get(key, 1)
