"""The search page. The search itself is a script; without it the page leads to the ways to browse."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from openbaar.pages.describe import Described
from openbaar.pages.generated import GeneratedPage

ADDRESS = "zoeken/"
WAYS = (
    ("archief/", "Alle stukken op datum"),
    ("programmas/", "Programma's"),
    ("dossiers/", "Kamerstukdossiers"),
    ("reacties/", "Aanbevelingen en reacties"),
)
HOME = ("", "De startpagina")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to browse: address and name."""

    url: str
    naam: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """Plain data for ``zoeken.html``: the ways to browse, for who cannot search."""

    ingangen: tuple[Way, ...]


def search_page(addresses: Set[str]) -> GeneratedPage:
    """The search page; ``addresses`` are those of the other generated pages: it leads to none that is not there."""
    ways = [Way(url or ".", naam) for url, naam in (*WAYS, HOME) if url in addresses or not url]
    summary = "Zoek in alle beslisnota's, Kamerbrieven en rapporten, en in de reacties op aanbevelingen."
    return GeneratedPage(ADDRESS, Described("Zoeken", summary, "zoeken.html", SearchView(tuple(ways))))
