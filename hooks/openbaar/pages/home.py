"""The home page: the newest disclosures, counts that are real, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.feeds import latest
from openbaar.catalogue.views import Row, placed
from openbaar.catalogue.views.wording import counted, number
from openbaar.documents import kind_named
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.dossiers import dossier_numbers
from openbaar.pages.lists import Counted
from openbaar.pages.shelves import STUKKEN

NEWEST = 10
"""How many documents the home page shows."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """Plain data for ``home.html``. ``wegen`` are the five ways in, ``meer`` the other overviews."""

    nieuwste: tuple[Row, ...]
    tellingen: tuple[str, ...]
    wegen: tuple[Counted, ...]
    meer: tuple[Counted, ...]


def home_page(catalogue: Catalogue) -> GeneratedPage:
    """The home page; its title and text are hand-written."""
    stukken = list(catalogue.of_kind(*STUKKEN))
    counts = {kind: sum(entry.document.ref.soort == kind for entry in stukken) for kind in STUKKEN}
    kinds = [(kind_named(kind), counts[kind]) for kind in STUKKEN if counts[kind]]
    view = HomeView(
        nieuwste=tuple(placed(entry, catalogue) for entry in latest(stukken)[:NEWEST]),
        tellingen=tuple(counted(count, kind.een, kind.meer) for kind, count in kinds),
        wegen=_ways(len(stukken), catalogue),
        meer=MORE,
    )
    return GeneratedPage("", Described("Start", "", "home.html", view))


def _ways(total: int, catalogue: Catalogue) -> tuple[Counted, ...]:
    reactions = sum(line.brief is not None for line in catalogue.register)
    programmes = sum(1 for _ in catalogue.of_kind("programma"))
    return (
        Counted("Op datum", "archief/", counted(total, "stuk", "stukken"), "Per dag, maand en jaar"),
        Counted(
            "Per programma", "programmas/", counted(programmes, "programma", "programma's"), "Alles van één beleid"
        ),
        Counted(
            "Per Kamerstukdossier",
            "dossiers/",
            counted(len(dossier_numbers(catalogue)), "dossier", "dossiers"),
            "Wie haalt wat aan?",
        ),
        Counted("Per soort", "stukken/", f"{number(len(STUKKEN))} soorten", "Nota's, brieven, rapporten"),
        Counted("Reacties", "reacties/", counted(reactions, "reactie", "reacties"), "Wat is er eerder geantwoord?"),
    )


MORE = (
    Counted("Dag van openbaarmaking", "openbaar/", "", "Wat kwam er wanneer naar buiten?"),
    Counted("Organisaties", "organisaties/", "", "Per ministerie en directie"),
    Counted("Wetten", "wetten/", "", "Wie haalt welk artikel aan?"),
    Counted("Gronden", "gronden/", "", "Waarom is iets weggelaten?"),
    Counted("Volledigheid", "volledigheid/", "", "Wat mist er nog?"),
    Counted("Cijfers", "cijfers/", "", "Aantallen en doorlooptijd"),
)
"""The other overviews, in the order in which the page names them."""
