"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from openbaar.catalogue.feeds import Feed
from openbaar.outputs.feed_items import FeedItem

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, items: Sequence[FeedItem], site_url: str, author: str) -> bytes:
    """The feed, in UTF-8, with the same items and ids as its Atom twin; ``next_url`` leads to what came before."""
    made: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": f"{site_url}{feed.page}",
        "feed_url": f"{site_url}{feed.path}.json",
        **({"next_url": f"{site_url}{feed.ouder}.json"} if feed.ouder else {}),
        "language": "nl",
        "authors": [{"name": author}],
        "items": [_item(item) for item in items],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: FeedItem) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": item.id,
        "url": item.id,
        "title": item.title,
        "content_text": item.samenvatting,
        "date_modified": item.gewijzigd.isoformat(),
        "tags": list(item.soorten),
    }
    if item.openbaar_op:
        made["date_published"] = item.openbaar_op.isoformat()
    return made
