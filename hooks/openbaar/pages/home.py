"""The home page: the newest disclosures, counts that are real, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.counts import (
    count_of_kind,
    count_of_reactions,
    dossier_numbers,
    newest_disclosed,
)
from openbaar.catalogue.views import Row
from openbaar.catalogue.wording import counted, number
from openbaar.documents import kind_named
from openbaar.documents.kinds import STUKKEN
from openbaar.pages.lists import Counted
from openbaar.pages.page_data import PageData
from openbaar.pages.route import one
from openbaar.pages.timed import placed_row

NEWEST = 10
"""How many documents the home page shows."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """Plain data for ``home.html``. ``wegen`` are the five ways in, ``meer`` the other overviews."""

    nieuwste: tuple[Row, ...]
    tellingen: tuple[str, ...]
    wegen: tuple[Counted, ...]
    meer: tuple[Counted, ...]


def home_page(catalogue: Catalogue) -> PageData:
    """The home page; its title and text are hand-written."""
    counts = [(kind, count_of_kind(catalogue, kind.name)) for kind in map(kind_named, STUKKEN)]
    view = HomeView(
        nieuwste=tuple(placed_row(ref, catalogue) for ref in newest_disclosed(catalogue, NEWEST)),
        tellingen=tuple(counted(count, kind.een, kind.meer) for kind, count in counts if count),
        wegen=_ways(sum(count for _, count in counts), catalogue),
        meer=MORE,
    )
    return PageData("Start", "", "home.html", view)


def _ways(total: int, catalogue: Catalogue) -> tuple[Counted, ...]:
    reactions = count_of_reactions(catalogue)
    programmes = count_of_kind(catalogue, "programma")
    dossiers = len(dossier_numbers(catalogue))
    return (
        Counted("Op datum", "archief/", counted(total, "stuk", "stukken"), "Per dag, maand en jaar"),
        Counted(
            "Per programma", "programmas/", counted(programmes, "programma", "programma's"), "Alles van één beleid"
        ),
        Counted("Per Kamerstukdossier", "dossiers/", counted(dossiers, "dossier", "dossiers"), "Wie haalt wat aan?"),
        Counted("Per soort", "stukken/", f"{number(len(STUKKEN))} soorten", "Nota's, brieven, rapporten"),
        Counted("Reacties", "reacties/", counted(reactions, "reactie", "reacties"), "Wat is er eerder geantwoord?"),
    )


MORE = (
    Counted("Dag van openbaarmaking", "openbaar/", "", "Wat kwam er wanneer naar buiten?"),
    Counted("Organisaties", "organisaties/", "", "Per ministerie en directie"),
    Counted("Trefwoorden", "trefwoorden/", "", "Alles over één onderwerp"),
    Counted("Wetten", "wetten/", "", "Wie haalt welk artikel aan?"),
    Counted("Uitspraken", "uitspraken/", "", "Wie haalt welk vonnis of arrest aan?"),
    Counted("Europese regels", "eu-regels/", "", "Wie haalt welke richtlijn of verordening aan?"),
    Counted("Bekendmakingen", "bekendmakingen/", "", "Wie haalt welk Staatsblad of welke Handelingen aan?"),
    Counted("Gronden", "gronden/", "", "Waarom is iets weggelaten?"),
    Counted("Volledigheid", "volledigheid/", "", "Wat mist er nog?"),
    Counted("Cijfers", "cijfers/", "", "Aantallen en doorlooptijd"),
)
"""The other overviews, in the order in which the page names them."""

ROUTES = (one("start", "", home_page),)
