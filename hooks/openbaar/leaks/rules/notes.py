"""Notes on the pages of a PDF: what colleagues wrote to each other, and under which name.

Source: annotations besides links in 3 of 115 real files, 2 of them with the name of an account.
Sample: ``/T (k.voorbeeld)``, ``/Contents (is dit wel handig?)`` in an annotation of subtype ``/Text``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Annotation, Pdf

OF_A_FORM = "Widget"
"""A field: its /T is the name of the field."""
SHOWN = frozenset({"FreeText", "Link"})
"""Of these the text is on the page, or says where a link leads."""


def _told(note: Annotation) -> str:
    if note.kind == OF_A_FORM:
        return ""
    words = note.text.strip() if note.kind not in SHOWN or note.is_hidden else ""
    return note.author.strip() or words


def find(pdf: Pdf) -> Iterator[Match]:
    """Each note with a name or a text."""
    for page in pdf.pages:
        for each in page.annotations:
            if _told(each):
                yield Match(page.number, 0, _told(each))


RULE = Rule(
    "LK010",
    "notitie",
    Severity.ALWAYS,
    "notitie met een naam of een opmerking",
    "Haal de notities weg met openbaar clean, of in Acrobat bij Opmerkingen.",
    find,
    (Pdf,),
)
