"""Aangehaald: what a document cites, grouped, each with how many others cite it too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.natural import natural
from openbaar.catalogue.overviews import WHOLE, overview_address
from openbaar.catalogue.views.rows import Row, row
from openbaar.catalogue.wording import roughly_counted
from openbaar.citations import Reference
from openbaar.documents import Ref


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """Something cited: its name, the official page (``extern``), this site's overview of who cites it (``overzicht``),
    the same document on this site (``hier``), and how many others cite it (``anderen``, in words that rarely change;
    empty for none). What is cited whole has an overview when there are others."""

    label: str
    extern: str
    overzicht: str
    hier: Row | None
    anderen: str


@dataclass(frozen=True, slots=True)
class QuotedGroup:
    """A heading and what was cited under it."""

    label: str
    rows: tuple[QuotedRow, ...]


GROUPS = {
    "dossier": "Kamerstukken",
    "wet": "Wetten",
    "uitspraak": "Uitspraken",
    "eu": "Europese regels",
    "bekendmaking": "Bekendmakingen",
}
"""The groups of references in the order in which pages show them."""


def quoted(entry: Entry, catalogue: Catalogue) -> tuple[QuotedGroup, ...]:
    """Everything that a document cites, each thing once, by group."""
    ref = entry.document.ref
    references = {quote.reference.id: quote.reference for quote in catalogue.quotes.by_document(ref)}
    return tuple(
        QuotedGroup(label, tuple(_row(each, ref, catalogue) for each in _sorted(references.values(), group)))
        for group, label in GROUPS.items()
        if any(each.group == group for each in references.values())
    )


def _sorted(references: Iterable[Reference], group: str) -> list[Reference]:
    return sorted((each for each in references if each.group == group), key=lambda each: natural(each.id))


def _row(reference: Reference, ref: Ref, catalogue: Catalogue) -> QuotedRow:
    here, others = catalogue.kamerstukken.get(reference.id), catalogue.quotes.others(reference.id, ref)
    return QuotedRow(
        label=reference.label,
        extern=reference.url,
        overzicht=overview_address(reference) if others or reference.group not in WHOLE else "",
        hier=row(catalogue.entries[here]) if here and here != ref else None,
        anderen=roughly_counted(others, "ander stuk", "andere stukken") if others else "",
    )
