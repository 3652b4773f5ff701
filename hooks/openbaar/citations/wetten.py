"""The law table: by abbreviation, by id, and by what stands in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .tables import read_table


@dataclass(frozen=True, slots=True)
class Wet:
    """One law: ``id`` is its BWB id, or its CELEX number; ``slug`` its place under /wetten/; ``boek`` of the BW."""

    abbreviation: str
    name: str
    id: str
    slug: str
    boek: str = ""

    @property
    def bwb(self) -> str:
        return self.id

    @property
    def is_european(self) -> bool:
        return not self.id.startswith("BWB")


def _rows() -> tuple[tuple[Wet, tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (
            Wet(row["afkorting"], row["naam"], row["id"], row["slug"], row.get("boek", "")),
            tuple(row.get("ook", ())),
            tuple(row.get("meerduidig", ())),
        )
        for row in read_table("wetten")["wet"]
    )


def _by_form() -> dict[str, Wet]:
    forms: dict[str, Wet] = {}
    for law, others, _ in _rows():
        for form in (law.abbreviation, law.name, *others):
            forms[form_key(form)] = law
    return forms


def form_key(form: str) -> str:
    """Names are compared without regard to capitals, abbreviations exactly."""
    return form.lower() if is_name(form) else form


def is_name(form: str) -> bool:
    """A name is long and written in words; 'Sr', 'WVW 1994' and 'Wet RO' are abbreviations."""
    return len(form) > 4 and bool(re.match(r"[A-Z][a-zë]{3,}|[A-Z][a-zë-]+ [a-z]+|Wet [a-z]", form))


FORMS: Mapping[str, Wet] = MappingProxyType(_by_form())
AMBIGUOUS: frozenset[str] = frozenset(form for _, _, ambiguous in _rows() for form in ambiguous)
BOOKS: Mapping[str, Wet] = MappingProxyType({law.boek: law for law, _, _ in _rows() if law.boek})
# Laws whose articles have this many numbers; what follows is a paragraph: 'artikel 5.1.2e Woo', 'artikel 10.2g Wob'.
LEVELS: Mapping[str, int] = MappingProxyType(
    {row["id"]: row["niveaus"] for row in read_table("wetten")["wet"] if "niveaus" in row}
)
# What every article number of a law has in it: an article 6 of the Awb does not exist.
MARKS: Mapping[str, str] = MappingProxyType(
    {row["id"]: row["artikelvorm"] for row in read_table("wetten")["wet"] if "artikelvorm" in row}
)
_BY_ID: Mapping[str, Wet] = MappingProxyType({law.id: law for law, _, _ in _rows()})
_BY_ABBREVIATION: Mapping[str, Wet] = MappingProxyType({law.abbreviation: law for law, _, _ in _rows()})


def wet(abbreviation: str) -> Wet | None:
    """The law with this abbreviation, as the table shows it ("Sr", "WVW 1994", "BW7")."""
    return _BY_ABBREVIATION.get(abbreviation)


def laws() -> tuple[Wet, ...]:
    """Every law in the table."""
    return tuple(_BY_ID.values())


def names_of_law(law: Wet) -> tuple[str, ...]:
    """Every abbreviation and name of a law, sorted: abbreviations as they are written, names in small letters."""
    return tuple(sorted(form for form, found in FORMS.items() if found == law))


def wet_at(slug: str) -> Wet | None:
    """The law with this last part of its address."""
    return next((law for law in _BY_ID.values() if law.slug == slug), None)


def law_slugs() -> frozenset[str]:
    """The last part of the address of every law in the table."""
    return frozenset(law.slug for law in _BY_ID.values())


def wet_by_id(id: str) -> Wet | None:
    """The law with this BWB id or CELEX number."""
    return _BY_ID.get(id)


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(form).replace("'", "['’]") for form in sorted(forms, key=lambda form: (-len(form), form)))


_NAMES = _alternatives([form for form in FORMS if form == form.lower()])
_SHORT = _alternatives([*(form for form in FORMS if form != form.lower()), *AMBIGUOUS])
# What may not follow: a letter, another year than the law's own, the Caribbean part of the Kingdom, 'oud'.
_END = r"(?![A-Za-z0-9ë])(?!-(?!NL\b)[A-Za-z])(?! (?:19|20)\d\d(?!\d))(?! ?\(?(?:BES|[Oo]ud)\b)"
BURGERLIJK_WETBOEK = r"(?:BW(?:-NL)?|(?i:burgerlijk wetboek))"
LAW = re.compile(
    rf"(?P<bw>{BURGERLIJK_WETBOEK}(?: ?,? ?(?i:boek) ?(?P<boek>7A|10|[1-8]))?|(?i:boek) ?(?P<boek2>7A|10|[1-8])"
    rf",? (?:van het )?{BURGERLIJK_WETBOEK})"
    rf"{_END}|(?P<name>(?i:{_NAMES})){_END}|(?P<short>{_SHORT}){_END}"
)


def law_at_end(text: str, position: int) -> str:
    """The id of the law whose name or abbreviation ends just before ``position``, or ""."""
    window = text[max(0, position - 130) : position].rstrip()
    for law in LAW.finditer(window):
        form = law["name"] or law["short"]
        if law.end() == len(window) and form and form not in AMBIGUOUS and not window[: law.start()][-1:].isalnum():
            return law_of(form).id
    return ""


def law_of(form: str) -> Wet:
    """The law that a match of LAW names; ``form`` as the text has it."""
    form = form.replace("’", "'")
    return FORMS[form] if form in FORMS else FORMS[form.lower()]
