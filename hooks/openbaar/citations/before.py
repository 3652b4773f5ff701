"""What stands before a number without a label: words that call for a Kamerstuk, or for the number of something else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from .model import Found
from .normalise import CELL

CUE = re.compile(
    r"[Mm]oties?\b|[Mm]otie-|[Aa]mendement|[Kk]amerst|[Ww]etsvoorstel|[Nn]ota (?:naar|van)|[Bb]rie(?:f"
    r"|ven)\b|[Dd]ossier|[Zz]ie\b|\b[Ss]tuk(?:ken)?\b"
    r"|[Vv]erslag|[Tt]oezegging|[Ii]nitiatiefnota|[Mm]emorie|[Vv]oorstel van (?:rijks)?wet|de Kamer\b"
    r"|Tweede Kamer|Eerste Kamer"
)
STRONG_CUE = re.compile(r"[Mm]oties?\b|[Mm]otie-|[Aa]mendement|[Kk]amerst|[Ww]etsvoorstel|\b[Ss]tuk(?:ken)?\b")
_NUMBERED = (
    r"kenmerk|telefoon|\btel\b|\bfax|zaaknummer|zaaknr|rolnr|rolnummer|\bHR\b|Hoge Raad|\barrest|rekening|IBAN"
    r"|\bBSN\b|[Pp]ostbus|postcode|\bKvK|\bbtw|\bStcrt|\bStb|\bTrb|\bBNB\b|V-N|polis|ordernummer|factuur|klant"
)
ELSEWHERE = re.compile(rf"{_NUMBERED}|€|\beuro\b")
# The same for a number alone in brackets, which an amount of money before it says nothing about.
_OF_ANOTHER = re.compile(
    rf"{_NUMBERED}|artikelnummer|vergunning|perceel|bestelling|offerte|contract|\border\b|\blot\b|kavel|inschrijf|€ ?$"
)
_NEAR, _FAR, _NEXT = 60, 150, 35


def is_free(position: int, taken: Sequence[Found]) -> bool:
    """Whether nothing of ``taken`` covers this position."""
    place = bisect_right(taken, position, key=lambda one: one.start)
    return not place or taken[place - 1].end <= position


def has_cue(text: str, position: int, cue: re.Pattern[str]) -> bool:
    """Whether the words before ``position`` call for a paper, and none near it for another number."""
    far = text[max(0, position - _FAR) : position].rpartition(CELL)[2]
    return bool(cue.search(far.rstrip())) and not ELSEWHERE.search(far[-_NEAR:])


def is_elsewhere(text: str, position: int) -> bool:
    """Whether the words before ``position`` call for another number; an amount of money may stand there."""
    return bool(ELSEWHERE.search(text, max(0, position - _NEAR), position))


def is_of_another(text: str, position: int) -> bool:
    """Whether the last words before ``position`` call for another number."""
    return bool(_OF_ANOTHER.search(text, max(0, position - _NEXT), position))
