"""Whose site it is: the table ``extra.uitgever`` of ``mkdocs.yml`` as a value, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import NamedTuple
from urllib.parse import quote

from openbaar.colours import is_colour
from openbaar.house_style import DARK, LEAST, LIGHT, Ground, least_contrast
from openbaar.nearest_words import did_you_mean
from openbaar.problems import shortened

EMAIL = re.compile(r"[^\s@:/?#]+@[^\s@:/?#]+\.[a-z]{2,}", re.IGNORECASE)
WEB = re.compile(r"https?://[^\s<>\"]+")
SECURE_WEB = re.compile(r"https://[^\s<>\"]+")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
LOGO = re.compile(r"[\w-]+\.(?:svg|png)")
PLACE = "{adres}"
"""Stands in an address to report at for that of the page."""


@dataclass(frozen=True, slots=True)
class SiteOwner:
    """Who publishes a site."""

    naam: str = ""
    """The name of the ministry, organisation or person; empty while it is not filled in."""
    overheid: bool = False
    """Whether that is a government."""
    contact: str = ""
    """An e-mail address or the address of a page; empty for none."""
    meldadres: str = ""
    """Where readers report an error: an e-mail address, or that of a form, with ``{adres}`` for the page's own."""
    mededeling: str = ""
    """A sentence on top of every page, as for a site to try things on; empty for none."""
    logo: str = ""
    """The name of a picture in ``overrides/assets/``; empty for ours."""
    licentie: str = ""
    """The address of the licence of the data files, memos and letters; empty while nobody chose one."""
    accent: str = ""
    """The colour of links on a light screen (``#0a5566``); empty for ours."""
    accent_donker: str = ""
    """The same on a dark screen."""
    beveiliging: str = ""
    """Where a leak in the security is reported: an e-mail address or that of a page; empty for none."""
    beveiliging_tot: date | None = None
    """The day from which that is no longer certain: somebody must look at it again before."""
    beveiligingsbeleid: str = ""
    """The address of the page with the rules for who looks for leaks; empty for none."""


class Fault(NamedTuple):
    """What is wrong with a key of the table."""

    key: str
    message: str
    remedy: str


PAIRS = (("accent", "accent_donker", "een kleur"), ("beveiliging", "beveiliging_tot", "een waarde"))
"""Two keys of which one without the other is of no use, and what is missing then."""
DAY = "beveiliging_tot"
ADDRESSES = frozenset({"contact", "meldadres", "beveiliging", "beveiligingsbeleid"})
SECURE = frozenset({"beveiliging", "beveiligingsbeleid"})
"""Of those the ones of which the address of a page may only be https (RFC 9116)."""
KEYS = tuple(each.name for each in fields(SiteOwner))


def site_owner(values: object) -> tuple[SiteOwner, tuple[Fault, ...]]:
    """The owner in a table as YAML gives it, and all that is wrong; what is wrong has the value of no table at all."""
    if values is None:
        return SiteOwner(), ()
    if not isinstance(values, Mapping):
        return SiteOwner(), (Fault("", "uitgever is geen tabel", f"Schrijf sleutels: {', '.join(KEYS)}."),)
    faults = tuple(_faults({str(key): value for key, value in values.items()}))
    wrong = {each.key for each in faults}
    for one, other, _ in PAIRS:
        if wrong & {one, other}:
            wrong |= {one, other}
    right = {key: values[key] for key in KEYS if values.get(key) not in (None, "") and key not in wrong}
    if DAY in right:
        right[DAY] = _day(right[DAY])
    return SiteOwner(**right), faults


def _faults(values: Mapping[str, object]) -> Iterator[Fault]:
    for key, value in values.items():
        if key not in KEYS:
            yield Fault(key, f"sleutel is onbekend: {key}", did_you_mean(key, KEYS, f"Kies uit {', '.join(KEYS)}."))
        elif value is not None and value != "":
            yield from _faults_of_value(key, value)
    yield from _faults_of_pairs(values)
    yield from _faults_of_accents(values)


def _faults_of_value(key: str, value: object) -> Iterator[Fault]:
    if key == "overheid":
        if not isinstance(value, bool):
            yield Fault(key, f"overheid is geen true of false: {shortened(str(value))}", "Schrijf true of false.")
    elif key == DAY:
        if not _day(value):
            yield Fault(key, f"{key} is geen dag: {shortened(str(value))}", "Schrijf een dag, als 2027-06-01.")
    elif not isinstance(value, str):
        yield Fault(key, f"{key} is geen tekst", 'Zet de waarde tussen aanhalingstekens: "…".')
    else:
        yield from _unfit(key, value)


def _day(value: object) -> date | None:
    """A day as YAML gives it, or as text; None for anything else."""
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def _unfit(key: str, value: str) -> Iterator[Fault]:
    if key in ADDRESSES and not (EMAIL.fullmatch(value) or (SECURE_WEB if key in SECURE else WEB).fullmatch(value)):
        remedy = "Schrijf een e-mailadres, of een adres dat met https:// begint."
        yield Fault(key, f"{key} is geen adres: {shortened(value)}", remedy)
    if key == "licentie" and not WEB.fullmatch(value):
        remedy = "Schrijf het adres van een licentie, bijvoorbeeld https://creativecommons.org/publicdomain/zero/1.0/."
        yield Fault(key, f"licentie is geen adres: {shortened(value)}", remedy)
    if key == "logo" and not LOGO.fullmatch(value):
        remedy = "Zet een svg of png in overrides/assets/ en schrijf de naam ervan."
        yield Fault(key, f"logo is geen naam van een plaatje: {shortened(value)}", remedy)


def _faults_of_pairs(values: Mapping[str, object]) -> Iterator[Fault]:
    for one, other, what in PAIRS:
        if bool(values.get(one)) != bool(values.get(other)):
            there, lacking = (one, other) if values.get(one) else (other, one)
            remedy = f"Schrijf ook bij {lacking} {what}, of laat beide weg."
            yield Fault(there, f"{there} staat er zonder {lacking}", remedy)


def _faults_of_accents(values: Mapping[str, object]) -> Iterator[Fault]:
    light, dark = (str(values.get(key) or "") for key in ("accent", "accent_donker"))
    for key, colour, ground in (("accent", light, LIGHT), ("accent_donker", dark, DARK)):
        if colour:
            yield from _faults_of_accent(key, colour, ground)


def _faults_of_accent(key: str, colour: str, ground: Ground) -> Iterator[Fault]:
    if not is_colour(colour):
        yield Fault(key, f"{key} is geen kleur: {shortened(colour)}", 'Schrijf een kleur als "#0a5566".')
    elif (lowest := least_contrast(colour, ground)) < LEAST:
        told = f"{lowest:.1f}".replace(".", ",")
        remedy = f"Kies een {'donkerder' if ground is LIGHT else 'lichtere'} kleur: er is 4,5 nodig."
        yield Fault(key, f"{key} heeft te weinig contrast met de achtergrond: {told}", remedy)


def contact_address(address: str) -> str:
    """An address as a link leads to it."""
    return f"mailto:{address}" if EMAIL.fullmatch(address) else address


def report_address(owner: SiteOwner, page: str, title: str) -> str:
    """Where an error on a page is reported, with its address filled in; empty where the owner has no such place."""
    if EMAIL.fullmatch(owner.meldadres):
        subject, body = quote(f"Fout op de pagina {title}", safe=""), quote(f"{page}\n\n", safe="")
        return f"mailto:{owner.meldadres}?subject={subject}&body={body}"
    return owner.meldadres.replace(PLACE, quote(page, safe=""))
