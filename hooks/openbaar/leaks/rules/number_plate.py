"""The number plate of a car.

Source: the series of the RDW: three groups of one to three letters or digits, six in all, no vowels.
Sample: ``GB-123-K`` · ``12-XB-KT``. Not: ``AB-2023-12``, ``A-12-B``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

_L = "[BDFGHJKLNPRSTVXZ]"
PLATE = re.compile(
    rf"(?<![\w/-])(?:{_L}{{2}}-\d\d-\d\d|\d\d-\d\d-{_L}{{2}}|\d\d-{_L}{{2}}-\d\d|{_L}{{2}}-\d\d-{_L}{{2}}|{_L}{{2}}-{_L}{{2}}-\d\d"
    rf"|\d\d-{_L}{{2}}-{_L}{{2}}|\d\d-{_L}{{3}}-\d|\d-{_L}{{3}}-\d\d|{_L}{{2}}-\d{{3}}-{_L}|{_L}-\d{{3}}-{_L}{{2}}"
    rf"|{_L}{{3}}-\d\d-{_L}|{_L}-\d\d-{_L}{{3}}|\d-{_L}{{2}}-\d{{3}}|\d{{3}}-{_L}{{2}}-\d)(?![\w/-])"
)

FORMS = (
    *(b"xx-00-00", b"00-00-xx", b"00-xx-00", b"xx-00-xx", b"xx-xx-00", b"00-xx-xx", b"00-xxx-0", b"0-xxx-00"),
    *(b"xx-000-x", b"x-000-xx", b"xxx-00-x", b"x-00-xxx", b"0-xx-000", b"000-xx-0"),
)


def find(text: Text) -> Iterator[Match]:
    """Each plate."""
    for found in PLATE.finditer(text.whole):
        line = text.line_at(found.start())
        yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK516",
    "kenteken",
    Severity.WARNS,
    "kenteken van een auto",
    "Is de auto van een persoon? Haal het kenteken dan weg.",
    find,
    (Text,),
    shapes=FORMS,
)
