"""A telephone number on a desk: mostly of an official, sometimes of an office.

Numbers of organisations pass by how they begin, and so does what stands in a Kamerstuk number: ``(31 475)``.

Sample: ``070 379 12 34``. Not: ``0800-1351``, ``088 123 45 67``, ``Kamerstuk 31 475, nr. 12``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from openbaar.documents.contact import MOBILE, TELEPHONE, digits_of
from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text
from openbaar.leaks.rules.mobile_number import is_valid

_TABLE = tomllib.loads(files("openbaar.leaks").joinpath("tables", "overheid.toml").read_text(encoding="utf-8"))
OF_NOBODY = tuple(_TABLE["nummers"])


def find(text: Text) -> Iterator[Match]:
    """Each number that can be dialled, is not mobile and may be of a person."""
    for found in TELEPHONE.finditer(text.whole):
        digits = digits_of(found[0])
        if len(digits) == 10 and not MOBILE.match(found[0]) and not digits.startswith(OF_NOBODY) and is_valid(found[0]):
            line = text.line_at(found.start())
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK510",
    "vast-nummer",
    Severity.WARNS,
    "telefoonnummer",
    "Is het van een persoon? Haal het dan weg. Een nummer van een loket mag blijven.",
    find,
    (Text,),
    cues=("0", "+31"),
    shapes=(b"0" * 10,),
)
