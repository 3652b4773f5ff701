"""What a file says of its makers: judged by a list of keys and values that may go out, never by a list that may not.

Names hide under any key: Author, Typist, "Opgesteld door, Naam", AUTHOR_ID, EMAILADRES, an account in XMP alone, and
template variables such as ``Aan`` and ``adres`` with the name and the home address of an applicant.

Source: April 2025, all ministries; in 2026 a third of 115 real files of 2020-21, 3 of them with a citizen's address.
Sample: ``/Author (Voorbeeld, K.)`` · ``/adres (Dorpsstraat 1, 1234 AB Ons Dorp)`` · ``MSIP_Label_…_Owner``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files

from openbaar.documents.contact import EMAIL, has_telephone
from openbaar.documents.ministeries import MINISTERIES
from openbaar.documents.persons import is_unit, names_person
from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Office, Pdf, Picture, Property

_TABLE = tomllib.loads(files("openbaar.leaks").joinpath("tables", "eigenschappen.toml").read_text(encoding="utf-8"))
_PROGRAMS = frozenset(_TABLE["programmas"])
_NOBODY = frozenset(_TABLE["geen_persoon"])
_ORGANISATIONS = re.compile(rf"\b(?:{'|'.join(map(re.escape, _TABLE['organisaties']))})\b", re.IGNORECASE)
_SURNAMES = frozenset(_TABLE["ook_achternamen"])
_HARMLESS = frozenset(_TABLE["zegt_niets"])
_FREE_SPACES = tuple(_TABLE["vrije_naamruimten"])
_MINISTRIES = frozenset(name.afkorting.lower() for each in MINISTERIES.values() for name in each.namen)

_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = re.compile(r"[\W_]*")
_PLAIN = re.compile(
    r"[\W_]*|true|false|ja|nee|yes|no|on|off|none|null|waar|onwaar|[\d.]{1,4}|-?\d{1,4}(?:\.\d{1,3}){0,3}"
    r"|D:\d{4,14}.{0,8}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{8}T\d{6}Z?"
    r"|(?:uuid:|xmp\.[di]id:|adobe:docid:\w+:|urn:uuid:)?\{?[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\}?"
    r"|0x0101[0-9A-Fa-f]*",
    re.IGNORECASE,
)
"""What says nothing of a person: nothing, yes or no, a small number, a moment, a number of a program's own making."""
_PATH = re.compile(r"[A-Za-z]:\\|\\\\\w|/(?:Users|home)/|file:|\.(?:nl|local)/personal/", re.IGNORECASE)


def _free(_: str) -> bool:
    return True


def _tells_of_nobody(value: str) -> bool:
    """No path, address, number or name of a person in a text for readers."""
    if _PATH.search(value) or EMAIL.search(value) or has_telephone(value):
        return False
    return len(value) > LONGEST_NAME or not names_person(value)


LONGEST_NAME = 30
"""Characters: a longer text is a title or a summary, which may name somebody, as its pages do."""


def _is_of_a_unit(value: str) -> bool:
    """A maker that is an organisation, a program, or nobody at all."""
    words = [word.lower() for word in _WORD.findall(value)]
    if _EMPTY.fullmatch(value) or all(word in _NOBODY for word in words):
        return True
    if _PATH.search(value) or EMAIL.search(value) or names_person(value):
        return False
    if _ORGANISATIONS.search(value) or any(is_unit(word) and word not in _SURNAMES for word in words):
        return True
    makes = [word for word in words if word in _PROGRAMS]
    return all(map(_is_known, words)) or bool(makes and re.search(r"\d", value) and not _SURNAMES.issuperset(makes))


def _is_known(word: str) -> bool:
    """Whether a word is of an organisation, a program, or of nobody: an account may be called after a ministry too."""
    return is_unit(word) or word.removeprefix("min") in _MINISTRIES or word in _PROGRAMS or word in _NOBODY


def _is_a_program(value: str) -> bool:
    """A program or a device: of a known make, or at least nobody's name or account."""
    words = [word.lower() for word in _WORD.findall(value)]
    if _PATH.search(value) or EMAIL.search(value):
        return False
    if any(word in _PROGRAMS for word in words) or _PLAIN.fullmatch(value):
        return True
    return not names_person(value)


def _is_plain(value: str) -> bool:
    value = value.strip()
    return _PLAIN.fullmatch(value) is not None or value.lower() in _HARMLESS


_ALLOWED: Mapping[str, Callable[[str], bool]] = {
    **dict.fromkeys(_TABLE["vrij"], _free),
    **dict.fromkeys(_TABLE["vrij_exif"], _free),
    **dict.fromkeys(_TABLE["tekst"], _tells_of_nobody),
    **dict.fromkeys(_TABLE["programma"], _is_a_program),
    **dict.fromkeys(_TABLE["maker"], _is_of_a_unit),
}
"""What a value must be, by its key."""


def may_go_out(each: Property) -> bool:
    """Whether a key with its value may stand in a published file."""
    space, _, _ = each.key.rpartition(":")
    if space in _FREE_SPACES:
        return _PATH.search(each.value) is None
    judge = _ALLOWED.get(each.key.removeprefix("pdfx:"), _is_plain)
    return _PATH.search(each.value) is None and judge(each.value.strip())


def find(content: Pdf | Office | Picture) -> Iterator[Match]:
    """Each value that may not go out, once."""
    values = dict.fromkeys(each.value.strip() for each in content.properties if not may_go_out(each))
    yield from (Match(0, 0, value) for value in values)


RULE = Rule(
    "LK012",
    "eigenschappen",
    Severity.ALWAYS,
    "eigenschappen van het bestand die over een persoon kunnen gaan",
    "Haal ze weg met openbaar clean, of in Word: Bestand, Info, Controleren op problemen, Document controleren.",
    find,
    (Pdf, Office, Picture),
)
