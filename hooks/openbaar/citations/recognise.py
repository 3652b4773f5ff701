"""The recognisers in their order, over one passage of plain text.

Reads plain text, writes what was found, sorted and without overlap. Where two recognisers claim the same words the
earlier one has them, so the order below goes from the most to the least certain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .europees import find_europees
from .losse_nummers import find_losse_nummers
from .model import Found
from .parlement import find_parlement
from .publicaties import find_publicaties
from .rechtspraak import find_rechtspraak
from .staatsblad import find_staatsblad
from .tweedekamer import find_tweedekamer
from .wetsartikelen import find_wetsartikelen

Aliases = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """``find`` is only called on a text that holds one of the ``cues``, in lower case: that is what keeps it cheap."""

    cues: tuple[str, ...]
    find: Callable[[str, Aliases], Iterable[Found]]


def _plain(find: Callable[[str], Iterable[Found]]) -> Callable[[str, Aliases], Iterable[Found]]:
    return lambda text, _: find(text)


RULES: tuple[Rule, ...] = (
    Rule(
        ("kst-", "ah-", "h-tk-", "h-ek-", "h-vv-", "stb-", "stcrt-", "trb-", "blg-", "kv-", "nds-"),
        _plain(find_publicaties),
    ),
    Rule(("ecli", "ecll", "elci", "ecil", "ljn"), _plain(find_rechtspraak)),
    Rule(
        ("kamer", "kst.", "tk", "ek", "vergaderjaar", "handelingen", "aanhangsel", "wetsvoorstel", "dossier"),
        _plain(find_parlement),
    ),
    Rule(
        ("stb", "staatsblad", "stcrt", "stc.", "staatscourant", "trb", "tractatenblad"),
        _plain(find_staatsblad),
    ),
    Rule(
        ("verordening", "richtlijn", "besluit", "beschikking", "celex", "com(", "com ("),
        _plain(find_europees),
    ),
    Rule(("art",), find_wetsartikelen),
    Rule(("20",), _plain(find_tweedekamer)),
    Rule(("nr", "motie", "amendement"), _plain(find_losse_nummers)),
)


def recognise(text: str, aliases: Aliases) -> tuple[Found, ...]:
    """All citations in one passage."""
    lowered = text.lower()
    taken: list[Found] = []
    for rule in RULES:
        if any(cue in lowered for cue in rule.cues):
            taken = _merged(taken, rule.find(text, aliases))
    return tuple(taken)


def _merged(taken: list[Found], found: Iterable[Found]) -> list[Found]:
    """Both lists in order of place; of the second only what is still free."""
    free: list[Found] = []
    place = 0
    for one in sorted(found, key=lambda one: one.start):
        while place < len(taken) and taken[place].end <= one.start:
            place += 1
        if place == len(taken) or taken[place].start >= one.end:
            free.append(one)
    return sorted([*taken, *free], key=lambda one: one.start) if free else taken
