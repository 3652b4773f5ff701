"""A feed as Atom (RFC 4287), with its archives (RFC 5005)."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from html import escape
from types import MappingProxyType
from typing import Any

from feedgenerator import Atom1Feed

from openbaar.catalogue.feeds import Feed
from openbaar.outputs.feed_items import FeedItem

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed was last changed that never held anything: Atom wants a moment, and a build may not invent one."""


HISTORY = "http://purl.org/syndication/history/1.0"
"""The namespace in which RFC 5005 says that a file is an archive."""


class PlainAtom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """Atom whose moment of change is that of its newest item: the same items give the same bytes, on any day.
    ``beside`` are the other files of the feed, by what they are to this one."""

    beside: Mapping[str, str] = MappingProxyType({})
    archief = False

    def root_attributes(self) -> dict[str, str]:
        """The namespace of archives only where it is used."""
        return {**super().root_attributes(), **({"xmlns:fh": HISTORY} if self.archief else {})}

    def add_root_elements(self, handler: Any) -> None:
        """What is said of the feed, and the ways to its other files."""
        super().add_root_elements(handler)
        if self.archief:
            handler.addQuickElement("fh:archive")
        for rel, href in self.beside.items():
            handler.addQuickElement("link", "", {"rel": rel, "href": href, "type": "application/atom+xml"})

    def latest_post_date(self) -> datetime:
        """The moment of the newest item."""
        return max((item["updateddate"] for item in self.items), default=NEVER)


def atom(feed: Feed, items: Sequence[FeedItem], site_url: str, author: str) -> bytes:
    """The feed, in UTF-8. Its id is the address of its newest file; the id of an entry is the permanent address of the
    document."""
    made = PlainAtom(
        title=feed.title,
        link=f"{site_url}{feed.page}",
        description="",
        language="nl",
        author_name=author,
        feed_url=f"{site_url}{feed.path}.atom",
        feed_guid=f"{site_url}{feed.huidig}.atom",
    )
    beside = {"current": feed.huidig if feed.archief else "", "prev-archive": feed.ouder, "next-archive": feed.nieuwer}
    made.beside = {rel: f"{site_url}{path}.atom" for rel, path in beside.items() if path}
    made.archief = feed.archief
    for item in items:
        made.add_item(
            title=item.title,
            link=item.id,
            description=escape(item.samenvatting),
            unique_id=item.id,
            updateddate=item.gewijzigd,
            pubdate=item.openbaar_op,
            categories=item.soorten,
        )
    written = io.BytesIO()
    made.write(written, "utf-8")
    return written.getvalue()
