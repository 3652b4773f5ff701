"""What a page is rendered with, as plain data: the core makes it, the bridge hands it to MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from openbaar.catalogue.views import Link


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page announces: what it is called, and its address without the ending (``.atom``, ``.json``)."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page is made of, whoever wrote it."""

    title: str
    description: str
    """The summary, for the head; empty for none."""
    template: str
    """The name of its file in ``overrides/``."""
    view: Any
    """What that template shows, as plain data."""
    kruimels: tuple[Link, ...] = ()
    """The way to here from the start page; the first step is the section of the site."""
    feeds: tuple[FeedLink, ...] = ()
    """Those of what the page shows."""
    bij_titel: tuple[str, ...] = ()
    """What the title alone does not tell among other pages: kind and date of a document."""
    structured: Mapping[str, Any] = field(default_factory=dict)
    """The document in the words of schema.org; empty for other pages."""


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page that the site makes itself."""

    address: str
    """From the root of the site, ending in ``/`` or a file name."""
    data: PageData
