"""A PDF that is locked: with a password nobody can look inside, and readers and search engines cannot either. One that
opens without a password is locked all the same.

Sample: a PDF with a password of its owner, which forbids copying.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """One for the file."""
    if pdf.is_encrypted:
        yield Match(0, 0, "")


RULE = Rule(
    "LK013",
    "versleuteld",
    Severity.ALWAYS,
    "bestand is beveiligd",
    "Haal de beveiliging eraf met openbaar clean, of in Acrobat bij Eigenschappen, Beveiliging.",
    find,
    (Pdf,),
    is_open=True,
)
