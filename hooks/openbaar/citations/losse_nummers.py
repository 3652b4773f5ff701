"""Kamerstukken without a label, where the words before them leave no doubt.

    motie Van Raak (29754, nr. 113) · motie van het lid Akerboom, 36 410 XIV, nr. 9 · motie-Kuik (28638-205)
    Zie motie 33997-88. · amendement 36 410-XV-12   -> a hyphen will do right behind the cue
    het amendement op stuk nr. 22 (30196)        -> reversed, as in the Handelingen

The same digits are role numbers, kenmerken, phone numbers and amounts, so a cue must stand before them and nothing that
points elsewhere. Source: citations.md, 0.5 and 1.2.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from .kamerstukken import Context, read_group
from .model import Found
from .normalise import CELL

_LABELLED = re.compile(r"\d{2}[ .]?\d{3}(?=[ -]{0,3}[A-Z]{0,5}(?:-\d\d)?,? ?nrs?\b|[ -]?[A-Z]{1,5},? nrs?\b)")
_GLUED = re.compile(r"[\w.,/€-]$|\d $")
_HYPHENATED = re.compile(r"\d{5}(?:-[IVX]{1,5}[AB]?)?-\d{1,4}(?=\)|, \d{5}-\d|;)")
_AFTER_CUE = re.compile(
    r"\b(?:[Mm]otie|[Aa]mendement)(?:-[A-Z][\w/]{1,40}(?: c\.s\.)?)? "
    r"(?P<paper>\d{2}[ .]?\d{3}(?:-[IVX]{1,5}[AB]?)?-\d{1,4})(?![\w/-]|[.,]\d)"
)
_REVERSED = re.compile(r"nr\.? ?(\d{1,4}) ?\((\d{2}[ .]?\d{3})((?:-| )[IVX]{1,5}[AB]?)?\)")
_CUE = re.compile(
    r"[Mm]oties?\b|[Mm]otie-|[Aa]mendement|[Kk]amerst|[Ww]etsvoorstel|[Nn]ota (?:naar|van)|[Bb]rie(?:f"
    r"|ven)\b|[Dd]ossier|[Zz]ie\b"
    r"|[Vv]erslag|[Tt]oezegging|[Ii]nitiatiefnota|[Mm]emorie|[Vv]oorstel van (?:rijks)?wet|de Kamer\b"
    r"|Tweede Kamer|Eerste Kamer"
)
_STRONG_CUE = re.compile(r"[Mm]oties?\b|[Mm]otie-|[Aa]mendement|[Kk]amerst|[Ww]etsvoorstel|\bstuk$")
_ELSEWHERE = re.compile(
    r"kenmerk|telefoon|\btel\b|\bfax|€|\beuro\b|zaaknummer|zaaknr|rolnr|rolnummer|\bHR\b|Hoge Raad"
    r"|\barrest|rekening|IBAN"
    r"|\bBSN\b|[Pp]ostbus|postcode|\bKvK|\bbtw|\bStcrt|\bStb|\bTrb|\bBNB\b|V-N|polis|ordernummer|factuur|klant"
)
_NEAR, _FAR = 60, 150


def find_losse_nummers(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    """All papers without a label of their own, outside what is ``taken``."""
    if "nr" in text:
        yield from _labelled(text, taken)
    if "-" in text:
        yield from _in_brackets(text, taken)
        yield from _behind_cue(text, taken)
    yield from _reversed(text, taken)


def _labelled(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    for match in _LABELLED.finditer(text):
        start = match.start()
        if not _is_free(start, taken) or _GLUED.search(text, max(0, start - 2), start):
            continue
        if _has_cue(text, start, _CUE):
            yield from _read(text, start)


def _in_brackets(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    last_end = -2
    for match in _HYPHENATED.finditer(text) if "(" in text else ():
        opens = text[match.start() - 1 : match.start()] == "(" or match.start() == last_end + len("; ")
        if opens and _is_free(match.start(), taken) and _has_cue(text, match.start(), _STRONG_CUE):
            last_end = match.end()
            yield from _read(text, match.start())


def _behind_cue(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    for match in _AFTER_CUE.finditer(text):
        start = match.start("paper")
        if _is_free(start, taken) and not _ELSEWHERE.search(text, max(0, match.start() - _NEAR), start):
            yield from _read(text, start)


def _reversed(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    for match in _REVERSED.finditer(text):
        if _is_free(match.start(), taken) and _has_cue(text, match.start(), _STRONG_CUE):
            chapter = match[3][1:] if match[3] else ""
            dossier = re.sub(r"\D", "", match[2]) + (f"-{chapter}" if chapter else "")
            yield Found(match.start(), match.end(), "kst", (f"kst-{dossier}-{match[1]}",))


def _is_free(position: int, taken: Sequence[Found]) -> bool:
    place = bisect_right(taken, position, key=lambda one: one.start)
    return not place or taken[place - 1].end <= position


def _read(text: str, position: int) -> Iterator[Found]:
    group = read_group(text, position, position, Context("", None, False, True))
    if group:
        yield from group.found


def _has_cue(text: str, position: int, cue: re.Pattern[str]) -> bool:
    far = text[max(0, position - _FAR) : position].rpartition(CELL)[2]
    near = far[-_NEAR:]
    return bool(cue.search(far.rstrip())) and not _ELSEWHERE.search(near)
