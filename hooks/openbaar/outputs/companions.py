"""The files that are made with the page of a document and stand beside it: the page as data, and how to cite it.

They are made of what the page asked as well, so that they cost no question more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.questions.documents import addresses_of_kind
from openbaar.catalogue.views import CITATION_FILES
from openbaar.documents import Stuk
from openbaar.documents.addresses import ref_of_address
from openbaar.documents.kinds import STUKKEN
from openbaar.outputs.bibtex import bibtex
from openbaar.outputs.citable import citable
from openbaar.outputs.ris import ris
from openbaar.outputs.twin import twin

PAGE, TWIN = "index.html", "index.json"

MADE: Mapping[str, Callable[[Entry, Catalogue, str], bytes]] = {
    TWIN: twin,
    CITATION_FILES["RIS"]: lambda entry, _, site_url: ris(citable(entry, site_url)),
    CITATION_FILES["BibTeX"]: lambda entry, _, site_url: bibtex(citable(entry, site_url)),
}
"""The name of each -> what makes it."""


def companion_paths(page: str) -> tuple[str, ...]:
    """Where those of a page stand, or would: all are paths in the site."""
    return tuple(f"{page.removesuffix(PAGE)}{name}" for name in MADE)


def companion_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the pages that have them: of documents with a text."""
    for soort in STUKKEN:
        yield from addresses_of_kind(catalogue, soort)


def companions_at(address: str, catalogue: Catalogue, site_url: str) -> dict[str, bytes]:
    """Path -> bytes of those of the page at an address; none when that is no document with a text. ``site_url`` ends in
    a slash."""
    ref = ref_of_address(address)
    entry = catalogue.entries.get(ref) if ref else None
    if not entry or entry.address != address or not isinstance(entry.document.record, Stuk):
        return {}
    if entry.visibility is Visibility.INGETROKKEN:
        return {}
    return {f"{address}{name}": made(entry, catalogue, site_url) for name, made in MADE.items()}
