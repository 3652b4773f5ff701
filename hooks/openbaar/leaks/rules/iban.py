"""A bank account (IBAN) that is not of the state.

Source: ISO 13616, the test modulo 97, by python-stdnum.
Sample: ``NL91 ABNA 0417 1643 00``. Not: ``NL91 ABNA 0417 1643 01``, which fails the test.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from stdnum import iban

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

_TABLE = tomllib.loads(files("openbaar.leaks").joinpath("tables", "overheid.toml").read_text(encoding="utf-8"))
OF_THE_STATE = frozenset(_TABLE["rekeningen"])
ACCOUNT = re.compile(r"[A-Z](?<!\w.)[A-Z]\d{2}(?:[ \xa0.-]?[A-Z0-9]){11,30}(?!\w)")

SHAPES = (b"00xxxx" + b"0" * 10, b"xx" + b"0" * 14)
"""Of a Dutch or British account, and of most others."""


def accounts(text: Text) -> Iterator[tuple[int, str, str]]:
    """Place, value and plain form of every account in a text. Words may follow an account without a stop."""
    for found in ACCOUNT.finditer(text.whole):
        parts = re.split(r"(?<=\w)(?=[ \xa0.-])", found[0])
        for count in range(len(parts), 0, -1):
            value = "".join(parts[:count])
            plain = re.sub(r"[^A-Z0-9]", "", value)
            if iban.is_valid(plain):
                yield found.start(), value, plain
                break


def find(text: Text) -> Iterator[Match]:
    """Each account that is not of the state."""
    for place, value, plain in accounts(text):
        if plain not in OF_THE_STATE:
            line = text.line_at(place)
            yield Match(line.page, line.number, value)


RULE = Rule(
    "LK054",
    "rekeningnummer",
    Severity.UNLESS_WAIVED,
    "rekeningnummer (IBAN)",
    "Haal het weg, en schrijf [weggelaten: 5.1.2e] op die plek.",
    find,
    (Text,),
    shapes=SHAPES,
)
