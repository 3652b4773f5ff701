"""A programme page: what stands under the hand-written text."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue, Entry
from openbaar.catalogue.views.belonging import DossierLink, dossier_link, dossiers_of
from openbaar.catalogue.views.listing import Listing, listings


@dataclass(frozen=True, slots=True)
class ProgrammaView:
    """Plain data for ``programma.html``."""

    title: str
    description: str
    stukken: tuple[Listing, ...]
    dossiers: tuple[DossierLink, ...]


def programma_view(entry: Entry, catalogue: Catalogue) -> ProgrammaView:
    """A programme with every document that names it."""
    members = [catalogue.entries[ref] for ref in catalogue.relations.back(entry.document.ref, "programmas")]
    dossiers = sorted({number for each in members for number in dossiers_of(each.document.ref, catalogue)})
    return ProgrammaView(
        title=entry.document.record.title,
        description=entry.document.record.description or "",
        stukken=listings(members),
        dossiers=tuple(dossier_link(number, catalogue) for number in dossiers),
    )
