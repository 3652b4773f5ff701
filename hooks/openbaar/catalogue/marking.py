"""The marks of withheld passages in rendered text: each says aloud what it is and on which ground, and leads to where
the page explains that. Words are added for who listens; what is seen stays as it was."""

from __future__ import annotations

import re
from html import escape, unescape

from openbaar.catalogue.listing import WITHOUT_GROUND
from openbaar.documents.grounds import grounds_of
from openbaar.documents.reference_tables import GRONDEN

_PIECE = re.compile(r'<span class="weggelaten">(?P<text>.*?)</span>|<a\b(?P<link>)|</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
WITHOUT = "zonder dat er een grond bij staat"


def mark_anchor(code: str) -> str:
    """Where the page of a document explains a ground that marks in its text name."""
    return f"deel-grond-{code.replace('.', '-')}"


def with_marks(html: str, linked: bool) -> str:
    """HTML in which each mark is the site's component; ``linked`` where the page has a place that explains them."""
    if 'class="weggelaten"' not in html:
        return html
    out, place, in_link = [], 0, False
    for match in _PIECE.finditer(html):
        if match["text"] is None:
            in_link = match["link"] is not None
            continue
        out += [html[place : match.start()], _mark(match["text"], linked and not in_link)]
        place = match.end()
    return "".join([*out, html[place:]])


def _mark(text: str, linked: bool) -> str:
    """Brackets are for the eye; the name of the ground for the ear, and in the title for who points at it."""
    words = unescape(_TAG.sub("", text)).strip("[]")
    codes = grounds_of(words.partition(":")[2]) or ()
    named = " en ".join(GRONDEN[code].naam for code in codes) or WITHOUT
    why = f"om: {named}" if codes else named
    before, after = (f'<span aria-hidden="true">{bracket}</span>' for bracket in "[]")
    aloud = f'<span class="ob-verborgen">, {escape(named)}</span>'
    inside = f'<span class="ob-verborgen">Hier is tekst </span>{before}{escape(words, quote=False)}{aloud}{after}'
    if linked:
        inside = f'<a href="#{mark_anchor(codes[0] if codes else WITHOUT_GROUND)}">{inside}</a>'
    return f'<span class="weggelaten" title="{escape(f"Hier is tekst weggelaten, {why}")}">{inside}</span>'
