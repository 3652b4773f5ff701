"""Handelingen: the proceedings, by meeting, item and page.

    Handelingen II 2021/22, nr. 10, item 5, p. 3             -> h-tk-20212022-10-5
    Handelingen I 2012/13, 32 044, p. 23-3-5                 -> h-ek-20122013-23-3 (meeting-item-page)
    Handelingen II 2007/08, nr. 108, p. 7909-7943            -> h-tk-20072008-7909-7943 (the pages of the item)
    Handelingen II 2005/06, 80, p. 4981 · Handelingen 10-666 -> the page of the meeting

Until 2009/10 an identifier holds the first and last page of the item. A citation of one page or a few does not tell
those, so it leads to the meeting. Source: Aanwijzingen voor de regelgeving 3.43; officielebekendmakingen.nl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dossiers import NUMBER
from .heads import EERSTE, TWEEDE, CitationHead
from .model import BEKEND, ONZEKER, Found, Span
from .sessions import FIRST_ONLINE, Session

FIRST_WITH_ITEMS = 2010
# A range as long as this is how an item is cited; shorter ranges are passages within one.
ITEM_RANGE = 10

_DOSSIER = re.compile(rf"[ ,]{{1,3}}{NUMBER.pattern}(?=[ ,])")
_MEETING = re.compile(r"[ ,]{0,3}(?:(?:nr|no|nummer|vergadering)s?\.? ?)?(?P<meeting>\d{1,3})(?!\d|\.\d|-\d| \d{3})")
_ITEM = re.compile(r",? ?(?:items?|itemnr\.?|onderwerp) ?(?P<item>\d{1,3})(?!\d)")
# 'item 6 en 9' ends there or is followed by pages; in 'item 6 en 9 moties' the 9 counts something.
_NEXT_ITEM = re.compile(
    r",? (?:en|&) (?:items? ?(?P<labelled>\d{1,3})(?!\d)|(?P<item>\d{1,3})(?=[.,;:)](?!\d)|$))"
    r"|, (?P<listed>\d{1,3})(?=(?:, \d{1,3}){0,9} en \d{1,3}(?:[.,;:)](?!\d)|$))"
)
_PAGE_LABEL = r"[ ,]{0,3}(?:pp?|blz|pag|bladzijden?)\.? ?"
_PAGES = re.compile(rf"{_PAGE_LABEL}(?P<first>\d{{1,5}})(?: ?(?:-|t/m|tot en met) ?(?P<last>\d{{1,5}}))?(?![\d-])")
_COMPACT = re.compile(
    rf"(?:{_PAGE_LABEL}"
    rf"|[ ,]{{0,3}}(?:nr\.? ?)?)(?P<meeting>\d{{1,3}})-(?P<second>\d{{1,5}})(?:-(?P<third>\d{{1,4}}))?(?!\d)"
    r"(?: t/m \d{1,3}-\d{1,5})?"
)

NO_SESSION = "Handelingen zonder vergaderjaar: het adres is niet te bepalen"
SINGLE_YEAR = "één jaar kan twee vergaderjaren zijn: schrijf het vergaderjaar, bijvoorbeeld 2021/22"
NO_CHAMBER = "Handelingen zonder Kamer: schrijf II voor de Tweede, I voor de Eerste Kamer"
TOO_OLD = "van vóór 1994/95: staat niet op officielebekendmakingen.nl"
NO_MEETING = "Handelingen zonder nummer van de vergadering: het adres is niet te bepalen"


def read_handelingen(text: str, head: CitationHead) -> Iterator[Found]:
    """The one citation that follows a head with the word Handelingen."""
    position = head.end
    if dossier := _DOSSIER.match(text, position):
        position = dossier.end()
    place = _Place(text, position)
    if place.end == position or not (head.session or head.chamber):
        return
    problem = _problem(head, place)
    if problem:
        yield Found(head.start, place.end, "h", state=problem[0], reason=problem[1])
    elif head.session:
        ids = tuple(dict.fromkeys(_id(head.chamber, head.session, place, item) for item in place.items))
        yield Found(head.start, place.end, "h", ids, place.parts if len(ids) > 1 else ())


class _Place:
    """Meeting, item and pages, as far as the text gives them."""

    def __init__(self, text: str, position: int) -> None:
        self.meeting = self.first = self.last = ""
        self.items: tuple[str, ...] = ("",)
        self.parts: tuple[Span, ...] = ()
        self.end = position
        if meeting := _MEETING.match(text, position):
            self.meeting, self.end = meeting["meeting"], meeting.end()
        if item := _ITEM.match(text, self.end):
            self._read_items(text, item)
        elif compact := _COMPACT.match(text, self.end):
            self.meeting, self.end = compact["meeting"], compact.end()
            self.items = (compact["second"] if compact["third"] else "",)
        elif pages := _PAGES.match(text, self.end):
            self.first, self.last, self.end = pages["first"], pages["last"] or "", pages.end()

    def _read_items(self, text: str, item: re.Match[str]) -> None:
        self.items, self.parts, self.end = (item["item"],), (item.span("item"),), item.end()
        while following := _NEXT_ITEM.match(text, self.end):
            number = following[str(following.lastgroup)]
            if int(number) <= int(self.items[-1]):
                return
            self.items += (number,)
            self.parts += (following.span(str(following.lastgroup)),)
            self.end = following.end()

    @property
    def is_whole_item(self) -> bool:
        return bool(self.last) and int(self.last) - int(self.first) >= ITEM_RANGE


def _problem(head: CitationHead, place: _Place) -> tuple[str, str] | None:
    session = head.session
    if session is None:
        return BEKEND, NO_SESSION
    if session.first < FIRST_ONLINE:
        return BEKEND, TOO_OLD
    if not session.is_valid:
        return ONZEKER, SINGLE_YEAR
    if head.chamber not in (TWEEDE, EERSTE):
        return ONZEKER, NO_CHAMBER
    return None if place.meeting or (place.is_whole_item and session.first >= 1996) else (BEKEND, NO_MEETING)


def _id(chamber: str, session: Session, place: _Place, item: str) -> str:
    if session.first >= FIRST_WITH_ITEMS and item:
        return f"h-{chamber}-{session.key}-{place.meeting}-{item}"
    if session.first < FIRST_WITH_ITEMS and place.is_whole_item:
        meeting = f"{place.meeting}-" if session.first < 1996 else ""  # the form of 1994/95 and 1995/96
        return f"h-{chamber}-{session.key}-{meeting}{place.first}-{place.last}"
    return f"handelingen/{chamber.upper()}/{session.first}-{session.second}/{place.meeting}"
