"""The cheap look: which stretches of a source can hold a citation at all?

Most paragraphs cannot, and those are not read any further; that keeps recognising a fraction of the cost of rendering.
The whole source is searched once for each stem, which is many times faster than one regular expression for all. Every
recogniser's label must have its stem here.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from .normalise import INVISIBLE

# Searched in the source in lower case, one by one. Stems that begin alike share an expression, in ``_SHARED``.
_STEMS = (
    *("kamerst", "kst", "wetsvoorstel", "dossier", "motie", "amendement", "nr"),
    *("richtlijn", "ecli", "ibid", "noot", "http", "www."),
)
_SHARED = tuple(
    re.compile(stems)
    for stems in (
        "art(?:ikel|[.t \xa0\n])",
        "han(?:deling|(?<=aanhan)gsel)",
        "st(?:b|crt|aatsblad|aatscourant)",
        "tr(?:b|actatenblad)",
        "ver(?:gaderjaar|ordening)",
    )
)
# Alternatives that begin with a character that is rare in running text: one expression for all is quick here. A
# 'besluit' or 'beschikking' of the EU is found by its mark, (EU) or /EG; an identifier and a word that is broken at the
# end of a line by their hyphen; and so is a character that does not show.
_RARE = re.compile(
    r"2\d\d\d[DZA]\d|3(?:19|20)\d\d[RLDF]\d|TK|EK|E(?:CL|LCI|CIL|VLI)|LJN|CELEX|COM ?\(|Celex|Stc"
    r"|Kamer(?:,\s|\s[12]|\sder)|\((?:hierna|verder|voortaan|E|GBVB|JBZ)|/(?:E|GBVB|JBZ)"
    r"|&(?:nbsp|shy|zw|#|[a-z]{2,4}sp;)"
    rf"|-(?: ?\n|\r\n|(?<=[Kk]-)(?:19|20)|(?<=(?i:vv)-)|(?<=(?i:blg)-)|(?<=(?i:nds)-))|{'|'.join(INVISIBLE)}"
)
_DIGIT = re.compile("[0-9]")


class Cues:
    """The places of all stems in one source."""

    def __init__(self, source: str) -> None:
        self._source = source
        lowered = source.lower()
        if len(lowered) != len(source):  # a few capitals change length in lower case
            lowered = "".join(character.lower()[:1] for character in source)
        places = [match.start() for match in _RARE.finditer(source)]
        for shared in _SHARED:
            places += [match.start() for match in shared.finditer(lowered)]
        for stem in _STEMS:
            place = lowered.find(stem)
            while place >= 0:
                places.append(place)
                place = lowered.find(stem, place + 1)
        self._places = sorted(places)

    def may_cite(self, start: int, end: int) -> bool:
        """Whether this stretch has to be read: every citation in running text holds a digit too."""
        place = bisect_left(self._places, start)
        if place == len(self._places) or self._places[place] >= end:
            return False
        return bool(_DIGIT.search(self._source, start, end)) or self._source.find("(hierna", start, end) >= 0
