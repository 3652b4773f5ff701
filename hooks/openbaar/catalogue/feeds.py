"""Which feeds there are, for which page, and with which documents: the newest disclosures of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry, is_stuk
from openbaar.catalogue.views.belonging import dossiers_of
from openbaar.catalogue.visibility import Visibility
from openbaar.documents import KINDS, OpenbaarOp, Ref, Stuk

NEWEST = 50
"""How many documents a feed holds."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its path without the ending (``feeds/nieuw``), title, the address of the page that shows the same, and
    its documents, newest first. A withdrawn document is among them, as the tombstone it is."""

    path: str
    title: str
    page: str
    entries: tuple[Entry, ...]


def feeds(catalogue: Catalogue) -> tuple[Feed, ...]:
    """All feeds: everything new, then per kind, programme and dossier (contract §5)."""
    stukken = latest(catalogue.entries.values())
    return (_feed("feeds/nieuw", "Nieuw openbaar", "", stukken), *_narrower(catalogue, stukken))


def latest(entries: Iterable[Entry]) -> list[Entry]:
    """The documents among ``entries`` by the moment they came, the last first; those of one moment by address."""
    dated = [(moment(entry), entry) for entry in entries if is_stuk(entry)]
    known = ((-when.timestamp(), entry.address, entry) for when, entry in dated if when)
    return [entry for _, _, entry in sorted(known, key=lambda each: each[:2])]


def _narrower(catalogue: Catalogue, stukken: list[Entry]) -> Iterator[Feed]:
    for kind in KINDS:
        found = [entry for entry in stukken if entry.document.ref.soort == kind.name]
        if kind.per_year:
            yield _feed(f"feeds/{kind.folder}", f"Nieuw openbaar: {kind.plural}", f"{kind.folder}/", found)
    place = {entry.document.ref: number for number, entry in enumerate(stukken)}
    for entry in catalogue.of_kind("programma"):
        members = set(catalogue.relations.back(entry.document.ref, "programmas"))
        found = [stukken[number] for number in sorted(place[ref] for ref in members if ref in place)]
        title = f"Nieuw openbaar: programma {entry.document.record.title}"
        yield _feed(f"feeds/programmas/{entry.document.ref.id}", title, entry.address, found)
    for dossier, found in sorted(_by_dossier(catalogue, stukken).items()):
        yield _feed(f"feeds/dossiers/{dossier}", f"Nieuw openbaar: dossier {dossier}", f"dossiers/{dossier}/", found)


def _by_dossier(catalogue: Catalogue, stukken: list[Entry]) -> dict[str, list[Entry]]:
    """The documents of each dossier: those of a case in it, and those that cite it."""
    found: dict[str, list[Entry]] = {entry.document.ref.id: [] for entry in catalogue.of_kind("dossier")}
    for entry in stukken:
        ref = entry.document.ref
        for dossier in {*dossiers_of(ref, catalogue), *_cited(ref, catalogue)}:
            found.setdefault(dossier, []).append(entry)
    return found


def _cited(ref: Ref, catalogue: Catalogue) -> Iterator[str]:
    for quote in catalogue.quotes.by_document(ref):
        if quote.reference.group == "dossier":
            yield quote.reference.group_key


def _feed(path: str, title: str, page: str, entries: list[Entry]) -> Feed:
    return Feed(path, title, page, tuple(entries[:NEWEST]))


def moment(entry: Entry) -> datetime | None:
    """When a document came: its withdrawal or disclosure, or where that is unknown its own date; None where neither is
    known. A day without a time is its start, in Amsterdam. It is what a feed calls updated."""
    record = entry.document.record
    if not isinstance(record, Stuk):
        return None
    if entry.visibility is Visibility.INGETROKKEN and record.ingetrokken:
        return OpenbaarOp(record.ingetrokken.op).moment()
    if isinstance(record.openbaar_op, OpenbaarOp):
        return record.openbaar_op.moment()
    return OpenbaarOp(record.datum).moment() if isinstance(record.datum, date) else None
