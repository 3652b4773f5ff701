"""A bank account of the state itself: published, but seldom meant for a memo.

Sample: ``NL86 INGB 0002 4455 88`` (Belastingdienst).
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text
from openbaar.leaks.rules.iban import OF_THE_STATE, SHAPES, accounts


def find(text: Text) -> Iterator[Match]:
    """Each account of the state."""
    for place, value, plain in accounts(text):
        if plain in OF_THE_STATE:
            line = text.line_at(place)
            yield Match(line.page, line.number, value)


RULE = Rule(
    "LK512",
    "rekening-van-de-overheid",
    Severity.WARNS,
    "rekeningnummer van de overheid",
    "Kijk of het in dit stuk hoort.",
    find,
    (Text,),
    shapes=SHAPES,
)
