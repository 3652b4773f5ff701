"""An earlier version within a PDF: who cuts the end off the file has it.

Counting the ends of a file flags 104 of 115 real files; only six have a version with another content.

Sample: a PDF that was redacted and saved in place, with the first version in front.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """One for all earlier versions."""
    if pdf.revisions:
        yield Match(0, 0, f"{pdf.revisions}")


RULE = Rule(
    "LK008",
    "eerdere-versie",
    Severity.ALWAYS,
    "in het bestand zit ook een eerdere versie",
    "Maak het bestand schoon met openbaar clean, of kies in Acrobat: Opslaan als, andere naam.",
    find,
    (Pdf,),
    is_open=True,
)
