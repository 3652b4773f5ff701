"""The pages that the site makes itself. A hand-written page at the address of one is its title and introduction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.feeds import feeds
from openbaar.catalogue.former_addresses import former_addresses
from openbaar.documents import kind_named
from openbaar.pages.archive import archive_pages
from openbaar.pages.cijfers import figures_page
from openbaar.pages.described import Described, FeedLink, GeneratedPage
from openbaar.pages.dossiers import dossier_pages
from openbaar.pages.gronden import ground_pages
from openbaar.pages.home import home_page
from openbaar.pages.kinds import kind_pages
from openbaar.pages.organisaties import organisation_pages
from openbaar.pages.programmas import programme_pages
from openbaar.pages.reacties import register_pages
from openbaar.pages.search import search_page
from openbaar.pages.shelves import STUKKEN
from openbaar.pages.volledigheid import completeness_pages
from openbaar.pages.wetten import law_pages

Announced = Mapping[str, tuple[FeedLink, ...]]
"""The feeds that the page at each address announces."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Plain data for ``verhuisd.html``: where the page went."""

    url: str
    title: str


Maker = Callable[[Catalogue], Iterable[GeneratedPage]]

SECTIONS: tuple[tuple[Maker, frozenset[str]], ...] = (
    (lambda catalogue: [home_page(catalogue)], frozenset({""})),
    (archive_pages, frozenset({"archief", "openbaar"})),
    (programme_pages, frozenset({"programmas"})),
    (dossier_pages, frozenset({"dossiers"})),
    (law_pages, frozenset({"wetten"})),
    (kind_pages, frozenset({"stukken", *(kind_named(name).folder for name in STUKKEN)})),
    (register_pages, frozenset({"reacties"})),
    (organisation_pages, frozenset({"organisaties"})),
    (ground_pages, frozenset({"gronden"})),
    (completeness_pages, frozenset({"volledigheid"})),
    (lambda catalogue: [figures_page(catalogue)], frozenset({"cijfers"})),
    (lambda _: [search_page()], frozenset({"zoeken"})),
)
"""What makes the pages of each section, and the folders of the site that its pages are in."""


def generate(catalogue: Catalogue) -> tuple[GeneratedPage, ...]:
    """All generated pages, sorted by address, each with the feed of what it shows."""
    announced = announcements(catalogue)
    written = {entry.address: entry for entry in catalogue.entries.values()}
    made = (page for maker, _ in SECTIONS for page in maker(catalogue))
    pages = (_whole(page, written.get(page.address), announced) for page in chain(made, _redirects(catalogue)))
    return tuple(sorted(pages, key=lambda page: page.address))


def generated_at(
    address: str, written: Entry | None, catalogue: Catalogue, announced: Announced
) -> GeneratedPage | None:
    """The generated page at an address, where ``written`` may stand as well, without making those of other sections;
    None when there is none."""
    folder, _, _ = address.partition("/")
    made = (page for maker, folders in SECTIONS if folder in folders for page in maker(catalogue))
    found = next((page for page in chain(made, _redirects(catalogue)) if page.address == address), None)
    return found and _whole(found, written, announced)


def announcements(catalogue: Catalogue) -> Announced:
    """The feeds of each page that has any, by its address. They change with the titles of programmes, and with what
    belongs where."""
    return {feed.page: (FeedLink(feed.title, feed.path),) for feed in feeds(catalogue)}


def _whole(page: GeneratedPage, written: Entry | None, announced: Announced) -> GeneratedPage:
    described = page.described
    if written:
        record = written.document.record
        described = replace(described, title=record.title, description=record.description or described.description)
    return GeneratedPage(page.address, replace(described, feeds=announced.get(page.address, ())))


def _redirects(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    for entry in catalogue.entries.values():
        for _, address in former_addresses(entry.document):
            title = entry.document.record.title
            yield GeneratedPage(address, Described(title, "", "verhuisd.html", RedirectView(entry.address, title)))
