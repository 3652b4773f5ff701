"""Whether a text that should name a unit of an organisation names a person instead.

J. de Vries · de heer Jansen · mw. dr. A. Bakker · Fatima el Amrani · jan.jansen@minfin.nl · 06-12345678   -> persons
Directie Wetgeving · DGRR/DRC · SLO · minister van Financiën · Stichting Jan Jansen · Raad van State      -> units
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from openbaar.documents.contact import has_telephone
from openbaar.normal_form import normal

_TABLE = tomllib.loads(files("openbaar.documents").joinpath("tables", "personen.toml").read_text(encoding="utf-8"))
_FIRST_NAMES = frozenset(map(normal, _TABLE["voornamen"]))
_BETWEEN = frozenset(_TABLE["tussenvoegsels"])
_UNITS = frozenset(map(normal, _TABLE["onderdelen"]))

_WORD = re.compile(r"[\w'’-]+")
_LETTER_BOX = re.compile(r"\S@\S")
_FORMS = "|".join(re.escape(form) for each in _TABLE["aanspreekvormen"] for form in (each, each.capitalize()))
_ADDRESSED = re.compile(rf"(?:^|[(,;/] ?)(?:{_FORMS})\b\.? ")
_INITIALS = re.compile(
    r"(?<![\w.])(?:[A-Z](?:h|j|hr)?\.[ -]?){1,6}(?:\([A-Z]\w+\) )?"
    r"(?:(?:van|de|der|den|ten|ter|te|el|'t) ){0,3}[A-Z][a-z]\w+"
    r"|\b[A-Z][a-z]\w+, ?(?:[A-Z]\.){1,6}"
)
"""``J.P. van der Berg``, ``Ch. Jansen``, ``Jansen, J.``"""


def names_person(text: str) -> bool:
    """Whether a text names, or leads to, a person. What has a word in it that only units and offices have does not,
    unless it has initials, a form of address, a letter-box or a telephone number."""
    if _LETTER_BOX.search(text) or has_telephone(text) or _ADDRESSED.search(text) or _INITIALS.search(text):
        return True
    return any(map(_is_name, re.split(r"[,;/()]| en ", text)))


def is_first_name(word: str) -> bool:
    """Whether a word is a first name that is common in the Netherlands."""
    return normal(word.capitalize()) in _FIRST_NAMES


def is_unit(word: str) -> bool:
    """Whether only units and offices have this word in their names: ``directie``, ``Stichting``."""
    return normal(word.lower()) in _UNITS


def _is_name(text: str) -> bool:
    """``Jan Jansen``, ``Fatima el Amrani``, ``Sanne``: a first name, and after it nothing but names."""
    first, *others = [*_WORD.findall(text)] or [""]
    if normal(first) not in _FIRST_NAMES or any(map(is_unit, others)):
        return False
    names = [each for each in others if each not in _BETWEEN]
    return len(names) <= 3 and all(each[:1].isupper() and not each.isupper() for each in names)
