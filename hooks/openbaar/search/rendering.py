"""A record as the page that Pagefind reads: text to be found and shown, facets, a date to sort by, hidden words.

Pagefind's attributes are documented at https://pagefind.app/docs/metadata/ and /docs/filtering/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from openbaar.search.records import SearchRecord

_WORD = re.compile(r"(?:\A|>)[^<&]*[^\W_<&]")
"""A letter or a digit in the text of HTML."""
_PASSED_OVER = re.compile(r"<(?:nav|footer|form|svg|label|noscript|template|style|script|iframe|head)\b", re.IGNORECASE)
"""What Pagefind takes for no text."""


def html_of(record: SearchRecord) -> str:
    """A whole HTML page; all markup of ours is attributes, so that no word is found but those of the record."""
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"></head><body data-pagefind-body>'
        f'{"".join(_attributes(record))}<i data-pagefind-sort="datum[title]" title="{record.datum}"></i>'
        f"{_text(record)}</body></html>"
    )


def _text(record: SearchRecord) -> str:
    """The text of a record. Pagefind leaves out a page in which it finds no word, with its title and its numbers; so
    where there may be none, the text ends with the kind of the record, which every record is found by already."""
    has_word = _WORD.search(record.html) and not _PASSED_OVER.search(record.html)
    return record.html if has_word else f"{record.html}<p>{escape(record.soort)}</p>"


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
