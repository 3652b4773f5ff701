"""A file within the file: an attachment of a PDF, a film, an object or a macro in a text.

Sample: a PDF with ``begroting.xlsx`` under the paperclip.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Office, Pdf


def find(content: Pdf | Office) -> Iterator[Match]:
    """Each file within."""
    names = content.attachments if isinstance(content, Pdf) else content.embedded
    yield from (Match(0, 0, name) for name in names)


RULE = Rule(
    "LK009",
    "bestand-in-bestand",
    Severity.ALWAYS,
    "in het bestand zit een ander bestand",
    "Hoort het erbij, zet het dan naast de pagina. Haal het hier weg met openbaar clean, of in Acrobat bij Bijlagen.",
    find,
    (Pdf, Office),
)
