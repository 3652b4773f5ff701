"""Several dossiers with a number for each.

    Kamerstukken 29 911 en 28 638, nrs. 387 respectievelijk 219          -> kst-29911-387, kst-28638-219
    Kamerstukken 29 911 en 28 638, respectievelijk nr. 219 en nr. 77     -> kst-29911-219, kst-28638-77
    Kamerstukken 29 911 en 28 638, nrs. 387 en 219                       -> not sure: pairs, or both of the first

One number behind several dossiers is a paper of the first of them: that is not read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .dossiers import RunningDossier
from .kamerstuk_ids import SURE, paper_ids
from .model import ONZEKER, Found
from .numbers import RESPECTIVELY, Numbers
from .sessions import Session

_RESPECTIVELY = re.compile(RESPECTIVELY)
_BEHIND = re.compile(rf",? {RESPECTIVELY}(?= ?[.,;)]|$)")
UNPAIRED = "niet zeker welk nummer bij welk dossier hoort: schrijf ze los, of met 'respectievelijk'"


def is_respective(text: str, dossiers: Sequence[RunningDossier], numbers: Numbers) -> bool:
    """Whether the text says that each dossier has a number of its own."""
    return bool(_RESPECTIVELY.search(text, dossiers[0].end, numbers.end) or _BEHIND.match(text, numbers.end))


def paired(
    text: str,
    dossiers: Sequence[RunningDossier],
    numbers: Numbers,
    start: int,
    session: Session | None,
    chamber: str,
) -> Found:
    """Each dossier with its number, or one that is not sure."""
    unsure = Found(start, numbers.end, "kst", state=ONZEKER, reason=UNPAIRED)
    if len(dossiers) != len(numbers.values) or not is_respective(text, dossiers, numbers):
        return unsure
    ids: list[str] = []
    worst = SURE
    for dossier, value in zip(dossiers, numbers.values, strict=True):
        own, verdict = paper_ids(dossier, (value,), session, chamber)
        ids += own
        worst = verdict if worst == SURE else worst
    if len(ids) != len(dossiers):
        return Found(start, numbers.end, "kst", (), (), *worst)
    return Found(start, numbers.end, "kst", tuple(ids), numbers.places, *worst)
