"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

from feedgenerator import Atom1Feed

from openbaar.catalogue.feeds import Feed
from openbaar.outputs.feed_items import FeedItem

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed was last changed that never held anything: Atom wants a moment, and a build may not invent one."""


class PlainAtom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """Atom whose moment of change is that of its newest item: the same items give the same bytes, on any day."""

    def latest_post_date(self) -> datetime:
        """The moment of the newest item."""
        return max((item["updateddate"] for item in self.items), default=NEVER)


def atom(feed: Feed, items: Sequence[FeedItem], site_url: str, author: str) -> bytes:
    """The feed, in UTF-8. Its id is its own address; the id of an entry is the permanent address of the document."""
    own = f"{site_url}{feed.path}.atom"
    made = PlainAtom(
        title=feed.title,
        link=f"{site_url}{feed.page}",
        description="",
        language="nl",
        author_name=author,
        feed_url=own,
        feed_guid=own,
    )
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
