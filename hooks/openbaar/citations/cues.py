"""The cheap look: which stretches of a source can hold a citation at all?

Most paragraphs cannot, and those are not read any further; that keeps recognising a fraction of the cost of rendering.
The whole source is searched once for each stem, which is many times faster than one regular expression for all. Every
recogniser's label must have its stem here.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from .normalise import INVISIBLE
from .words import places

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
        found = [match.start() for match in _RARE.finditer(source)]
        for shared in _SHARED:
            found += [match.start() for match in shared.finditer(lowered)]
        self._places = sorted(found + places(lowered, _STEMS))

    def may_cite(self, start: int, end: int, heading: bool = False) -> bool:
        """Whether this stretch has to be read: a citation in running text has a stem and a digit, in a heading either.

        The digits at the start of a heading are its own number.
        """
        place = bisect_left(self._places, start)
        has_stem = place < len(self._places) and self._places[place] < end
        if heading:
            return has_stem or bool(_DIGIT.search(self._source, start + 3, end))
        return has_stem and bool(
            _DIGIT.search(self._source, start, end) or self._source.find("(hierna", start, end) >= 0
        )
