"""The values of DiWoo, the metadata by which the national search portal harvests: each a label with its URI."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

from openbaar.documents.ministeries import MINISTERIES

THESAURUS = "https://identifier.overheid.nl/tooi/def/thes/kern/"
MINISTRY = "https://identifier.overheid.nl/tooi/id/ministerie/"
"""Where TOOI, the register of Dutch public organisations, keeps a ministry by its code."""
FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"


class Waarde(NamedTuple):
    """A value of a list: the URI that identifies it, and its label there."""

    uri: str
    label: str


class Gewoon(NamedTuple):
    """What a kind of document is unless its editor says otherwise: codes of its category, sort and act."""

    informatiecategorie: str
    documentsoort: str
    handeling: str


def _read() -> Mapping[str, dict[str, Any]]:
    return tomllib.loads(files("openbaar.documents").joinpath("tables", "diwoo.toml").read_text(encoding="utf-8"))


def _values(rows: Mapping[str, str]) -> Mapping[str, Waarde]:
    return MappingProxyType({code: Waarde(f"{THESAURUS}{code}", label) for code, label in rows.items()})


_TABLES = _read()
_CATEGORIES = _TABLES["informatiecategorie"]

INFORMATIECATEGORIEEN = _values({code: row["label"] for code, row in _CATEGORIES.items()})
"""Code (``c_8c840238``) -> the category of the Woo."""
NUMMERS: Mapping[str, str] = MappingProxyType({code: row["nummer"] for code, row in _CATEGORIES.items()})
"""Code of a category -> its number in names of files (``006``), empty for article 3.1, which has none."""
DOCUMENTSOORTEN = _values(_TABLES["documentsoort"])
"""Code -> sort of document."""
HANDELINGEN = _values(_TABLES["handeling"])
"""Code -> what was done with a document."""
RELATIES: Mapping[str, Waarde] = MappingProxyType({each.label: each for each in _values(_TABLES["relatie"]).values()})
"""Label -> how one document relates to another."""
FORMATEN: Mapping[str, Waarde] = MappingProxyType(
    {ending: Waarde(f"{FILE_TYPE}{row['code']}", row["label"]) for ending, row in _TABLES["formaat"].items()}
)
"""Ending of a name (``pdf``) -> type of file; a picture has none."""
NEDERLANDS = Waarde("http://publications.europa.eu/resource/authority/language/NLD", "Nederlands")
GEWOON: Mapping[str, Gewoon] = MappingProxyType({kind: Gewoon(**row) for kind, row in _TABLES["soort"].items()})
"""Kind of document -> what it usually is."""


def ministry_value(code: str) -> Waarde:
    """A ministry as the list of DiWoo has it: by the name of now, without a capital."""
    name = MINISTERIES[code].nu.naam
    return Waarde(f"{MINISTRY}{code}", f"{name[0].lower()}{name[1:]}")
