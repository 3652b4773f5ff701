"""A mobile number: of a person, also when it is of an official.

Source: Google's tables of valid numbers (``phonenumberslite``).
Sample: ``06-12345678`` · ``(06) 12 34 56 78`` · ``+31 (0)6 1234 5678``. Not: ``2006-12345678``, ``06-2023``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.documents.contact import MOBILE, digits_of
from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text


def is_valid(number: str) -> bool:
    """Whether such a number can be dialled. The tables are read when the first number is seen."""
    import phonenumbers

    return bool(phonenumbers.is_valid_number(phonenumbers.parse(digits_of(number), "NL")))


def find(text: Text) -> Iterator[Match]:
    """Each number that can be dialled."""
    for found in MOBILE.finditer(text.whole):
        if is_valid(found[0]):
            line = text.line_at(found.start())
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK052",
    "mobiel-nummer",
    Severity.UNLESS_WAIVED,
    "mobiel telefoonnummer",
    "Haal het weg, en schrijf [weggelaten: 5.1.2e] op die plek.",
    find,
    (Text,),
    cues=("06", "+31", "0031"),
    shapes=(b"0" * 10,),
)
