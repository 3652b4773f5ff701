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
    record, template = entry.document.record, template_of(entry)
    view = _view(template, entry, catalogue, site_url)
    return Described(record.title, record.description or "", template, view)


def template_of(entry: Entry) -> str:
    """The template of an entry's page, which is known without making its view."""
    soort, id = entry.document.ref
    if entry.visibility is Visibility.INGETROKKEN:
        return "ingetrokken.html"
    if isinstance(entry.document.record, Stuk):
        return "stuk.html"
    return "home.html" if id == "index" else f"{soort}.html"


def _view(template: str, entry: Entry, catalogue: Catalogue, site_url: str) -> Any:
    match template:
        case "ingetrokken.html":
            return tombstone_view(entry, catalogue, site_url)
        case "stuk.html":
            return stuk_view(entry, catalogue, site_url)
        case "programma.html":
            return programma_view(entry, catalogue)
        case "dossier.html":
            return dossier_view(entry.document.ref.id, catalogue)
        case "home.html":
            return home_view(catalogue)
    return None
