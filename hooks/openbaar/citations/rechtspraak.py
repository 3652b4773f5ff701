"""Judgments: ECLI, and LJN where the sentence gives court and date.

    ECLI:NL:HR:2013:29 · ECLI:EU:C:2012:547 · ecli:nl:rbrot:2023:2931
    HR 9 april 2010, nr. 09/01777, LJN: BN0473    -> ECLI:NL:HR:2010:BN0473
    ECLI:NL:GLEE:2006:AZ5513                      -> no such court: not sure
    ECLI:NL:RVS2009:BK1977                        -> a colon is missing: not sure

Role numbers ('nr. 36 597'), case numbers ('AWB 18/4601', 'C-273/11') and journals (BNB, V-N, NJ) are no citations here.
Source: Rechtspraak.nl, ECLI and LJN; the courts in tables/gerechten.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import BEKEND, ONZEKER, ZEKER, Found
from .sessions import MONTH
from .tables import read_table

_ECLI = re.compile(
    r"[Ee](?<![A-Za-z0-9][Ee])(?:CLI) ?: ?(?:(?P<land>[A-Z]{2}) ?: ?)?(?P<court>[A-Z0-9]{1,8}) ?: ?"
    r"(?P<year>\d{4}) ?: ?(?P<rest>[A-Z0-9.]{1,25})",
    re.IGNORECASE,
)
_SLIP = re.compile(r"E(?<![A-Za-z]E)(?:CLl|LCI|CIL|VLI):[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}")
# The parts are there, the colons between them are not: 'ECLI:NL:RVS2009:BK1977', 'ECLI;NL:HR:2013:29'.
_NOT_COLONS = "[:;., -]"
_LAST_PART = r"(?:19|20)\d{2}[:;., -]{0,2}(?:[A-Z]{2}\d{4}|\d{1,6})(?![A-Za-z0-9])"
_UNDIVIDED = re.compile(
    rf"E(?<![A-Za-z]E)CLI(?:(?:{_NOT_COLONS}{{1,2}}[A-Z]{{2,9}}){{1,2}}{_NOT_COLONS}{{0,2}}|[A-Z]{{4,9}}){_LAST_PART}"
)
_DUTCH_REST = re.compile(r"[A-Z]{2}\d{4}|[1-9]\d{0,5}")
_LJN = re.compile(r"LJN(?<![A-Za-z]LJN)(?:-nummer|-nr\.?)?:? ?([A-Z]{2}\d{4})(?![A-Za-z0-9])")

_COURTS: dict[str, str] = {
    form: row["code"] for row in read_table("gerechten")["gerecht"] for form in (row["naam"], *row.get("ook", ()))
}
_NAMES: dict[str, str] = {row["code"]: row["naam"] for row in read_table("gerechten")["gerecht"]}
_NAMES_OF_UNION: dict[str, str] = {row["code"]: row["naam"] for row in read_table("gerechten")["gerecht_van_de_unie"]}
CODES = frozenset(_NAMES)
# Courts of the Caribbean part of the Kingdom and disciplinary boards, of which there are many.
_MORE_CODES = re.compile(r"OG[A-Z]{2,5}|T[A-Z]{3,6}|XX")
_COURT_AND_DATE = re.compile(
    rf"(?<![A-Za-z])({'|'.join(re.escape(form) for form in sorted(_COURTS, key=len, reverse=True))}),? (?:van )?"
    rf"\d{{1,2}} {MONTH} (\d{{4}})(?:,? nrs?\. ?[\w/. -]{{1,20}}|,? [\w/-]{{4,16}}/[\w-]{{1,10}})?[,( ]{{0,3}}$"
)

NO_COUNTRY = "ECLI zonder land: schrijf ECLI:NL:…"
NO_COURT = "ECLI met een onbekend gerecht: controleer de code"
SLIP = "ECLI met een tikfout: controleer de schrijfwijze"
FOREIGN = "ECLI van een gerecht zonder vast adres"
BARE_LJN = "LJN zonder gerecht en datum ervoor: schrijf de ECLI"


def find_rechtspraak(text: str) -> Iterator[Found]:
    """All ECLI and LJN numbers."""
    whole = [_ecli(match) for match in _ECLI.finditer(text)]
    yield from whole
    for match in _UNDIVIDED.finditer(text):
        if not any(one.start <= match.start() < one.end for one in whole):
            yield Found(match.start(), match.end(), "ecli", state=ONZEKER, reason=SLIP)
    for match in _SLIP.finditer(text):
        yield Found(match.start(), match.end(), "ecli", state=ONZEKER, reason=SLIP)
    for match in _LJN.finditer(text):
        yield _ljn(text, match)


def _ecli(match: re.Match[str]) -> Found:
    rest = match["rest"].rstrip(".").upper()
    land, court = (match["land"] or "").upper(), match["court"].upper()
    end = match.start("rest") + len(rest)
    if not land:
        return Found(match.start(), end, "ecli", state=ONZEKER, reason=NO_COUNTRY)
    id = f"ECLI:{land}:{court}:{match['year']}:{rest}"
    if land == "EU":
        return Found(match.start(), end, "ecli", (id,))
    if land != "NL":
        return Found(match.start(), end, "ecli", (id,), state=BEKEND, reason=FOREIGN)
    if not (court in CODES or _MORE_CODES.fullmatch(court)) or not _DUTCH_REST.fullmatch(rest):
        return Found(match.start(), end, "ecli", state=ONZEKER, reason=NO_COURT)
    return Found(match.start(), end, "ecli", (id,))


def _ljn(text: str, match: re.Match[str]) -> Found:
    """An LJN became the last part of an ECLI; court and year must stand directly before it."""
    named = _COURT_AND_DATE.search(text, max(0, match.start() - 100), match.start())
    if not named:
        return Found(match.start(), match.end(), "ljn", state=BEKEND, reason=BARE_LJN)
    id = f"ECLI:NL:{_COURTS[named[1]]}:{named[2]}:{match[1]}"
    return Found(match.start(), match.end(), "ljn", (id,), state=ZEKER)


def court_of(id: str) -> str:
    """The name of the court of an ECLI: ``Hoge Raad``; empty where the table does not have it."""
    land, court = (*id.split(":"), "", "")[1:3]
    return {"NL": _NAMES, "EU": _NAMES_OF_UNION}.get(land, {}).get(court, "")
