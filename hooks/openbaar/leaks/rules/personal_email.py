"""An e-mail address of a person: initials or a first name with a surname, or a box at a provider for private people.

Sample: ``j.jansen@minfin.nl`` · ``Karin.Voorbeeld@rws.nl`` · ``kvoorbeeld@gmail.com``. Not: ``info@minfin.nl``,
``woo-verzoeken@minvws.nl``, ``postbus.dgp@minjenv.nl``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from openbaar.documents.contact import EMAIL
from openbaar.documents.persons import is_first_name
from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Text

_TABLE = tomllib.loads(files("openbaar.leaks").joinpath("tables", "overheid.toml").read_text(encoding="utf-8"))
_PRIVATE = frozenset(_TABLE["particulier"])
_ROLES = frozenset(_TABLE["functies"])
_PERSON = re.compile(r"(?:[a-z]{1,2}\.){1,4}(?:[a-z]{2,}[._-]?)+|[a-z]{2,}\.(?:[a-z]{1,4}\.)*[a-z]{2,}[a-z.-]*")
"""``j.p.jansen``, ``jan.de.vries``."""


def is_of_a_role(address: str) -> bool:
    """Whether a box is of an office: a part of its name, or its beginning, says what it is for."""
    name = address.partition("@")[0].lower()
    parts = re.split(r"[._+-]|\d+", name)
    return any(part in _ROLES for part in parts) or any(name.startswith(role) for role in _ROLES if len(role) > 3)


def is_personal(address: str) -> bool:
    """Whether an address is of one person for sure."""
    name, _, host = address.lower().partition("@")
    if is_of_a_role(address):
        return False
    first = re.split(r"[._+-]", name)[0]
    return host in _PRIVATE or bool(_PERSON.fullmatch(name)) or is_first_name(first)


def find(text: Text) -> Iterator[Match]:
    """Each personal address."""
    for found in EMAIL.finditer(text.whole):
        if is_personal(found[0]):
            line = text.line_at(found.start())
            yield Match(line.page, line.number, found[0])


RULE = Rule(
    "LK053",
    "persoonlijk-e-mailadres",
    Severity.UNLESS_WAIVED,
    "e-mailadres van een persoon",
    "Haal het weg, en schrijf [weggelaten: 5.1.2e] op die plek.",
    find,
    (Text,),
    cues=("@",),
)
