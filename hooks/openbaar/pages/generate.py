"""The pages that the site makes itself. A hand-written page at the address of one is its title and introduction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.asking import NoAnswer
from openbaar.catalogue.feeds import feed_of
from openbaar.catalogue.questions.documents import ref_at_address
from openbaar.catalogue.questions.former_addresses import former_addresses, moved_from
from openbaar.catalogue.questions.site import tombstone_addresses
from openbaar.documents.kinds import STUKKEN
from openbaar.pages import (
    aangehaald,
    archive,
    cijfers,
    data,
    dossier_list,
    dossiers,
    gronden,
    home,
    kinds,
    organisaties,
    programmas,
    reacties,
    search,
    trefwoorden,
    volledigheid,
    wetten,
)
from openbaar.pages.describe import describe_page
from openbaar.pages.page_data import FeedLink, GeneratedPage, PageData
from openbaar.pages.route import Route

SECTIONS = (
    home,
    archive,
    kinds,
    programmas,
    reacties,
    organisaties,
    trefwoorden,
    gronden,
    volledigheid,
    cijfers,
    data,
    dossier_list,
    dossiers,
    wetten,
    aangehaald,
)


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Plain data for ``verhuisd.html``: where the page went."""

    url: str
    title: str


def _moved(catalogue: Catalogue, adres: str) -> PageData | None:
    ref = moved_from(catalogue, adres)
    if ref is None:
        return None
    entry = catalogue.entries[ref]
    title = entry.document.record.title
    return PageData(title, "", "verhuisd.html", RedirectView(entry.address, title))


LIVE = (*(route for section in SECTIONS for route in section.ROUTES), *search.ROUTES)
"""Every kind of page that is not merely the way to another."""


def redirects(catalogue: Catalogue) -> Iterator[str]:
    """The former addresses at which no page of the site is: those of lists may come back."""
    for address in former_addresses(catalogue):
        if not any(route.at(address, catalogue) for route in LIVE):
            yield address


ROUTES = (*LIVE, Route("vroeger adres", r"(?P<adres>.+)", redirects, _moved))
"""Every kind of generated page; the first whose form fits an address makes the page there. The last fits all."""


def unlisted(catalogue: Catalogue) -> set[str]:
    """The addresses that no sitemap has: of tombstones, and former ones."""
    return {*tombstone_addresses(catalogue), *redirects(catalogue)}


def generated_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all generated pages; in no order that means anything."""
    for route in ROUTES:
        yield from route.addresses(catalogue)


def generated_at(address: str, catalogue: Catalogue) -> PageData | None:
    """The generated page at an address, with the feed of what it shows; None when there is none."""
    found: PageData | None = next((made for route in ROUTES if (made := route.at(address, catalogue))), None)
    if found is None:
        return None
    written = ref_at_address(catalogue, address)
    if written:
        record = catalogue.entries[written].document.record
        found = replace(found, title=record.title, description=record.description or found.description)
    feed = feed_of(address, catalogue)
    return replace(found, feeds=(FeedLink(feed.title, feed.path),) if feed else ())


def may_be_generated(address: str) -> bool:
    """Whether the site could make a page at an address itself, whatever it holds; merely the way to another is none."""
    return any(route.fits(address) for route in LIVE)


def describe_at(address: str, catalogue: Catalogue, site_url: str) -> PageData:
    """The page at an address, written or generated; NoAnswer when there is none. ``site_url`` ends in a slash."""
    ref = ref_at_address(catalogue, address)
    if ref is None or ref.soort not in STUKKEN:
        generated = generated_at(address, catalogue)
        if generated:
            return generated
    if ref is None:
        raise NoAnswer(address)
    return describe_page(catalogue.entries[ref], catalogue, site_url)


def generate(catalogue: Catalogue) -> tuple[GeneratedPage, ...]:
    """All generated pages, sorted by address."""
    made = ((address, generated_at(address, catalogue)) for address in sorted(generated_addresses(catalogue)))
    return tuple(GeneratedPage(address, page_data) for address, page_data in made if page_data)
