"""A passage that was marked for redaction and never was redacted: the text is still there.

Sample: an annotation of subtype ``/Redact``, as Acrobat makes it before "Toepassen".
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """Each mark."""
    for page in pdf.pages:
        yield from (Match(page.number, 0, each.kind) for each in page.annotations if each.kind == "Redact")


RULE = Rule(
    "LK006",
    "redactie-niet-toegepast",
    Severity.ALWAYS,
    "passage is gemarkeerd om weg te lakken, maar niet weggelakt",
    "Kies in Acrobat: Redigeren, Toepassen. Sla de PDF daarna op onder een andere naam.",
    find,
    (Pdf,),
    is_open=True,
)
