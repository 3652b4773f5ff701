"""Every file that is made from the catalogue and is no page: feeds, sitemaps of a harvest, data files, and beside each
document how to cite it. The twin of a page is made with the page, and so it is not listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from openbaar.catalogue import Catalogue, Visibility
from openbaar.catalogue.data_files import FOLDER as DATA
from openbaar.catalogue.data_files import WITHDRAWN
from openbaar.catalogue.feeds import archive_paths, feed_at, feed_paths
from openbaar.catalogue.questions.documents import addresses_of_kind
from openbaar.catalogue.views import CITATION_FILES
from openbaar.documents.addresses import ref_of_address
from openbaar.documents.kinds import STUKKEN
from openbaar.outputs.atom import atom
from openbaar.outputs.bibtex import bibtex
from openbaar.outputs.citable import Citable, citable
from openbaar.outputs.dataset_files import dataset_at, dataset_paths
from openbaar.outputs.feed_items import FeedItem, feed_item
from openbaar.outputs.harvest import harvest_at, harvest_paths
from openbaar.outputs.json_feed import json_feed
from openbaar.outputs.ris import ris
from openbaar.outputs.twin import TWIN, twin_at
from openbaar.outputs.withdrawn import withdrawn_json
from openbaar.outputs.writing import sayable
from openbaar.site_owner import SiteOwner

FORMATS: Mapping[str, Callable[..., bytes]] = {".atom": atom, ".json": json_feed}

CITING: Mapping[str, Callable[[Citable], bytes]] = {CITATION_FILES["RIS"]: ris, CITATION_FILES["BibTeX"]: bibtex}

FEEDS = "feeds/"

NOBODY = SiteOwner()


def output_paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of all of them, relative to the root of the site."""
    for path in (*feed_paths(catalogue), *archive_paths(catalogue)):
        yield from (f"{path}{ending}" for ending in FORMATS)
    yield from harvest_paths(catalogue)
    yield WITHDRAWN
    yield from dataset_paths(catalogue)
    for address in twin_addresses(catalogue):
        yield from (f"{address}{name}" for name in CITING)


def twin_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the pages that have a twin: of documents with a text."""
    for soort in STUKKEN:
        yield from addresses_of_kind(catalogue, soort)


def output_at(path: str, catalogue: Catalogue, site_url: str, author: str, owner: SiteOwner = NOBODY) -> bytes | None:
    """The bytes of the file at a path; None when there is none. ``author`` is the name of the site, which signs its
    feeds, ``owner`` whose it is; ``site_url`` ends in a slash."""
    folder, slash, file = path.rpartition("/")
    if file in CITING:
        return _citing(folder + slash, CITING[file], catalogue, site_url)
    if path == WITHDRAWN:
        return withdrawn_json(catalogue, site_url)
    if path.startswith(DATA):
        return dataset_at(path, catalogue, site_url, author, owner)
    if not path.startswith(FEEDS):
        return harvest_at(path, catalogue, site_url)
    name, dot, ending = path.rpartition(".")
    feed = feed_at(name, catalogue) if dot + ending in FORMATS else None
    if feed is None:
        return None
    items: list[FeedItem] = [feed_item(catalogue, ref, site_url) for ref in feed.refs]
    made = replace(feed, title=sayable(feed.title))
    return FORMATS[dot + ending](made, items, site_url, sayable(author))


def _citing(address: str, written: Callable[[Citable], bytes], catalogue: Catalogue, site_url: str) -> bytes | None:
    """How to cite the document whose page is at an address."""
    ref = ref_of_address(address)
    entry = catalogue.entries.get(ref) if ref else None
    stands = entry and entry.address == address and entry.visibility is not Visibility.INGETROKKEN
    return written(citable(entry, site_url)) if entry and stands else None


def outputs(catalogue: Catalogue, site_url: str, author: str, owner: SiteOwner = NOBODY) -> Mapping[str, bytes]:
    """Path -> bytes, of all of them, and of all twins."""
    made = {path: output_at(path, catalogue, site_url, author, owner) for path in output_paths(catalogue)}
    made |= {f"{each}{TWIN}": twin_at(each, catalogue, site_url) for each in twin_addresses(catalogue)}
    return {path: data for path, data in made.items() if data is not None}
