"""A person's name after one of a memo's own labels: who wrote it, whom to call.

A label and its value stand on separate lines, and an empty field leaves label on label. So the line after a label is a
name only when it looks like one: not a label, a unit of an organisation, a ground, a word for a name, or a number.

Sample: ``Auteur`` / ``Karin Voorbeeld`` · ``Opgesteld door: K. Voorbeeld`` · ``Contactpersoon  dhr. Voorbeeld``.
Not: ``Auteur`` / ``Datum`` · ``Opgesteld door: Directie Wetgeving`` · ``Auteur`` / ``5.1.2.e``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.documents.persons import is_unit, names_person
from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Line, Text

_LABELS = (
    r"auteurs?(?:\(s\))?|opgesteld door|opsteller|steller|contact(?:persoon|personen)|behandeld door|behandelaar"
    r"|behandelend ambtenaar|ambtelijk contact|dossierhouder|inlichtingen bij"
    r"|naam(?: van de)? (?:auteur|steller|opsteller)|projectleider|doorkiesnummer van|geschreven door"
)
LABEL = re.compile(rf"^\W*(?:{_LABELS})\b(?!-)\s*[:|\t]?\s*", re.IGNORECASE)
CUES = (
    *("auteur", "opgesteld door", "steller", "contactpers", "behandel", "ambtelijk contact", "dossierhouder"),
    *("inlichtingen bij", "projectleider", "doorkiesnummer van", "geschreven door"),
)
_OTHER = re.compile(
    r"^(?:datum|ons|onze|uw|kenmerk|bijlagen?|aan|van|via|kopie|afschrift|aantal|telefoon|directie|pagina|ter|nota"
    r"|besluit|betreft|onderwerp|ontvangen|paraaf|parafen\w*|gevraagd|uiterlijk|mede\w*|lijn\w*|versie|status|bezoek\w*"
    r"|postbus|postadres|beslistermijn|afgestemd|samengewerkt|documentnummer|referentie|aanleiding|advies|geadviseerd"
    r"|www\..*|naam|functie|persoonsgegevens?|weggelaten|geanonimiseerd|gelakt|n\.?v\.?t\.?)\b",
    re.IGNORECASE,
)
_LIKE_A_NAME = re.compile(
    r"(?:(?:[A-Z][a-zà-ÿ'’-]+|[A-Z]\.(?:[A-Z]\.)*|van|de|der|den|het|ter|ten|te|el|al|in 't|'t|op)[ ,]*){2,6}"
)
LONGEST = 45
"""Characters of a name with its title."""


def _is_name(value: str) -> bool:
    value = re.split(r"\s{3,}|[|;(]|,? (?:tel|doorkies|mobiel)", value.strip(), maxsplit=1)[0].strip(" :|*_-")
    if not value or len(value) > LONGEST or _OTHER.match(value) or re.search(r"\d", value):
        return False
    words = re.findall(r"[\w'’-]+", value)
    if any(is_unit(word) or is_unit(word.rpartition("-")[2]) or (word.isupper() and len(word) > 2) for word in words):
        return False
    return names_person(value) or bool(_LIKE_A_NAME.fullmatch(value))


def find(text: Text) -> Iterator[Match]:
    """Each name, on the line of its label or on the next line with words."""
    lines = text.lines
    for place, line in enumerate(lines):
        label = LABEL.match(line.text)
        if label is None:
            continue
        value = line.text[label.end() :].strip(" *_|")
        where = line if value else _next(lines, place)
        named = value or where.text
        if _is_name(named):
            yield Match(where.page, where.number, named.strip())


def _next(lines: tuple[Line, ...], place: int) -> Line:
    for line in lines[place + 1 : place + 3]:
        if line.text.strip():
            return line
    return lines[place]._replace(text="")


RULE = Rule(
    "LK056",
    "naam-bij-een-label",
    Severity.UNLESS_WAIVED,
    "naam van een persoon bij Auteur, Opgesteld door of Contactpersoon",
    "Schrijf het onderdeel van de organisatie, of [weggelaten: 5.1.2e].",
    find,
    (Text,),
    cues=CUES,
)
