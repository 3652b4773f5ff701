"""Which template a written page uses, and with which view."""

from __future__ import annotations

from datetime import date
from typing import Any

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.views import Link, structured, stuk_view, tombstone_view
from openbaar.catalogue.wording import day_or_unknown
from openbaar.documents import Stuk
from openbaar.pages.kinds import SECTION
from openbaar.pages.page_data import PageData


def describe_page(entry: Entry, catalogue: Catalogue, site_url: str) -> PageData:
    """The description of the page of one entry that no generated page stands at."""
    record, template = entry.document.record, template_of(entry)
    view = _view(template, entry, catalogue, site_url)
    data = structured(entry, catalogue, site_url) if template == "stuk.html" else {}
    return PageData(
        record.title,
        record.description or "",
        template,
        view,
        _trail(entry),
        bij_titel=_beside_title(entry),
        structured=data,
    )


def template_of(entry: Entry) -> str:
    """The template of an entry's page, which is known without making its view."""
    if entry.visibility is Visibility.INGETROKKEN:
        return "ingetrokken.html"
    return "stuk.html" if isinstance(entry.document.record, Stuk) else "pagina.html"


def _view(template: str, entry: Entry, catalogue: Catalogue, site_url: str) -> Any:
    match template:
        case "ingetrokken.html":
            return tombstone_view(entry, catalogue, site_url)
        case "stuk.html":
            return stuk_view(entry, catalogue, site_url)
    return None


def _beside_title(entry: Entry) -> tuple[str, ...]:
    """What tells documents with titles alike apart in a list of search results or tabs: the kind, where the title does
    not name it, and the date, where it is known."""
    record, kind = entry.document.record, entry.document.kind.label
    if not isinstance(record, Stuk) or entry.visibility is Visibility.INGETROKKEN:
        return ()
    named = kind.lower() in record.title.lower()
    known = isinstance(record.datum, date)
    return (*(() if named else (kind,)), *((day_or_unknown(record.datum),) if known else ()))


def _trail(entry: Entry) -> tuple[Link, ...]:
    """The kind and the year of a document; a year with nothing but withdrawn documents has no page."""
    if not isinstance(entry.document.record, Stuk):
        return ()
    kind, year = entry.document.kind, entry.document.year
    own = Link(kind.plural, f"{kind.folder}/")
    if entry.visibility is Visibility.INGETROKKEN:
        return (SECTION, own)
    return (SECTION, own, Link(year, f"{kind.folder}/{year}/"))
