"""The generated pages of a catalogue, by address."""

from __future__ import annotations

from openbaar.catalogue import Catalogue
from openbaar.pages import PageData, generate


def generated(catalogue: Catalogue) -> dict[str, PageData]:
    """What each generated page is rendered with, sorted by address; no address may be made twice."""
    pages = generate(catalogue)
    found = {page.address: page.data for page in pages}
    assert len(found) == len(pages), "two pages at one address"
    return found
