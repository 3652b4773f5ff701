"""Aanhangsel van de Handelingen: written questions of members with the answers.

    Aanhangsel Handelingen II 2014/15, nr. 106                                   -> ah-tk-20142015-106
    Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 76                -> Tweede Kamer by default
    Kamerstukken II 2011/12, Aanhangsel 342                                      -> never a Kamerstuk
    TK 2005-2006, aanhangsel 1783, nr. 839                                       -> 839: 1783 is a page

Source: Aanwijzingen voor de regelgeving 3.43; identifiers of officielebekendmakingen.nl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .handelingen import SINGLE_YEAR, TOO_OLD
from .heads import EERSTE, TWEEDE, CitationHead
from .model import BEKEND, ONZEKER, ZEKER, Found
from .numbers import Numbers, read_list
from .sessions import FIRST_ONLINE

_LABEL = re.compile(r"[ ,:(]{0,4}(?P<label>(?i:nrs?|nos?|nummers?)\.? ?)?(?=\d)")
_AFTER_PAGE = re.compile(r", ?(?:nrs?\.?|nummers?) ?(?=\d)")

NO_SESSION = "Aanhangsel zonder vergaderjaar: het adres is niet te bepalen"


def read_aanhangsel(text: str, head: CitationHead) -> Iterator[Found]:
    """The one citation, of one number or more, that follows a head with the word Aanhangsel."""
    numbers = _read_numbers(text, head.end)
    if numbers is None or (head.session is None and "handelingen" not in head.labels):
        return
    state, reason = _verdict(head)
    chamber = EERSTE if head.chamber == EERSTE else TWEEDE
    ids: tuple[str, ...] = ()
    if head.session and state != ONZEKER:
        ids = tuple(f"ah-{chamber}-{head.session.key}-{value}" for value in numbers.values)
    yield Found(head.start, numbers.end, "ah", ids, numbers.places if ids else (), state, reason)


def _read_numbers(text: str, position: int) -> Numbers | None:
    label = _LABEL.match(text, position)
    if not label:
        return None
    numbers = read_list(text, label.end(), bool(label["label"] and "s" in label["label"].lower()), True)
    if numbers and not label["label"] and (second := _AFTER_PAGE.match(text, numbers.end)):
        return read_list(text, second.end(), False, True) or numbers
    return numbers


def _verdict(head: CitationHead) -> tuple[str, str]:
    if head.session is None:
        return BEKEND, NO_SESSION
    if not head.session.is_valid:
        return ONZEKER, SINGLE_YEAR
    return (BEKEND, TOO_OLD) if head.session.first < FIRST_ONLINE else (ZEKER, "")
