"""What a page is rendered with, as plain data: the core makes it, the bridge hands it to MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openbaar.catalogue.views import Link


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page announces: what it is called, and its address without the ending (``.atom``, ``.json``)."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Described:
    """Title and summary for the head, template, the view for that template, the way to here from the start page (the
    first step is the section of the site), and the feeds of what the page shows."""

    title: str
    description: str
    template: str
    view: Any
    kruimels: tuple[Link, ...] = ()
    feeds: tuple[FeedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page by its address (relative to the root of the site, ending in ``/`` or a file name) and its description."""

    address: str
    described: Described
