"""The pages that the site makes itself. A hand-written page at the address of one is its title and introduction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.feeds import feeds
from openbaar.catalogue.former_addresses import former_addresses
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
from openbaar.pages.volledigheid import completeness_pages
from openbaar.pages.wetten import law_pages


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Plain data for ``verhuisd.html``: where the page went."""

    url: str
    title: str


def generate(catalogue: Catalogue) -> tuple[GeneratedPage, ...]:
    """All generated pages, sorted by address, each with the feed of what it shows."""
    announced = {feed.page: (FeedLink(feed.title, feed.path),) for feed in feeds(catalogue)}
    written = {entry.address: entry for entry in catalogue.entries.values()}
    pages = []
    for page in _every(catalogue):
        described = page.described
        if page.address in written:
            record = written[page.address].document.record
            described = replace(described, title=record.title, description=record.description or described.description)
        pages.append(GeneratedPage(page.address, replace(described, feeds=announced.get(page.address, ()))))
    return tuple(sorted(pages, key=lambda page: page.address))


def _every(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    yield home_page(catalogue)
    yield from archive_pages(catalogue)
    yield from programme_pages(catalogue)
    yield from dossier_pages(catalogue)
    yield from law_pages(catalogue)
    yield from kind_pages(catalogue)
    yield from register_pages(catalogue)
    yield from organisation_pages(catalogue)
    yield from ground_pages(catalogue)
    yield from completeness_pages(catalogue)
    yield figures_page(catalogue)
    yield search_page()
    yield from _redirects(catalogue)


def _redirects(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    for entry in catalogue.entries.values():
        for _, address in former_addresses(entry.document):
            title = entry.document.record.title
            yield GeneratedPage(address, Described(title, "", "verhuisd.html", RedirectView(entry.address, title)))
