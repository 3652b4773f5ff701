"""Every file that is made from the catalogue and is no page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.feeds import feeds
from openbaar.outputs.atom import atom
from openbaar.outputs.feed_items import feed_items
from openbaar.outputs.json_feed import json_feed
from openbaar.outputs.writing import sayable


def outputs(catalogue: Catalogue, site_url: str, author: str) -> Mapping[str, bytes]:
    """Path relative to the root of the site -> bytes. ``author`` is the name of the site, which signs its feeds."""
    items = feed_items(catalogue, site_url)
    files: dict[str, bytes] = {}
    author = sayable(author)
    for each in feeds(catalogue):
        feed = replace(each, title=sayable(each.title))
        own = [items[entry.document.ref] for entry in feed.entries if entry.document.ref in items]
        files[f"{feed.path}.atom"] = atom(feed, own, site_url, author)
        files[f"{feed.path}.json"] = json_feed(feed, own, site_url, author)
    return files
