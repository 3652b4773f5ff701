"""What publishing wants of who renders: pages in, bytes out. It knows neither MkDocs nor templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from openbaar.catalogue import Catalogue
from openbaar.publish.project import Snapshot
from openbaar.publish.traces import Trace
from openbaar.site_owner import SiteOwner


class RenderedPage(NamedTuple):
    """A page, or a file that is made with one, by its path in the site: the fingerprint of what it is made of, and its
    bytes with their SHA-256; no bytes where the site has them already."""

    path: str
    made_of: str
    data: bytes | None
    sha256: str


class Rendered(NamedTuple):
    """Some pages, what they asked, and how many warnings there were."""

    pages: tuple[RenderedPage, ...]
    trace: Trace
    warnings: int


class Renderer(Protocol):
    """Renders the pages of one catalogue. ``owner`` is whose site it is; ``is_strict`` says that a warning stops the
    build."""

    site_url: str
    site_name: str
    owner: SiteOwner
    is_strict: bool

    def fixed(self) -> dict[str, bytes]:
        """The files that depend on code, templates and settings alone, by path."""
        ...

    def render(self, pages: Mapping[str, str], fresh: Mapping[str, str], jobs: int) -> Iterator[Rendered]:
        """The pages (path -> address), some at a time. ``fresh`` gives the fingerprints of those that the site has."""
        ...


RendererOf = Callable[[Snapshot, Catalogue], AbstractContextManager[Renderer]]
"""Makes a renderer ready."""
