"""Ministries that are and that were: what each was called on a day, and which one an abbreviation stands for.

A ministry keeps its code in TOOI when it gets another name: a memo of 2023 with the code of Economische Zaken is from
Economische Zaken en Klimaat. A code that ended is another ministry, also where a later one has the same name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from types import MappingProxyType

PREFIX = "Ministerie van "


@dataclass(frozen=True, slots=True)
class Naam:
    """What a ministry was called from one day to another, both included; None where that is open or before our time."""

    naam: str
    afkorting: str
    schrijfwijzen: tuple[str, ...] = ()
    vanaf: date | None = None
    tot: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the ministry had this name on that day."""
        return (self.vanaf is None or self.vanaf <= day) and (self.tot is None or day <= self.tot)


@dataclass(frozen=True, slots=True)
class Ministerie:
    """A ministry: its code, its part of addresses, its names from old to new, and the code of the ministry that it
    became part of, where none of now is called after it."""

    code: str
    adres: str
    namen: tuple[Naam, ...]
    opvolger: str = ""

    @property
    def nu(self) -> Naam:
        """The name that it has, or had last."""
        return self.namen[-1]

    def op(self, day: object) -> Naam:
        """The name on a day; where it had none then, or the day is unknown, the nearest one."""
        if not isinstance(day, date):
            return self.nu
        later = (each for each in self.namen if each.tot is None or day <= each.tot)
        return next(later, self.nu)

    def is_on(self, day: object) -> bool:
        """Whether it was there on a day; where the day is unknown, that cannot be denied."""
        return not isinstance(day, date) or any(each.holds_on(day) for each in self.namen)

    @property
    def bekend_als(self) -> tuple[str, ...]:
        """All that it is and was called, in full and for short, each once."""
        called = ((each.naam.removeprefix(PREFIX), each.afkorting, *each.schrijfwijzen) for each in self.namen)
        return tuple(dict.fromkeys(name for names in called for name in names))

    @property
    def label(self) -> str:
        """Its name as a list of ministries has it, which no other has: ``Economische Zaken (tot 2010)``."""
        ended = f" (tot {self.nu.tot.year})" if self.nu.tot else ""
        return f"{self.nu.naam.removeprefix(PREFIX)}{ended}"


def _read() -> dict[str, Ministerie]:
    text = files("openbaar.documents").joinpath("tables", "ministeries.toml").read_text(encoding="utf-8")
    found = {}
    for row in tomllib.loads(text)["rij"]:
        names = tuple(Naam(**(each | {"schrijfwijzen": tuple(each.get("schrijfwijzen", ()))})) for each in row["namen"])
        found[row["code"]] = Ministerie(row["code"], row["adres"], names, row.get("opvolger", ""))
    return found


MINISTERIES: Mapping[str, Ministerie] = MappingProxyType(_read())
"""TOOI code -> ministry."""


def ministry_of(text: str, day: object) -> Ministerie | None:
    """The ministry that a code or an abbreviation stands for in a document of that day (None or unknown: now). Several
    ministries were called EZ or LNV: of those, the one that was there on that day, or else the last one."""
    if text in MINISTERIES:
        return MINISTERIES[text]
    found = [each for each in MINISTERIES.values() if any(_is_called(text, name) for name in each.namen)]
    there = [each for each in found if each.is_on(day)] if isinstance(day, date) else []
    called_so = [each for each in there if _is_called(text, each.op(day))]
    return next(iter(called_so or there), max(found, key=_last, default=None))


def _is_called(text: str, name: Naam) -> bool:
    return text.casefold() in {each.casefold() for each in (name.afkorting, *name.schrijfwijzen)}


def _last(ministry: Ministerie) -> date:
    return ministry.nu.tot or date.max


def gone_into(ministry: Ministerie) -> tuple[Ministerie, ...]:
    """The ministries that became part of this one."""
    return tuple(each for each in MINISTERIES.values() if each.opvolger == ministry.code)


def in_place_of(day: date) -> tuple[Ministerie, ...]:
    """The ministries that were there on a day, in the order of the table."""
    return tuple(each for each in MINISTERIES.values() if each.is_on(day))
