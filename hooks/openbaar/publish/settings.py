"""What is wrong with ``mkdocs.yml``, and what nobody filled in yet, as problems with a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from openbaar.outputs.security_txt import AT_MOST, SOON, expires
from openbaar.problems import Problem, shortened
from openbaar.site_owner import SiteOwner, site_owner

SETTINGS = "mkdocs.yml"
EXAMPLE = "https://openbaar.example"
UNTOUCHED = "Openbaar"
"""The name that the project came with."""
ADVISED = {
    "naam": "Schrijf bij extra.uitgever.naam van wie deze site is.",
    "contact": "Schrijf bij extra.uitgever.contact een e-mailadres of het adres van een pagina.",
    "meldadres": "Schrijf bij extra.uitgever.meldadres waar lezers een fout melden.",
}
LOOK_AGAIN = "Kijk of extra.uitgever.beveiliging nog klopt, en schrijf bij beveiliging_tot een dag binnen een jaar."


class SiteSettings(NamedTuple):
    """The address of a site, which ends in a slash; its name; and whose it is."""

    url: str
    name: str
    owner: SiteOwner


def site_settings(root: Path) -> SiteSettings:
    """What the settings say of the site. They must have no problems."""
    read = _read(root)
    return SiteSettings(f"{read.address.rstrip('/')}/", read.name, site_owner(read.table)[0])


class Period(NamedTuple):
    """The time in which the settings are right: from ``begins`` until ``ends``, in seconds since 1970."""

    begins: float
    ends: float


def settings_problems(root: Path, now: datetime) -> tuple[Problem, ...]:
    """ST001 for all that is wrong with the table of the publisher, ST002 for a logo that is not there, ST003 where the
    settings cannot be read, ST004 where security.txt is no longer right at the moment ``now``, or claims to be so for
    long. Without settings there is nothing to look at: no program builds then."""
    if not (root / SETTINGS).is_file():
        return ()
    try:
        lines, table = _read(root)[:2]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        remedy = "Kijk of er een dubbele punt, een spatie of een aanhalingsteken ontbreekt."
        return (Problem(SETTINGS, line, "ST003", "instellingen zijn geen geldige YAML", remedy),)
    owner, faults = site_owner(table)
    found = [Problem(SETTINGS, _line(lines, each.key), "ST001", each.message, each.remedy) for each in faults]
    if owner.logo and not (root / "overrides" / "assets" / owner.logo).is_file():
        remedy = f"Zet het plaatje in overrides/assets/{owner.logo}."
        found.append(Problem(SETTINGS, _line(lines, "logo"), "ST002", "logo is er niet", remedy))
    period = _period(owner)
    if period and not period.begins <= now.timestamp() < period.ends:
        matter = "is voorbij" if period.ends <= now.timestamp() else "is meer dan een jaar ver"
        message = f"dag waarop security.txt verloopt {matter}: {owner.beveiliging_tot}"
        found.append(Problem(SETTINGS, _line(lines, "beveiliging_tot"), "ST004", message, LOOK_AGAIN))
    return tuple(found)


def settings_period(root: Path) -> Period | None:
    """When settings without a problem come to have one by the clock alone; None for never."""
    return _period(site_owner(_read(root).table)[0]) if (root / SETTINGS).is_file() else None


def _period(owner: SiteOwner) -> Period | None:
    if not owner.beveiliging_tot:
        return None
    ends = expires(owner.beveiliging_tot)
    return Period((ends - AT_MOST).timestamp(), ends.timestamp())


def settings_advice(root: Path, now: datetime) -> Iterator[Problem]:
    """AD011 while the site has the address that the project came with, AD012 for what nobody filled in, AD020 when
    security.txt is soon no longer right, AD021 for an address that is not https. The settings must be readable."""
    lines, table, address, _ = _read(root)
    if address.startswith(EXAMPLE):
        remedy = "Schrijf bij site_url het adres waar de site komt te staan."
        yield Problem(SETTINGS, lines["site_url"], "AD011", "adres van de site is nog het voorbeeld", remedy)
    if address and not address.startswith("https://"):
        message = f"adres van de site is niet https: {shortened(address)}"
        yield Problem(
            SETTINGS,
            lines["site_url"],
            "AD021",
            message,
            "Begin site_url met https://: anders haalt de zoekdienst van de overheid niets op.",
        )
    owner, _ = site_owner(table)
    if owner.beveiliging_tot and expires(owner.beveiliging_tot) - now < SOON:
        message = f"security.txt verloopt binnenkort: {owner.beveiliging_tot}"
        yield Problem(SETTINGS, _line(lines, "beveiliging_tot"), "AD020", message, LOOK_AGAIN)
    for key, remedy in ADVISED.items():
        if getattr(owner, key) in ("", UNTOUCHED):
            yield Problem(SETTINGS, _line(lines, key), "AD012", f"{key} van de uitgever is niet ingevuld", remedy)


def _line(lines: Mapping[str, int], key: str) -> int:
    return lines.get(f"uitgever.{key}") or lines.get("uitgever") or 1


NULL = "tag:yaml.org,2002:null"


class _Read(NamedTuple):
    """Key (``site_url``, ``uitgever``, ``uitgever.naam``) -> line; the table of the publisher; the address of the site
    and its name, each as it is written."""

    lines: Mapping[str, int]
    table: Any
    address: str
    name: str


def _read(root: Path) -> _Read:
    return _parsed((root / SETTINGS).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _parsed(text: str) -> _Read:
    """The same text is asked for a few times in a build, and parsed once."""
    tree = yaml.compose(text, yaml.SafeLoader)
    lines: dict[str, int] = {}
    settings = _entries(tree, "", lines)
    table = _entries(settings.get("extra"), "", lines).get("uitgever")
    _entries(table, "uitgever.", lines)
    return _Read(lines, _value(table), _text(settings.get("site_url")), _text(settings.get("site_name")))


def _text(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) and node.tag != NULL else ""


def _entries(node: yaml.Node | None, prefix: str, lines: dict[str, int]) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        return {}
    for key, _ in node.value:
        lines.setdefault(f"{prefix}{key.value}", key.start_mark.line + 1)
    return {str(key.value): value for key, value in node.value}


class _WithoutDays(yaml.SafeLoader):
    """Leaves a day as it is written: one that does not exist would be an error without a line."""


_WithoutDays.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def _value(node: yaml.Node | None) -> Any:
    return _WithoutDays("").construct_object(node, deep=True) if node else None
