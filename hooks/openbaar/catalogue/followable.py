"""The text of a document for who reads it elsewhere: links within the site have the addresses that readers open.

``[de brief](../../kamerbrieven/2023/brief.md#slot)`` leads to ``https://…/kamerbrieven/2023/brief/#slot``. A link to
what was withdrawn becomes what it is on the page (``bridge/withdrawing.py``): it leads to the tombstone, without an
anchor; of a link to what was never public, and of a picture that went, only the words are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from openbaar.catalogue.body_links import SiteLink
from openbaar.documents.addresses import address_of_source


def followable(body: str, links: Iterable[SiteLink], gone: Mapping[str, str], site_url: str) -> str:
    """The text with these links, which are all that stand in it.

    ``gone`` gives for each path in docs/ that was withdrawn the page of the tombstone, "" for none; ``site_url`` ends
    in a slash.
    """
    edits: dict[tuple[int, int], str] = {}
    for link in links:
        page = gone.get(link.target)
        if page == "" or (page and link.place.is_picture):
            edits |= dict.fromkeys(link.place.around, "")
        elif link.place.written:
            edits[link.place.written] = f"{site_url}{_address(link, page)}"
    pieces, place = [], 0
    for (start, end), written in sorted(edits.items()):
        pieces += [body[place:start], written]
        place = end
    return "".join([*pieces, body[place:]])


def _address(link: SiteLink, tombstone: str | None) -> str:
    if tombstone:
        return quote(address_of_source(tombstone))
    is_page = link.target.endswith(".md")
    path = address_of_source(link.target) if is_page else link.target.removeprefix("docs/")
    return quote(path) + (f"#{quote(link.anchor)}" if link.anchor else "")
