"""A page without a source of its own, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.pages.describe import Described


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page by its address (relative to the root of the site, ending in ``/`` or a file name) and its description."""

    address: str
    described: Described
