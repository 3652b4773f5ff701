"""The law table: by abbreviation, by id, and by slug. What a text writes is found by ``wetnamen``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

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


_TABLE: tuple[Mapping[str, Any], ...] = (*read_table("wetten")["wet"], *read_table("titels")["wet"])
_LAWS: tuple[Wet, ...] = tuple(
    Wet(row.get("afkorting", row["naam"]), row["naam"], row["id"], row["slug"], row.get("boek", "")) for row in _TABLE
)


def _by_form() -> dict[str, Wet]:
    forms: dict[str, Wet] = {}
    for law, row in zip(_LAWS, _TABLE, strict=True):
        for form in (law.abbreviation, law.name, *row.get("ook", ())):
            forms[form_key(form)] = law
    return forms


def form_key(form: str) -> str:
    """Names are compared without regard to capitals, abbreviations exactly."""
    return form.lower() if is_name(form) else form


def is_name(form: str) -> bool:
    """A name is long and written in words; 'Sr', 'WVW 1994' and 'Wet RO' are abbreviations."""
    return len(form) > 4 and bool(re.match(r"[A-Z][a-zéë]{3,}|[A-Z][a-zë-]+ [a-z]+|Wet [a-z]", form))


FORMS: Mapping[str, Wet] = MappingProxyType(_by_form())
AMBIGUOUS: frozenset[str] = frozenset(form for row in _TABLE for form in row.get("meerduidig", ()))
BOOKS: Mapping[str, Wet] = MappingProxyType({law.boek: law for law in _LAWS if law.boek})
# Laws whose articles have this many numbers; what follows is a paragraph: 'artikel 5.1.2e Woo', 'artikel 10.2g Wob'.
LEVELS: Mapping[str, int] = MappingProxyType({row["id"]: row["niveaus"] for row in _TABLE if "niveaus" in row})
# What every article number of a law has in it: an article 6 of the Awb does not exist.
MARKS: Mapping[str, str] = MappingProxyType({row["id"]: row["artikelvorm"] for row in _TABLE if "artikelvorm" in row})
# The highest article of a law whose abbreviation other laws use too: an article 58b of the Wpg is of another Wpg.
HIGHEST: Mapping[str, int] = MappingProxyType({row["id"]: row["hoogste"] for row in _TABLE if "hoogste" in row})
_BY_ID: Mapping[str, Wet] = MappingProxyType({law.id: law for law in _LAWS})
_BY_ABBREVIATION: Mapping[str, Wet] = MappingProxyType({law.abbreviation: law for law in _LAWS})


def wet(abbreviation: str) -> Wet | None:
    """The law with this abbreviation, as the table shows it ("Sr", "WVW 1994", "BW7")."""
    return _BY_ABBREVIATION.get(abbreviation)


def laws() -> tuple[Wet, ...]:
    """Every law in the table."""
    return tuple(_BY_ID.values())


def wet_at(slug: str) -> Wet | None:
    """The law with this last part of its address."""
    return next((law for law in _BY_ID.values() if law.slug == slug), None)


def law_slugs() -> frozenset[str]:
    """The last part of the address of every law in the table."""
    return frozenset(law.slug for law in _BY_ID.values())


def wet_by_id(id: str) -> Wet | None:
    """The law with this BWB id or CELEX number."""
    return _BY_ID.get(id)
