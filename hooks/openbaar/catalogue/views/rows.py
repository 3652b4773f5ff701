"""A document in a list: enough to recognise it by, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from openbaar.catalogue.asking import question
from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.visibility import Visibility
from openbaar.catalogue.wording import day_or_unknown, iso
from openbaar.citations import describe
from openbaar.documents import Kamerbrief, Ref, Stuk
from openbaar.documents.ministeries import MINISTERIES, PREFIX
from openbaar.documents.official_numbers import kamerstukken, kamervragen


class Link(NamedTuple):
    """A page of this site, by its address relative to the root, and what to call it."""

    title: str
    url: str


class Short(NamedTuple):
    """What is named by its abbreviation, and its whole name."""

    kort: str
    naam: str


@dataclass(frozen=True, slots=True)
class Row:
    """``datum`` in words, ``iso`` for machines; ``nummer`` is the Kamerstuk, or the Aanhangsel; ``merk`` is empty when
    public and never changed; ``ministeries`` are called as they were on the date of the document, leading first.

    ``bij`` is what the document belongs to, in lists that say so; ``regels`` what such a list says of it besides.
    """

    soort: str
    title: str
    url: str
    datum: str
    iso: str
    openbaar_op: str
    description: str
    kenmerk: str
    nummer: str
    merk: str
    ministeries: tuple[Short, ...] = ()
    bij: tuple[Link, ...] = ()
    regels: tuple[str, ...] = ()


MARKS = {
    Visibility.OPENBAAR: "",
    Visibility.INGETROKKEN: "ingetrokken",
    Visibility.CONCEPT: "concept",
    Visibility.EMBARGO: "nog niet openbaar",
    Visibility.NOOIT: "ingetrokken voor de dag van openbaarmaking",
}

CHANGED = "gewijzigd"
"""The mark of a public document that changed after it was published."""


def row(entry: Entry) -> Row:
    """The row for one entry."""
    document, record = entry.document, entry.document.record
    stuk = record if isinstance(record, Stuk) else None
    return Row(
        soort=document.kind.label,
        title=record.title,
        url=entry.address,
        datum=day_or_unknown(stuk.datum) if stuk else "",
        iso=iso(stuk.datum) if stuk else "",
        openbaar_op=day_or_unknown(stuk.openbaar_op) if stuk else "",
        description=record.description or "",
        kenmerk=(stuk.kenmerk or "") if stuk else "",
        nummer=_number(record) if isinstance(record, Kamerbrief) else "",
        merk=MARKS[entry.visibility] or (CHANGED if stuk and stuk.wijzigingen else ""),
        ministeries=_ministries(stuk) if stuk else (),
    )


def _ministries(record: Stuk) -> tuple[Short, ...]:
    names = (MINISTERIES[code].op(record.datum) for code in dict.fromkeys(record.ministerie))
    return tuple(Short(each.afkorting, each.naam.removeprefix(PREFIX)) for each in names)


def _number(record: Kamerbrief) -> str:
    """The Kamerstuk that a letter is, or else the Aanhangsel."""
    papers = (f"{each.dossiernummer}, nr. {each.nummer}" for each in kamerstukken(record))
    answers = (describe(each.id).label for each in kamervragen(record) if each.is_answer)
    return next(papers, next(answers, ""))


OWNERS = ("kamerbrief", "bij", "reactie_op", "programmas")
"""The keys by which a document names what it belongs to, from near to far."""


def placed(entry: Entry, catalogue: Catalogue, regels: tuple[str, ...] = ()) -> Row:
    """The row for one entry, with what it belongs to: a memo to its letter, a letter to a report, or a programme."""
    made = row_in_place(catalogue, entry.document.ref)
    return replace(made, regels=regels) if regels else made


@question()
def row_in_place(catalogue: Catalogue, ref: Ref) -> Row:
    """The row for a document, with what it belongs to; lists show a document many times."""
    return replace(row(catalogue.entries[ref]), bij=_owners(ref, catalogue))


def _owners(ref: Ref, catalogue: Catalogue) -> tuple[Link, ...]:
    for key in OWNERS:
        if owners := catalogue.relations.to(ref, key):
            return tuple(link(catalogue.entries[each]) for each in owners)
    return ()


def link(entry: Entry) -> Link:
    """The link to an entry's page."""
    return Link(entry.document.record.title, entry.address)
