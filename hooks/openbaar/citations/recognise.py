"""The recognisers in their order, over one passage of plain text.

Reads plain text, writes what was found, sorted and without overlap. Where two recognisers claim the same words the
earlier one has them, so the order below goes from the most to the least certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .europees import find_europees
from .heads import LABEL_STEMS
from .losse_nummers import find_losse_nummers
from .model import Found
from .paginavoet import KIND as FOOT
from .parlement import find_parlement
from .publicaties import find_publicaties
from .rechtspraak import find_rechtspraak
from .staatsblad import find_staatsblad
from .tweedekamer import find_tweedekamer
from .wetsartikelen import find_wetsartikelen

Aliases = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """``find`` is only called on a text for which ``cue`` is true: that is what keeps it cheap."""

    cue: Callable[[str], object]
    find: Callable[[str, Aliases], Iterable[Found]]


def _plain(find: Callable[[str], Iterable[Found]]) -> Callable[[str, Aliases], Iterable[Found]]:
    return lambda text, _: find(text)


def _holds(*stems: str) -> Callable[[str], bool]:
    """Whether a text holds one of the stems: on a short text much faster than one expression for all."""
    return lambda text: any(map(text.__contains__, stems))


_is_identifier = _holds("kst-", "h-tk", "h-ek", "h-vv", "stb-", "stcrt-", "trb-", "blg-", "kv-", "nds-")
_TWEEDE_KAMER = re.compile("20[0-4][0-9][DZA]")

RULES: tuple[Rule, ...] = (
    Rule(lambda text: "-" in text and _is_identifier(text), _plain(find_publicaties)),
    Rule(_holds("ECL", "ecl", "Ecl", "ELCI", "ECIL", "EVLI", "LJN"), _plain(find_rechtspraak)),
    Rule(_holds(*LABEL_STEMS), _plain(find_parlement)),
    Rule(
        _holds(
            *("Stb", "STB", "stb", "Stc", "STC", "stc", "Trb", "TRB", "trb"),
            *("taatsblad", "taatscourant", "ractatenblad"),
        ),
        _plain(find_staatsblad),
    ),
    Rule(
        _holds(
            *("erordening", "ERORDENING", "ichtlijn", "ICHTLIJN", "esluit", "ESLUIT", "eschikking", "BESCHIKKING"),
            *("CELEX", "elex", "COM (", "COM(", "319", "320", "o. (E", "o.(E"),
        ),
        _plain(find_europees),
    ),
    Rule(_holds("art", "Art", "ART"), find_wetsartikelen),
    Rule(lambda text: "anhangselnummer" in text or _TWEEDE_KAMER.search(text), _plain(find_tweedekamer)),
)
_is_loose = _holds("nr", "otie", "mendement")
_DIGIT = re.compile("[0-9]")
_SHORTEST_LABEL = 3  # 'art': the digits before that are those of a heading, '4.5 Strategie'


def recognise(text: str, aliases: Aliases) -> tuple[Found, ...]:
    """All citations in one passage."""
    if not _DIGIT.search(text, _SHORTEST_LABEL):
        return ()
    taken: list[Found] = []
    for rule in RULES:
        if rule.cue(text):
            taken = _merged(taken, list(rule.find(text, aliases)))
    if _is_loose(text):  # last, because only what no label claims can be without one
        taken = _merged(taken, list(find_losse_nummers(text, taken)))
    return tuple(one for one in taken if one.kind != FOOT)


def _merged(taken: list[Found], found: list[Found]) -> list[Found]:
    """Both lists in order of place; of the second only what is still free."""
    found.sort(key=lambda one: one.start)
    if not taken:
        return found
    free: list[Found] = []
    place = 0
    for one in found:
        while place < len(taken) and taken[place].end <= one.start:
            place += 1
        if place == len(taken) or taken[place].start >= one.end:
            free.append(one)
    return sorted([*taken, *free], key=lambda one: one.start) if free else taken
