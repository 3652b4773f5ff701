"""A postcode with a street and a house number: somebody's address, unless it is of the government.

A postcode alone is in every letterhead. Postbussen are nobody's home.

Sample: ``Dorpsstraat 12, 1234 AB Ons Dorp``. Not: ``Postbus 20401, 2500 EK Den Haag``; ``Turfmarkt 147, 2511 DP``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

_TABLE = tomllib.loads(files("openbaar.leaks").joinpath("tables", "overheid.toml").read_text(encoding="utf-8"))
_BUILDINGS = frozenset(_TABLE["gebouwen"])
_NO_STREET = re.compile(r"postbus|artikel|kamerstuk|bijlage|\bnr\b|dossier|lid$")
ADDRESS = re.compile(
    r"(?<!\w)([A-Z][\w'’.-]{0,40}(?: [\w'’.-]{1,40}){0,3}) (\d{1,4}(?:[ -]?[a-zA-Z]{1,2}|-\d+)?)"
    r"[,\s|]{1,6}([1-9]\d{3} ?[A-Z]{2})(?![\w-])"
)


def find(text: Text) -> Iterator[Match]:
    """Each address that is not of the government."""
    for found in ADDRESS.finditer(text.whole):
        street, number, postcode = (part.lower() for part in found.groups())
        if not _NO_STREET.search(street) and f"{street} {number}, {postcode[:2]}" not in _BUILDINGS:
            line = text.line_at(found.start())
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK513",
    "adres",
    Severity.WARNS,
    "adres met huisnummer en postcode",
    "Woont daar iemand? Haal het dan weg.",
    find,
    (Text,),
    shapes=(b"0000 xx", b"0000xx"),
)
