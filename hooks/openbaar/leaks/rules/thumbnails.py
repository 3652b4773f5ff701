"""A small picture of a page or a photograph, within the file: it may show what the large one does not show any more.

Sample: ``/Thumb`` of a page; the thumbnail in the Exif block of a photograph that was cropped later.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf, Picture


def find(content: Pdf | Picture) -> Iterator[Match]:
    """Each small picture."""
    if isinstance(content, Picture):
        if content.has_thumbnail:
            yield Match(0, 0, "")
    else:
        yield from (Match(page.number, 0, "") for page in content.pages if page.has_thumbnail)


RULE = Rule(
    "LK016",
    "miniatuur",
    Severity.ALWAYS,
    "klein plaatje van een pagina of foto, dat ouder kan zijn",
    "Maak het bestand schoon met openbaar clean.",
    find,
    (Pdf, Picture),
    is_open=True,
)
