"""Every file that is made from the catalogue by itself and is no page: feeds, sitemaps of a harvest, data files. What
is made with a page (``companions.py``) is not listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.data_files import FOLDER as DATA
from openbaar.catalogue.data_files import WITHDRAWN
from openbaar.catalogue.feeds import archive_paths, feed_at, feed_paths
from openbaar.outputs.atom import atom
from openbaar.outputs.companions import companion_addresses, companions_at
from openbaar.outputs.dataset_files import dataset_at, dataset_paths
from openbaar.outputs.feed_items import FeedItem, feed_item
from openbaar.outputs.harvest import harvest_at, harvest_paths
from openbaar.outputs.json_feed import json_feed
from openbaar.outputs.withdrawn import withdrawn_json
from openbaar.outputs.writing import sayable
from openbaar.site_owner import SiteOwner

FORMATS: Mapping[str, Callable[..., bytes]] = {".atom": atom, ".json": json_feed}

FEEDS = "feeds/"

NOBODY = SiteOwner()


def output_paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of all of them, relative to the root of the site."""
    for path in (*feed_paths(catalogue), *archive_paths(catalogue)):
        yield from (f"{path}{ending}" for ending in FORMATS)
    yield from harvest_paths(catalogue)
    yield WITHDRAWN
    yield from dataset_paths(catalogue)


def output_at(path: str, catalogue: Catalogue, site_url: str, author: str, owner: SiteOwner = NOBODY) -> bytes | None:
    """The bytes of the file at a path; None when there is none. ``author`` is the name of the site, which signs its
    feeds, ``owner`` whose it is; ``site_url`` ends in a slash."""
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


def outputs(catalogue: Catalogue, site_url: str, author: str, owner: SiteOwner = NOBODY) -> Mapping[str, bytes]:
    """Path -> bytes, of all of them, and of all that is made with pages."""
    made = {path: output_at(path, catalogue, site_url, author, owner) for path in output_paths(catalogue)}
    for address in companion_addresses(catalogue):
        made |= companions_at(address, catalogue, site_url)
    return {path: data for path, data in made.items() if data is not None}
