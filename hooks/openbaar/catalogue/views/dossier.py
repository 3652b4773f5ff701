"""A Kamerstuk dossier: every number that this site holds or cites, and who cites it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.views.numbers import NumberView, by_id
from openbaar.catalogue.views.quoted import natural, number_anchor, who
from openbaar.catalogue.views.rows import Row, row
from openbaar.citations import describe
from openbaar.documents import Ref

OFFICIAL = "https://zoek.officielebekendmakingen.nl"


@dataclass(frozen=True, slots=True)
class DossierView:
    """Plain data for ``dossier.html``."""

    nummer: str
    title: str
    description: str
    extern: str
    nummers: tuple[NumberView, ...]
    programmas: tuple[Row, ...]


def dossier_numbers(catalogue: Catalogue) -> tuple[str, ...]:
    """Every dossier with a page: introduced in docs/, the home of a letter, or cited."""
    written = {entry.document.ref.id for entry in catalogue.of_kind("dossier")}
    cited = {key for group, key in catalogue.quotes.by_group if group == "dossier"}
    return tuple(sorted(written | cited | set(catalogue.dossiers), key=natural))


def dossier_view(number: str, catalogue: Catalogue) -> DossierView:
    """A dossier: every number that this site holds or cites, and the programmes of its letters."""
    entry = catalogue.entries.get(Ref("dossier", number))
    letters = catalogue.dossiers.get(number, {})
    programmes = {ref for letter in letters.values() for ref in catalogue.relations.to(letter, "programmas")}
    return DossierView(
        nummer=number,
        title=entry.document.record.title if entry else "",
        description=(entry.document.record.description or "") if entry else "",
        extern=f"{OFFICIAL}/dossier/{number}",
        nummers=_numbers(number, letters, catalogue),
        programmas=tuple(row(catalogue.entries[ref]) for ref in sorted(programmes)),
    )


def _numbers(dossier: str, letters: Mapping[str, Ref], catalogue: Catalogue) -> tuple[NumberView, ...]:
    here = {kst: catalogue.entries[ref] for kst, ref in letters.items()}
    cited = by_id(catalogue.quotes.by_group.get(("dossier", dossier), ()))
    references = {id: describe(id) for id in {*here, *cited}}
    return tuple(
        NumberView(
            anker=number_anchor(reference),
            label=reference.label.removeprefix("Kamerstuk "),
            extern=reference.url,
            hier=row(here[id]) if id in here else None,
            door=who(cited.get(id, ()), catalogue),
        )
        for id, reference in sorted(references.items(), key=lambda each: natural(each[0]))
    )
