"""Kamerstukken without a label, where the words before them leave no doubt.

    motie Van Raak (29754, nr. 113) · motie van het lid Akerboom, 36 410 XIV, nr. 9 · motie-Kuik (28638-205)
    Zie motie 33997-88. · amendement 36 410-XV-12   -> a hyphen will do right behind the cue

The same digits are role numbers, kenmerken, phone numbers and amounts, so a cue must stand before them and nothing that
points elsewhere. Source: citations.md, 0.5 and 1.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .before import CUE, STRONG_CUE, has_cue, is_elsewhere, is_free
from .kamerstukken import Context, read_group
from .model import Found
from .numbers import RESPECTIVELY
from .tussen_haakjes import find_alone, find_reversed, has_dossier_in_brackets

_LABELLED = re.compile(r"\d{2}[ .]?\d{3}(?=[ -]{0,3}[A-Z]{0,5}(?:-\d\d)?,? ?nrs?\b|[ -]?[A-Z]{1,5},? nrs?\b)")
_GLUED = re.compile(r"[\w.,/€-]$|\d $")
_BEFORE = re.compile(
    rf"(?<!\d)\d{{2}}[ .]?\d{{3}}(?:[ -]{{1,2}}[A-Z]{{1,5}})?(?:,|/| / |,? (?:en|alsmede|{RESPECTIVELY})) ?$"
)
_HYPHENATED = re.compile(r"\d{5}(?:-[IVX]{1,5}[AB]?)?-\d{1,4}(?=\)|, \d{5}-\d|;)")
_AFTER_CUE = re.compile(
    r"\b(?:[Mm]otie|[Aa]mendement)(?:-[A-Z][\w/]{1,40}(?: c\.s\.)?)? "
    r"(?P<paper>\d{2}[ .]?\d{3}(?:-[IVX]{1,5}[AB]?)?-\d{1,4})(?![\w/-]|[.,]\d)"
)


def find_losse_nummers(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    """All papers without a label of their own, outside what is ``taken``."""
    finders = [_labelled] if "nr" in text else []
    if "-" in text:
        finders += [_in_brackets, _behind_cue]
    if has_dossier_in_brackets(text):
        finders += [find_alone, find_reversed]
    for find in finders:
        if found := list(find(text, taken)):
            yield from found
            taken = sorted([*taken, *found], key=lambda one: one.start)


def _labelled(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    for match in _LABELLED.finditer(text):
        start = _first_dossier(text, match.start())
        if not is_free(start, taken) or _GLUED.search(text, max(0, start - 2), start):
            continue
        if has_cue(text, start, CUE):
            yield from _read(text, start)


def _first_dossier(text: str, position: int) -> int:
    """Where several dossiers begin that share what stands behind the last of them."""
    while before := _BEFORE.search(text, max(0, position - 40), position):
        position = before.start()
    return position


def _in_brackets(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    last_end = -2
    for match in _HYPHENATED.finditer(text) if "(" in text else ():
        opens = text[match.start() - 1 : match.start()] == "(" or match.start() == last_end + len("; ")
        if opens and is_free(match.start(), taken) and has_cue(text, match.start(), STRONG_CUE):
            last_end = match.end()
            yield from _read(text, match.start())


def _behind_cue(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    for match in _AFTER_CUE.finditer(text):
        start = match.start("paper")
        if is_free(start, taken) and not is_elsewhere(text, start):
            yield from _read(text, start)


def _read(text: str, position: int) -> Iterator[Found]:
    group = read_group(text, position, position, Context("", None, False, True))
    if group:
        yield from group.found
