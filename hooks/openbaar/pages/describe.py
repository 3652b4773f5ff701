"""Which template an entry's page uses, and with which view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.views import dossier_view, home_view, programma_view, stuk_view, tombstone_view
from openbaar.documents import Stuk


@dataclass(frozen=True, slots=True)
class Described:
    """What a page is rendered with: title and summary for its head, template, and the view for that template."""

    title: str
    description: str
    template: str
    view: Any


def describe_page(entry: Entry, catalogue: Catalogue, site_url: str) -> Described:
    """The description of the page of one entry."""
    record = entry.document.record
    template, view = _template_and_view(entry, catalogue, site_url)
    return Described(record.title, record.description or "", template, view)


def _template_and_view(entry: Entry, catalogue: Catalogue, site_url: str) -> tuple[str, Any]:
    soort, id = entry.document.ref
    if entry.visibility is Visibility.INGETROKKEN:
        return "ingetrokken.html", tombstone_view(entry, catalogue, site_url)
    if isinstance(entry.document.record, Stuk):
        return "stuk.html", stuk_view(entry, catalogue, site_url)
    if soort == "programma":
        return "programma.html", programma_view(entry, catalogue)
    if soort == "dossier":
        return "dossier.html", dossier_view(id, catalogue)
    return ("home.html", home_view(catalogue)) if id == "index" else ("pagina.html", None)
