"""Hoort bij: the other documents of the case, the programmes and the dossier, seen from any of them."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.cases import case_of
from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry, is_stuk
from openbaar.catalogue.views.rows import Row, row
from openbaar.documents import Ref
from openbaar.documents.official_numbers import kamerstukken


@dataclass(frozen=True, slots=True)
class Belonging:
    """A label (``Kamerbrief``, ``Programma``) and the documents under it."""

    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DossierLink:
    """A Kamerstuk dossier: its number, its title where docs/ has one, and its address."""

    nummer: str
    title: str
    url: str


LABELS = {
    "kamerbrief": "Kamerbrief",
    "beslisnota": "Beslisnota",
    "rapport": "Rapport",
    "programma": "Programma",
}


def belonging(entry: Entry, catalogue: Catalogue) -> tuple[Belonging, ...]:
    """What a memo, letter or report belongs to, per kind, without itself; empty for other kinds."""
    if not is_stuk(entry):
        return ()
    ref = entry.document.ref
    members = case_of(ref, catalogue.relations).members
    programmes = dict.fromkeys(p for member in members for p in catalogue.relations.to(member, "programmas"))
    together = [member for member in (*members, *programmes) if member != ref]
    return tuple(
        Belonging(label, tuple(row(catalogue.entries[each]) for each in together if each.soort == soort))
        for soort, label in LABELS.items()
        if any(each.soort == soort for each in together)
    )


def dossiers_of(ref: Ref, catalogue: Catalogue) -> tuple[str, ...]:
    """The dossiers of the letters of a case, and those in which its memos stand by themselves, sorted; those that a
    document only cites do not count."""
    case = case_of(ref, catalogue.relations)
    members = (catalogue.entries[each].document.record for each in (*case.brieven, *case.notas))
    return tuple(sorted({number.dossiernummer for member in members for number in kamerstukken(member)}))


def dossier_link(number: str, catalogue: Catalogue) -> DossierLink:
    """The link to a dossier's page, with the title that docs/dossiers/ gives it."""
    entry = catalogue.entries.get(Ref("dossier", number))
    return DossierLink(number, entry.document.record.title if entry else "", f"dossiers/{number}/")
