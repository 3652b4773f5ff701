"""Staatsblad, Staatscourant and Tractatenblad.

    Stb. 2021, 305 · Staatsblad 2005, 254 en 255 · Stb. 1996/577 · Stb 2017, 82
    Wet van 24 februari 1993, Stb. 141        -> stb-1993-141, the year from the date
    Stcrt. 2018 nr. 59462 · Stcrt.2023, 3251  -> from 1 July 2009; before that the identifier holds pages
    Trb. 1994, nr. 265

Source: Aanwijzingen voor de regelgeving 3.45; identifiers of officielebekendmakingen.nl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import BEKEND, ONZEKER, ZEKER, Found, Span
from .sessions import MONTH
from .words import matches

_YEAR = r"(?:1[89]|20)\d{2}"
_START = re.compile(
    r"(?<![A-Za-z])(?:(?P<stb>Stb|STB|stb|[Ss]taatsblad(?:en)?)|(?P<stcrt>Stcrt|STCRT|stcrt|Stc|[Ss]taatscourant)"
    r"|(?P<trb>Trb|TRB|trb"
    r"|[Tt]ractatenblad))(?![A-Za-z-])\.?,?(?: van het Koninkrijk(?: der Nederlanden)?"
    r"| van)? ?(?:jaargang )?(?=[\dnA-Z(])"
)
_WORDS = (
    *("Stb", "STB", "stb", "Stc", "STCRT", "stcrt", "Trb", "TRB", "trb"),
    *("Staatsblad", "staatsblad", "Staatscourant", "staatscourant", "Tractatenblad", "tractatenblad"),
)
_DATED_ACT = re.compile(
    rf"(?:[Ww]et|[Rr]ijkswet|[Bb]esluit|[Rr]egeling"
    rf"|AMvB) van \d{{1,2}} {MONTH} ({_YEAR})(?:, nr\. [\w/.-]{{1,20}})?,? ?\(?$"
)
_ISSUE = re.compile(rf"({_YEAR})(?!\d)(?: ?, ?| ?/ ?|-| )(?:,? ?(?:nrs?|no|nummers?)\.? ?)?(?=[1-9])")
_ISSUE_LABEL = re.compile(rf"({_YEAR}),? ?(?:nrs?|no|nummers?)\.? ?(?=[1-9])")
_DATE = re.compile(
    rf"(?:\d{{1,2}} {MONTH} |\d{{1,2}}[-/.]\d{{1,2}}[-/.])({_YEAR})(?:, ?| )(?:(?:nrs?|no)\.? ?)?(?=[1-9])"
)
_OLD_ISSUE = re.compile(rf"{_YEAR}, ?(?:nr\. ?)?[A-Z]{{1,2}} ?\d{{1,4}}(?!\d)")
_ALONE = re.compile(rf"(?:nrs?\.? ?)?([1-9]\d{{0,3}})(?![\d.,/-]\d|\d| \d{{3}}\b| ?{MONTH})")
# 'De Staatscourant van 2020, 12 pagina's dik' counts something.
_COUNTED = "pagina|bladzijde|exempla|bericht|nummers"
_NUMBER = re.compile(rf"[1-9]\d{{0,5}}(?![\d/])(?!-\d)(?!\.\d)(?! ?(?:{MONTH}|%|{_COUNTED}))")
_NEXT = re.compile(r"(?:,| en| &|,? resp\.)(?: nr\.)? (?=\d)")
_AGAIN = re.compile(rf"(?:;|,? en|,) (?={_YEAR}(?:, ?|/|,? nrs?\.? ?)[1-9]\d*(?![\d/]))")

_FIRST = {"stb": 1951, "trb": 1951, "stcrt": 2009}
_LONGEST = {"stb": 4, "trb": 4, "stcrt": 6}
# In 2009 the numbers of the old series stayed below 125; those of the new one, from July, start near 10 000.
_LAST_OLD_STCRT = 250

OLD_STCRT = "Staatscourant van vóór 1 juli 2009: het adres is niet uit het nummer te bepalen"
OLD_GAZETTE = "nummering van vóór 1951: staat niet met een vast adres online"
NO_YEAR = "zonder jaar: het adres is niet te bepalen"


def find_staatsblad(text: str) -> Iterator[Found]:
    """All citations of the three gazettes; an act's date gives the year when the gazette's own is left out."""
    for start in matches(_START, _WORDS, text):
        kind = str(start.lastgroup)
        position, first = start.end(), start.start()
        if text.startswith("(", position):
            position += 1
        while issue := _issue(kind, text, position, first):
            yield issue
            again = _AGAIN.match(text, issue.end)
            if not again:
                break
            position = first = again.end()


def _issue(kind: str, text: str, position: int, start: int) -> Found | None:
    if old := _OLD_ISSUE.match(text, position):
        return Found(start, old.end(), kind, state=BEKEND, reason=OLD_GAZETTE)
    issue = _ISSUE_LABEL.match(text, position) or _ISSUE.match(text, position) or _DATE.match(text, position)
    if issue:
        return _numbered(kind, text, issue.end(), start, int(issue[1]))
    alone = _ALONE.match(text, position)
    if not alone or 1900 <= int(alone[1]) <= 2099:
        return None
    if dated := _DATED_ACT.search(text, max(0, start - 90), start):
        end = alone.end() + text.startswith(")", alone.end())
        found = _numbered(kind, text, alone.start(1), dated.start(), int(dated[1]))
        return found and Found(
            found.start, max(end, found.end), kind, found.ids, found.parts, found.state, found.reason
        )
    return Found(start, alone.end(), kind, state=BEKEND, reason=NO_YEAR)


def _numbered(kind: str, text: str, position: int, start: int, year: int) -> Found | None:
    places = _places(text, position, _LONGEST[kind])
    if not places:
        return None
    values = [int(text[a:b]) for a, b in places]
    end = places[-1][1]
    if kind == "stcrt" and year < _FIRST[kind]:
        return Found(start, end, kind, state=BEKEND, reason=OLD_STCRT)
    if year < _FIRST[kind]:
        return Found(start, end, kind, state=BEKEND, reason=OLD_GAZETTE)
    if kind == "stcrt" and year == _FIRST[kind] and values[0] <= _LAST_OLD_STCRT:
        return Found(start, end, kind, state=ONZEKER, reason=OLD_STCRT)
    return Found(start, end, kind, tuple(f"{kind}-{year}-{value}" for value in values), tuple(places), ZEKER)


def _places(text: str, position: int, longest: int) -> list[Span]:
    """The places of the numbers; a list goes up, so '305 en 3 andere' is one number."""
    places: list[Span] = []
    while number := _NUMBER.match(text, position):
        value = int(number[0])
        if len(number[0]) > longest or (places and value <= int(text[slice(*places[-1])])):
            break
        if places and 1950 <= value <= 2099 and re.match(r", ?\d|/\d", text[number.end() : number.end() + 3]):
            break
        places.append(number.span())
        following = _NEXT.match(text, number.end())
        if not following:
            break
        position = following.end()
    return places
