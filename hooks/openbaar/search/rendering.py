"""A record as the page that Pagefind reads: text to be found and shown, facets, a date to sort by, hidden words.

Pagefind's attributes are documented at https://pagefind.app/docs/metadata/ and /docs/filtering/.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from openbaar.search.records import SearchRecord


def html_of(record: SearchRecord) -> str:
    """A whole HTML page; all markup of ours is attributes, so that no word is found but those of the record."""
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"></head><body data-pagefind-body>'
        f'{"".join(_attributes(record))}<i data-pagefind-sort="datum[title]" title="{record.datum}"></i>'
        f"{record.html}</body></html>"
    )


def _attributes(record: SearchRecord) -> Iterator[str]:
    meta = {
        "title": record.title,
        "soort": record.soort,
        "datum": "" if record.datum.endswith("-00") else record.datum,
        "hoort": record.hoort_bij,
        "adres": record.adres,
        "nummer": " ".join(record.nummers),
        "zoek": record.zoek,
    }
    for name, value in meta.items():
        if value:
            yield f'<i data-pagefind-meta="{name}[title]" title="{escape(value)}"></i>'
    facets = {
        "soort": (record.soort,),
        "programma": record.programmas,
        "ministerie": (record.ministerie,),
        "standpunt": record.standpunten,
    }
    for name, values in facets.items():
        for value in filter(None, values):
            yield f'<i data-pagefind-filter="{name}[title]" title="{escape(value)}"></i>'
