"""The tables of the model, read once from their data files: the grounds for refusal of the Woo and of the Wob
before it, and the kinds in plain Dutch. Ministries have a file of their own (``ministeries.py``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Grond:
    """A ground for refusal: its code (``5.1.2e``; ``10.2e`` in the Wob, the law until 1 May 2022), the article, its
    short name and an explanation in plain Dutch."""

    code: str
    artikel: str
    naam: str
    uitleg: str

    @property
    def wet(self) -> str:
        """The abbreviation of the law: ``Woo`` or ``Wob``."""
        return self.artikel.rpartition(" ")[2]


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(
        files("openbaar.documents").joinpath("tables", f"{name}.toml").read_text(encoding="utf-8")
    )["rij"]
    return rows


GRONDEN: Mapping[str, Grond] = MappingProxyType({row["code"]: Grond(**row) for row in _rows("gronden")})
"""Code of a ground -> the ground."""

SOORTEN: Mapping[str, str] = MappingProxyType({row["soort"]: row["uitleg"] for row in _rows("soorten")})
"""Kind of document -> what it is, in plain Dutch."""
