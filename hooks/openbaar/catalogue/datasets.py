"""What the data files say of a document: the columns of the contract as plain values, whoever asked for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from openbaar.documents import Datum, OpenbaarOp, Ref, Stuk

RELATIONS = ("kamerbrief", "bij", "reactie_op")
"""The keys of the front matter that are told of as relations, in this order. A programme has a column of its own; which
recommendation a letter answers is in the register."""

PROGRAMMES = "programmas"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a document names under a key of its front matter."""

    sleutel: str
    """One of ``RELATIONS``."""
    naar: Ref
    adres: str
    """The address of the page of that, from the root of the site."""


@dataclass(frozen=True, slots=True)
class DatasetRow:
    """A document as the data files have it, but for its text."""

    ref: Ref
    adres: str
    """The address of its page, from the root of the site."""
    title: str
    datum: Datum
    openbaar_op: OpenbaarOp | None
    """None where it is unknown."""
    kenmerk: str
    """Empty where it has none."""
    ministerie: tuple[str, ...]
    """Codes in TOOI, the leading ministry first."""
    programmas: tuple[str, ...]
    """Ids, in the author's order."""
    dossiers: tuple[str, ...]
    """Of its own Kamerstukken, and of the letters that it accompanies; sorted."""
    citaten: tuple[str, ...]
    """The ids of what it cites for sure, sorted."""
    relaties: tuple[Relation, ...]
    source: str
    """The SHA-256 of the text in its source, by which the row is another when that is."""


def dataset_row(
    ref: Ref,
    adres: str,
    record: Stuk,
    named: Iterable[Relation],
    dossiers: Iterable[str],
    citaten: Iterable[str],
    source: str = "",
) -> DatasetRow:
    """The row of a document with this front matter; ``named`` also has its programmes."""
    found = tuple(named)
    opened = record.openbaar_op
    return DatasetRow(
        ref=ref,
        adres=adres,
        title=record.title,
        datum=record.datum,
        openbaar_op=opened if isinstance(opened, OpenbaarOp) else None,
        kenmerk=record.kenmerk or "",
        ministerie=tuple(dict.fromkeys(record.ministerie)),
        programmas=tuple(each.naar.id for each in found if each.sleutel == PROGRAMMES),
        dossiers=tuple(sorted(set(dossiers))),
        citaten=tuple(sorted(set(citaten))),
        relaties=tuple(each for key in RELATIONS for each in found if each.sleutel == key),
        source=source,
    )
