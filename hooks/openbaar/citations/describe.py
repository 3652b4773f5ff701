"""What an id stands for, in words, and the page of the site on which it is collected."""

from __future__ import annotations

import re
from functools import lru_cache

from .address import address
from .model import Reference
from .wetten import wet_by_id
from .years import year_of

_KST = re.compile(
    r"kst-(?:(?P<session>\d{8})-)?(?P<dossier>\d{4,5})(?:-(?P<toevoeging>[A-Z]+|\d\d(?=-\d)|R\d{3,4}))?-(?P<number>\w+)(?P<reprint>-[nhbv]\d+)?"
)
_DOSSIER = re.compile(r"dossier/(\d{4,5})(?:-(\w+))?")
_LAW = re.compile(r"(BWB[RV]\d{7})(?:#(.+))?")
_GAZETTE = re.compile(r"(stb|stcrt|trb)-(\d{4})-(.+)")
_AH = re.compile(r"ah-(tk|ek)-(\d{4})(\d{4})-(.+)")
_H = re.compile(r"h-(tk|ek|vv)-(\d{4})(\d{4})-(.+)")
_MEETING = re.compile(r"handelingen/(TK|EK|VV)/(\d{4})-(\d{4})/(\d+)")
_CELEX = re.compile(r"3(\d{4})([RLDF])(\d{4})|5(\d{4})(PC|DC)(\d{4})")
_TWEEDE_KAMER = re.compile(r"(\d{4})([DZA])(\d{5})")

_GAZETTES = {"stb": "Staatsblad", "stcrt": "Staatscourant", "trb": "Tractatenblad"}
_CHAMBERS = {"tk": "II", "ek": "I", "vv": "verenigde vergadering"}
_ACTS = {"R": "Verordening", "L": "Richtlijn", "D": "Besluit", "F": "Kaderbesluit"}
_NUMBERS = {"D": "Document", "Z": "Zaak", "A": "Activiteit"}


@lru_cache(maxsize=50_000)
def describe(id: str) -> Reference:
    """The reference for any id that the recognisers give; an unknown id is described by itself.

    Remembered: a collection cites the same things over and over."""
    for read in (_kamerstuk, _dossier, _article, _judgment, _act, _gazette, _proceedings, _number):
        if reference := read(id):
            return reference
    return _publication(id, id.partition("-")[0].lower(), id)


def _kamerstuk(id: str) -> Reference | None:
    match = _KST.fullmatch(id)
    if not match:
        return None
    toevoeging = match["toevoeging"] or ""
    key = f"{match['dossier']}-{toevoeging}" if toevoeging else match["dossier"]
    session = f" I {_session(match['session'][:4], match['session'][4:])}," if match["session"] else ""
    return Reference(
        id,
        "kst",
        f"Kamerstuk{session} {key}, nr. {match['number']}",
        address(id),
        "dossier",
        key,
        match["number"],
    )


def _dossier(id: str) -> Reference | None:
    match = _DOSSIER.fullmatch(id)
    if not match:
        return None
    key = f"{match[1]}-{match[2]}" if match[2] else match[1]
    return Reference(id, "dossier", f"Dossier {key}", address(id), "dossier", key, "")


def _article(id: str) -> Reference | None:
    match, law = _LAW.fullmatch(id), wet_by_id(id.partition("#")[0])
    if not match or not law:
        return None
    number = match[2] or ""
    name = "Burgerlijk Wetboek" if law.boek and number else law.name
    number = f"{law.boek}:{number}" if law.boek and number else number
    label = f"artikel {number} {name}" if number else name
    return Reference(id, "bwb", label, address(id), "wet", law.abbreviation, number)


def _judgment(id: str) -> Reference | None:
    if not id.startswith("ECLI:"):
        return None
    return Reference(id, "ecli", id, address(id), "uitspraak", year_of(id), "")


def _act(id: str) -> Reference | None:
    match = _CELEX.fullmatch(id)
    if not match:
        return None
    law = wet_by_id(id)
    label = law.name if law else _act_label(match)
    return Reference(id, "eu", label, address(id), "eu", year_of(id), "")


def act_number(id: str) -> str:
    """What an EU act is called by its number, whatever else it is called; empty for what is none."""
    match = _CELEX.fullmatch(id)
    return _act_label(match) if match else ""


def _act_label(match: re.Match[str]) -> str:
    if match[4]:
        return f"COM({match[4]}) {int(match[6])}"
    year, kind, number = int(match[1]), match[2], int(match[3])
    if (kind == "R" and year < 2015) or (kind == "D" and year < 1968):
        return f"{_ACTS[kind]} nr. {number}/{year if year > 1998 else year % 100}"
    if year < 1999:  # until then the year has two digits in the title of an act
        return f"{_ACTS[kind]} {year % 100}/{number}"
    union = " (EU)" if year >= 2015 else ""
    return f"{_ACTS[kind]}{union} {year}/{number}"


def _gazette(id: str) -> Reference | None:
    match = _GAZETTE.fullmatch(id)
    if not match:
        return None
    return _publication(id, match[1], f"{_GAZETTES[match[1]]} {match[2]}, {match[3]}")


def _proceedings(id: str) -> Reference | None:
    if match := _AH.fullmatch(id):
        label = f"Aanhangsel Handelingen {_CHAMBERS[match[1]]} {_session(match[2], match[3])}, nr. {match[4]}"
        return _publication(id, "ah", label)
    if match := _H.fullmatch(id):
        label = f"Handelingen {_CHAMBERS[match[1]]} {_session(match[2], match[3])}, {_item(int(match[2]), match[4])}"
        return _publication(id, "h", label)
    if match := _MEETING.fullmatch(id):
        label = f"Handelingen {_CHAMBERS[match[1].lower()]} {_session(match[2], match[3])}, nr. {match[4]}"
        return _publication(id, "h", label)
    return None


def _item(first_year: int, rest: str) -> str:
    meeting, _, item = rest.partition("-")
    return f"nr. {meeting}, item {item}" if first_year >= 2010 else f"p. {rest}"


def _number(id: str) -> Reference | None:
    match = _TWEEDE_KAMER.fullmatch(id)
    if not match:
        return None
    kind = "tk" + match[2].lower()
    return _publication(id, kind, f"{_NUMBERS[match[2]]} {id} van de Tweede Kamer")


def _publication(id: str, kind: str, label: str) -> Reference:
    return Reference(id, kind, label, address(id), "bekendmaking", year_of(id), "")


def _session(first: str, second: str) -> str:
    return f"{first}/{second[2:]}"
