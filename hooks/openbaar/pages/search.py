"""The search page. The search itself is a script; without it the page leads to the ways to browse."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.views import Link
from openbaar.pages.page_data import PageData
from openbaar.pages.route import one

ADDRESS = "zoeken/"
SUMMARY = "Zoek in alle beslisnota's, Kamerbrieven en rapporten, en in de reacties op aanbevelingen."
WAYS = (
    Link("Alle stukken op datum", "archief/"),
    Link("Programma's", "programmas/"),
    Link("Kamerstukdossiers", "dossiers/"),
    Link("Aanbevelingen en reacties", "reacties/"),
)
"""The ways to browse, for who cannot search."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """Plain data for ``zoeken.html``: the ways to browse, for who cannot search."""

    ingangen: tuple[Link, ...]


def _page(_: Catalogue) -> PageData:
    """The search page, the same for every collection."""
    return PageData("Zoeken", SUMMARY, "zoeken.html", SearchView(WAYS))


ROUTES = (one("zoeken", ADDRESS, _page),)
