"""The pages that nobody wrote: dossiers without an introduction, laws, and former addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.former_addresses import former_addresses
from openbaar.catalogue.views import dossier_numbers, dossier_view, laws_cited, wet_view
from openbaar.documents import Ref
from openbaar.pages.describe import Described
from openbaar.pages.generated import GeneratedPage
from openbaar.pages.search import search_page


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Plain data for ``verhuisd.html``: where the page went."""

    url: str
    title: str


def generate(catalogue: Catalogue) -> tuple[GeneratedPage, ...]:
    """All generated pages, sorted by address."""
    pages = [*_dossiers(catalogue), *_laws(catalogue), *_redirects(catalogue)]
    pages.append(search_page({page.address for page in pages}))
    return tuple(sorted(pages, key=lambda page: page.address))


def _dossiers(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    for number in dossier_numbers(catalogue):
        if Ref("dossier", number) not in catalogue.entries:
            view = dossier_view(number, catalogue)
            summary = f"Stukken over Kamerstukdossier {number} en wie ze aanhaalt."
            yield GeneratedPage(f"dossiers/{number}/", Described(f"Dossier {number}", summary, "dossier.html", view))


def _laws(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    for abbreviation in laws_cited(catalogue):
        view = wet_view(abbreviation, catalogue)
        summary = f"Welke stukken artikelen van {view.title} aanhalen."
        yield GeneratedPage(f"wetten/{view.slug}/", Described(view.title, summary, "wet.html", view))


def _redirects(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    for entry in catalogue.entries.values():
        for _, address in former_addresses(entry.document):
            title = entry.document.record.title
            yield GeneratedPage(address, Described(title, "", "verhuisd.html", RedirectView(entry.address, title)))
