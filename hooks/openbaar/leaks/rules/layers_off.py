"""A layer of a PDF that is switched off: who opens it in another program switches it on.

Sample: a layer ``intern`` with a paragraph, in ``/OFF`` of the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf


def find(pdf: Pdf) -> Iterator[Match]:
    """Each layer that is off and has something in it."""
    yield from (Match(0, 0, name) for name in pdf.layers_off)


RULE = Rule(
    "LK005",
    "laag-die-uit-staat",
    Severity.ALWAYS,
    "laag die uit staat, met iets erin",
    "Verwijder de laag in Acrobat (Lagen, Laag verwijderen), en sla de PDF opnieuw op.",
    find,
    (Pdf,),
)
