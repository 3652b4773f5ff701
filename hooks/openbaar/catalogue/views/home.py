"""The home page: the newest documents, and counts that are real."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.views.belonging import DossierLink, dossier_link
from openbaar.catalogue.views.dossier import dossier_numbers
from openbaar.catalogue.views.rows import Row, newest_first, row
from openbaar.catalogue.views.wording import counted
from openbaar.documents import KINDS

NEWEST = 10
"""How many documents the home page shows."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """Plain data for ``home.html``."""

    nieuwste: tuple[Row, ...]
    tellingen: tuple[str, ...]
    programmas: tuple[Row, ...]
    dossiers: tuple[DossierLink, ...]


def home_view(catalogue: Catalogue) -> HomeView:
    """The newest documents, and counts that are real."""
    stukken = list(catalogue.of_kind("beslisnota", "kamerbrief", "rapport"))
    per_kind = {kind: sum(each.document.ref.soort == kind.name for each in stukken) for kind in KINDS}
    counts = (counted(n, kind.label.lower(), kind.plural.lower()) for kind, n in per_kind.items() if n)
    return HomeView(
        nieuwste=newest_first(stukken)[:NEWEST],
        tellingen=tuple(counts),
        programmas=tuple(row(entry) for entry in catalogue.of_kind("programma")),
        dossiers=tuple(dossier_link(number, catalogue) for number in dossier_numbers(catalogue)),
    )
