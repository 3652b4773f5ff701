"""An e-mail address of which the name says neither that it is of a person nor that it is of an office.

Sample: ``dgbi-o@minezk.nl``. Not: ``info@minezk.nl``; ``j.jansen@minezk.nl``, which blocks.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.documents.contact import EMAIL
from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text
from openbaar.leaks.rules.personal_email import is_of_a_role, is_personal


def find(text: Text) -> Iterator[Match]:
    """Each such address."""
    for found in EMAIL.finditer(text.whole):
        if not is_personal(found[0]) and not is_of_a_role(found[0]):
            line = text.line_at(found.start())
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK511",
    "e-mailadres",
    Severity.WARNS,
    "e-mailadres",
    "Is het van een persoon? Haal het dan weg.",
    find,
    (Text,),
    cues=("@",),
)
