"""Nine digits that pass the test of the BSN, without being called so.

Exactly nine digits, in one of three forms, not glued to a letter, ``/``, ``-`` or ``.``, and no number by which the
document, a law or a company is known, nor an amount.

Sample: ``111222333`` · ``111 222 333`` · ``1112.22.333``. Not: ``2023-0000700225``, ``kenmerk 111222333``,
``€ 111 222 333``, ``DGED / 44314491``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text
from openbaar.leaks.rules.bsn import is_named

NUMBER = re.compile(
    r"[0-9](?<![\w/.,–-].)(?<!\d .)(?<!/ .)(?:\d{8}|\d\d \d{3} \d{3}|\d{3}\.\d\d\.\d{3})(?![\w/–-]|[.,]\d| \d|%)",
    re.ASCII,
)
"""It begins with a digit, and then looks back: that is many times quicker to search for."""
SHAPES = (b"x000000000", b" 000000000", b"\n000000000", b"(000000000", b"000 000 000", b"0000.00.000")
OF_A_THING = re.compile(
    r"(?:kenmerk|referentie|nummers?|nr|no|zaak|dossier|registratie|kvk|rsin|btw|id|code|project|document|archief|order"
    r"|factuur|polis|kamer van koophandel|celex|ecli|isbn|tel|telefoon|fax|versie|bestel\w*|artikel\w*)[\w-]*"
    r"[.:)\s]{0,4}(?:van |is |met |= ?)?\Z",
    re.IGNORECASE,
)
AMOUNT_BEFORE = re.compile(r"(?:€|eur|euro|usd|\$|£)\s*\Z", re.IGNORECASE)
AMOUNT_AFTER = re.compile(
    r"\s*(?:euro|eur\b|€|miljoen|mln|mld|miljard|kg|kilo|ton|liter|m[23²³]|kwh|mwh|stuks|keer)", re.I
)
BEFORE = 50
"""Characters before a number in which it can be called something."""


def _is_of_a_thing(text: str, start: int, end: int) -> bool:
    before = text[max(start - BEFORE, 0) : start]
    return bool(OF_A_THING.search(before) or AMOUNT_BEFORE.search(before) or AMOUNT_AFTER.match(text, end))


def find(text: Text) -> Iterator[Match]:
    """Each such number."""
    whole = text.whole
    found = list(NUMBER.finditer(whole))
    own = text.own | {_digits(each[0]) for each in found if _is_of_a_thing(whole, *each.span())}
    for each in found:
        digits = _digits(each[0])
        if digits not in own and bsn.is_valid(digits) and not is_named(whole, *each.span()):
            line = text.line_at(each.start())
            yield Match(line.page, line.number, each[0])


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


RULE = Rule(
    "LK051",
    "negen-cijfers",
    Severity.UNLESS_WAIVED,
    "negen cijfers die een burgerservicenummer kunnen zijn",
    "Is het een burgerservicenummer, haal het dan weg. Is het iets anders, zet er dan bij wat het is, zoals nummer.",
    find,
    (Text,),
    shapes=SHAPES,
)
