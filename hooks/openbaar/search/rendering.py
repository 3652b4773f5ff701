"""A record as the page that Pagefind reads: text to be found and shown, facets, a date to sort by, hidden words.

Pagefind's attributes are documented at https://pagefind.app/docs/metadata/ and /docs/filtering/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from openbaar.normal_form import is_odd, normal
from openbaar.search.records import SearchRecord

SHOWN = ("title", "hoort")
"""What a reader is shown as the source has it: in ``<name>_getoond``, where that is not the normal form."""
OURS = ("title", "soort", "datum", "hoort", "adres", "nummer", "zoek", *(f"{name}_getoond" for name in SHOWN))
PAGEFINDS = ("image", "image_alt")
"""Metadata that Pagefind takes from a page by itself."""
FIELDS = tuple(sorted((*OURS, *PAGEFINDS)))
"""The names of all metadata that a record may have, in the order in which Pagefind numbers them."""
ANYTHING = "x0q"
"""A hidden word that each record has. Who chooses only facets looks for this: without a word to look for Pagefind
fetches the whole index. It is the first word of its field, so that its places are the same everywhere and cost next to
nothing."""
_WORD = re.compile(r"(?:\A|>)[^<&]*[^\W_<&]")
"""A letter or a digit in the text of HTML."""
_TAG = re.compile(r"(<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)")
"""Tags, with which text is split."""
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#39|#x27);)")
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
    html = normal_html(record.html)
    has_word = _WORD.search(html) and not _PASSED_OVER.search(html)
    return html if has_word else f"{html}<p>{escape(record.soort)}</p>"


def normal_html(html: str) -> str:
    """HTML with its text in the normal form, and its markup as it is."""
    if not (is_odd(html) or _ENTITY.search(html)):
        return html
    pieces = _TAG.split(html)
    return "".join(piece if place % 2 else _normal_text(piece) for place, piece in enumerate(pieces))


def _normal_text(text: str) -> str:
    return escape(normal(unescape(text)), quote=False) if is_odd(text) or _ENTITY.search(text) else text


def _meta(name: str, value: str) -> str:
    return f'<i data-pagefind-meta="{name}[title]" title="{escape(value)}"></i>'


def _attributes(record: SearchRecord) -> Iterator[str]:
    meta = {
        "title": record.title,
        "soort": record.soort,
        "datum": "" if record.datum.endswith("-00") else record.datum,
        "hoort": record.hoort_bij,
        "adres": record.adres,
        "nummer": " ".join(record.nummers),
        "zoek": f"{ANYTHING} {record.zoek}".rstrip(),
    }
    for name, value in meta.items():
        if value:
            yield _meta(name, normal(value))
        if name in SHOWN and normal(value) != value:
            yield _meta(f"{name}_getoond", value)
    facets = {
        "soort": (record.soort,),
        "programma": record.programmas,
        "ministerie": record.ministeries,
        "uitgever": record.uitgevers,
        "standpunt": record.standpunten,
        **{axis: (month,) for axis, month in record.maanden.items()},
    }
    for name, values in facets.items():
        for value in filter(None, values):
            yield f'<i data-pagefind-filter="{name}[title]" title="{escape(value)}"></i>'
