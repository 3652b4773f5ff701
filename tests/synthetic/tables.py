"""The tables beside this file, read once: subjects, ministries, laws, publishers, words and sentences."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """A subject: ``naam`` with its article, the code of its ministry, and what texts about it say and cite."""

    naam: str
    ministerie: str
    stam: str
    trefwoorden: tuple[str, ...]
    wetten: tuple[str, ...]

    @property
    def kort(self) -> str:
        """The name without its article, as titles have it."""
        return self.naam.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class Ministerie:
    """A ministry; ``organisaties`` are pairs of a directorate-general and a directorate within it."""

    code: str
    naam: str
    bewindspersonen: tuple[str, ...]
    commissie: str
    kenmerk: str
    koppen: tuple[tuple[str, str], ...]
    organisaties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Wet:
    """A law as it is cited: ``kort`` its abbreviation in texts, ``lidwoord`` the article before its name."""

    kort: str
    lidwoord: str
    naam: str
    artikelen: tuple[str, ...]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


ZINNEN = _table("zinnen")
SENTENCES: Mapping[str, tuple[str, ...]] = {part: tuple(rows) for part, rows in ZINNEN["zinnen"].items()}
TITLES: Mapping[str, tuple[str, ...]] = {kind: tuple(rows) for kind, rows in ZINNEN["titels"].items()}
REACTIES: Mapping[str, tuple[str, ...]] = {stance: tuple(rows) for stance, rows in ZINNEN["reacties"].items()}
WORDS: Mapping[str, tuple[str, ...]] = {slot: tuple(words) for slot, words in _table("woorden").items()}
UITGEVERS: tuple[str, ...] = tuple(_table("uitgevers")["uitgevers"])

ONDERWERPEN: tuple[Onderwerp, ...] = tuple(
    Onderwerp(row["naam"], row["ministerie"], row["stam"], tuple(row["trefwoorden"]), tuple(row["wetten"]))
    for row in _table("onderwerpen")["onderwerp"]
)
MINISTERIES: Mapping[str, Ministerie] = {
    code: Ministerie(
        code=code,
        naam=row["naam"],
        bewindspersonen=tuple(row["bewindspersonen"]),
        commissie=row["commissie"],
        kenmerk=row["kenmerk"],
        koppen=tuple((heading, part) for heading, part in ZINNEN["koppen"][row["koppen"]]),
        organisaties=tuple((dg, directie) for dg, directies in row["directies"].items() for directie in directies),
    )
    for code, row in _table("ministeries").items()
}
WETTEN: Mapping[str, Wet] = {
    afkorting: Wet(row.get("kort", afkorting), row["lidwoord"], row["naam"], tuple(row["artikelen"]))
    for afkorting, row in _table("wetten")["wet"].items()
}
