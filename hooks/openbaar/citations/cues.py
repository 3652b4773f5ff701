"""The cheap look: which stretches of a source can hold a citation at all?

Most paragraphs cannot, and those are not read any further; that keeps recognising a fraction of the cost of rendering.
The whole source is searched once for each stem, which is many times faster than one regular expression for all. Every
recogniser's label must have its stem here.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from openbaar.normal_form import BLANKS, MARKS, not_ascii

from .normalise import BOUNDARY, CELL
from .words import places

# Searched in the source in lower case, one by one. Stems that begin alike share an expression, in ``_SHARED``.
_STEMS = (
    *("kamerst", "kst", "wetsvoorstel", "dossier", "motie", "amendement", "nr"),
    *("richtlijn", "ecli", "ibid", "noot", "http", "www."),
)
_SHARED = tuple(
    re.compile(stems)
    for stems in (
        f"art(?:ikel|[.t\n {BLANKS}])",
        "han(?:deling|d\\.|(?<=aanhan)gsel)",
        "st(?:b|crt|aatsblad|aatscourant)",
        "tr(?:b|actatenblad)",
        "ver(?:gaderjaar|ordening)",
    )
)
# Alternatives that begin with a character that is rare in running text: one expression for all is quick here. A
# 'besluit' or 'beschikking' of the EU is found by its mark, (EU) or /EG; an identifier and a word that is broken at the
# end of a line by their hyphen or a soft one.
_RARE = re.compile(
    r"2\d\d\d[DZA]\d|3(?:19|20)\d\d[RLDF]\d|TK|EK|E(?:CL|LCI|CIL|VLI)|LJN|CELEX|COM\s?\(|Celex|Stc"
    r"|Kamer(?:,\s|\s[1-4]|\sder)|\((?:hierna|verder|voortaan|E|GBVB|JBZ)|/(?:E|GBVB|JBZ)"
    r"|&(?:nbsp|shy|zw|#|[a-z]{2,4}sp;|[A-Za-z]{1,3}lig;)"
    r"|-(?: ?\n|\r\n|(?<=[Kk]-)(?:19|20)|(?<=(?i:vv)-)|(?<=(?i:blg)-)|(?<=(?i:nds)-))|\xad"
)
_DIGIT = re.compile("[0-9]")
# Signs that letters and digits of a stem may hide behind (a ligature, a digit of double width, one that does not show):
# all but those of ordinary texts, the punctuation, the arrows and the symbols.
_HIDING = re.compile(
    f"[^\x00-\u0131\u0134-\u017e{MARKS}\u2000-\u200a\u2012-\u2029\u202f-\u205f\u20a0-\u20bf\u2190-\u22ff\u2500-\u27bf"
    f"\u2b00-\u2bff{CELL}{BOUNDARY}\ufffd]"
)


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
        is_odd = not source.isascii() and _HIDING.search(not_ascii(source))
        self._hiding = [match.start() for match in _HIDING.finditer(source)] if is_odd else []
        self._places = sorted(found + places(lowered, _STEMS) + self._hiding)

    def may_cite(self, start: int, end: int, heading: bool = False) -> bool:
        """Whether this stretch has to be read: a citation in running text has a stem and a digit, in a heading either.

        The digits at the start of a heading are its own number.
        """
        has_stem = _any_between(self._places, start, end)
        if heading:
            return has_stem or bool(_DIGIT.search(self._source, start + 3, end))
        return has_stem and bool(
            _DIGIT.search(self._source, start, end)
            or self._source.find("(hierna", start, end) >= 0
            or _any_between(self._hiding, start, end)
        )


def _any_between(places: list[int], start: int, end: int) -> bool:
    place = bisect_left(places, start)
    return place < len(places) and places[place] < end
