"""Aangehaald: what a document cites, grouped, each with how many others cite it too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.natural import natural
from openbaar.catalogue.overviews import overview_address
from openbaar.catalogue.views.rows import Row, row
from openbaar.catalogue.wording import roughly_counted
from openbaar.citations import Reference
from openbaar.documents import Ref


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """Something cited: its name, the official page (``extern``), this site's overview of who cites it (``overzicht``,
    empty where there is none), the same document on this site (``hier``), how many others cite it (``anderen``, in
    words that rarely change; empty for none), and which those are where no overview says so and they are few
    (``ook_door``); ``zoek`` is where to find them when they are more."""

    label: str
    extern: str
    overzicht: str
    hier: Row | None
    anderen: str
    ook_door: tuple[Row, ...]
    zoek: str


@dataclass(frozen=True, slots=True)
class QuotedGroup:
    """A heading and what was cited under it."""

    label: str
    rows: tuple[QuotedRow, ...]


FEW = 9
"""Up to so many documents that also cite something are named where no overview has them. More are found by search: a
page that named them would change with each that comes."""

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
    here, overview = catalogue.kamerstukken.get(reference.id), overview_address(reference)
    others = catalogue.quotes.others(reference.id, ref)
    named = not overview and others <= FEW
    return QuotedRow(
        label=reference.label,
        extern=reference.url,
        overzicht=overview,
        hier=row(catalogue.entries[here]) if here and here != ref else None,
        anderen=roughly_counted(others, "ander stuk", "andere stukken") if others else "",
        ook_door=_others(reference, ref, catalogue) if named else (),
        zoek="" if overview or named else f"zoeken/?q={quote(reference.id, safe='')}",
    )


def _others(reference: Reference, ref: Ref, catalogue: Catalogue) -> tuple[Row, ...]:
    citing = catalogue.quotes.newest_citing(reference.id)
    return tuple(row(catalogue.entries[each]) for each in citing if each != ref)
