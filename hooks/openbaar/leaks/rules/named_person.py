"""A person who is named: with a form of address, or with initials and a surname. Those who hold an office pass.

A list of names or a model is too weak to stop a publication on; somebody should look.

Sample: ``de heer Voorbeeld`` · ``mw. K. Voorbeeld`` · ``J.P. Voorbeeld``. Not: ``het lid De Vries (D66)``,
``minister Voorbeeld``, ``prof. dr. J. Voorbeeld``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

_SURNAME = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[Ee]l) ){0,3}[A-Z][a-zà-ÿ][\w'’-]+"
PERSON = re.compile(
    rf"\b(?:de heer|mevrouw|dhr\.?|mevr\.?|mw\.) (?:(?:drs|dr|mr|ir|ing)\. ?)*(?:[A-Z]\. ?)*{_SURNAME}"
    rf"|(?<![\w.])(?:[A-Z]\. ?){{1,4}}{_SURNAME}"
)
OFFICE = re.compile(
    r"(?:minister|staatssecretaris|bewindspersoon|kamerlid|lid|leden|voorzitter|premier|burgemeester|commissaris|rapporteur"
    r"|professor|prof\.|hoogleraar|ombudsman|commissie|motie|president|directeur-generaal|griffier|senator|aan)"
    r"(?: (?:van|voor) [\w ,-]{2,40}?)?(?: \w+)?[\s,(]*(?:(?:drs|dr|mr|ir)\. ?)*(?:de heer |mevrouw )?\Z",
    re.IGNORECASE,
)
PARTY = re.compile(
    r"\s*\(?(?:[A-Z]{2,}[\w-]*|GroenLinks|ChristenUnie|Volt|Denk)[\w-]*\)"
    r"|,? (?:(?:Tweede|Eerste) Kamerlid|[Mm]inister|[Ss]taatssecretaris)"
)
BEFORE = 60


def find(text: Text) -> Iterator[Match]:
    """Each person of whom no office is told."""
    whole = text.whole
    for found in PERSON.finditer(whole):
        before = whole[max(found.start() - BEFORE, 0) : found.start()]
        if not OFFICE.search(before) and not PARTY.match(whole, found.end()):
            line = text.line_at(found.start())
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK514",
    "naam-van-een-persoon",
    Severity.WARNS,
    "naam van een persoon",
    "Heeft deze persoon een openbaar ambt? Zo niet, schrijf dan [weggelaten: 5.1.2e].",
    find,
    (Text,),
)
