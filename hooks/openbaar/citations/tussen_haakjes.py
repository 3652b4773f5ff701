"""Kamerstukken that their brackets give away, without a label.

    (29 628, nr. 77) · (25 809, nr. 12); · (24557, nr. 139; besproken in mei)   -> no other number is written like that
    op stuk nr. 22 (30196) · nr. 203(28286) · stukken nrs. 12 en 13 (36410-XVI)   -> as in the Handelingen

A dossier below 16 000 or of thousands sharp would be an amount; a kenmerk, a role number, a phone number is announced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .before import STRONG_CUE, has_cue, is_free, is_of_another
from .dossiers import CHAPTERS, FUNDS, read_dossier
from .kamerstuk_ids import paper_ids
from .kamerstukken import Context, read_series
from .model import ZEKER, Found
from .numbers import RESPECTIVELY, read_list

_SUFFIX = r"(?:[ -]{1,2}(?:[IVX]{1,5}[AB]?|[A-M]|\d\d)(?!\w))?"
_ALONE = re.compile(
    rf"\((?=(?P<dossier>\d\d[ .]?\d\d\d)(?!\d){_SUFFIX}"
    rf"(?:(?:, | en | ?/ ?|,? {RESPECTIVELY} )\d\d[ .]?\d\d\d{_SUFFIX})*"
    rf",? (?:{RESPECTIVELY} )?nrs?\.? ?(?:\d|[A-Z]\b))"
)
_ENDS = re.compile(r"[ \ufffc]?[);]|,? (?:d\.d\.|van \d|en [a-z]|- [A-Za-z])|, (?:[a-z]{3,}|\d{1,2} [a-z]{3,} \d{4}\))")
_PAGES = re.compile(r",? (?:p|pp|blz|pag)\.? ?\d{1,4}(?: ?- ?\d{1,4}| en \d{1,4})?")
_REVERSED = re.compile(
    r"[Nn]rs?\.? ?(?P<first>\d{1,4})(?:(?:, ?|,? en |,? of | t/m | ?- ?)(?:nr\.? ?)?\d{1,4}){0,20} ?"
    r"\((?=\d{2}[ .]?\d{3})"
)
_LOWEST, _ROUND = 16000, 1000
_IN_BRACKETS = re.compile(r"\(\d{2}[ .]?\d{3}")


def has_dossier_in_brackets(text: str) -> bool:
    """Whether there is anything to find here."""
    return "(" in text and bool(_IN_BRACKETS.search(text))


def find_alone(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    """A dossier with a number, alone in brackets or first in them."""
    done = -1
    for match in _ALONE.finditer(text):
        start = match.end()
        dossier = int(re.sub(r"\D", "", match["dossier"]))
        if start < done or dossier < _LOWEST or not dossier % _ROUND or not is_free(start, taken):
            continue
        found = list(read_series(text, start, start, Context("", None, False, True)))
        is_sure = bool(found) and all(one.state == ZEKER or not one.ids for one in found)
        if is_sure and _ENDS.match(text, _after(text, found[-1].end)) and not is_of_another(text, match.start()):
            done = found[-1].end
            yield from found


def _after(text: str, position: int) -> int:
    pages = _PAGES.match(text, position)
    return pages.end() if pages else position


def find_reversed(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    """Numbers with their dossier in brackets behind them: behind a cue, or glued to it."""
    for match in _REVERSED.finditer(text):
        start, opened = match.start(), match.end() - 1
        if text[start - 1 : start].isalnum() or not is_free(start, taken) or is_of_another(text, start):
            continue
        is_glued = text[opened - 1].isdigit() and text[opened + 1 : opened + 6].isdigit()
        if is_glued or has_cue(text, start, STRONG_CUE):
            yield from _reversed(text, match, opened + 1)


def _reversed(text: str, match: re.Match[str], position: int) -> Iterator[Found]:
    numbers = read_list(text, match.start("first"), True, True)
    dossier = read_dossier(text, position)
    if not numbers or not dossier or not text.startswith(")", dossier.end) or numbers.end < position - 2:
        return
    if dossier.suffix and dossier.suffix not in CHAPTERS | FUNDS:
        return
    dossier = dossier._replace(toevoeging=dossier.suffix or dossier.toevoeging, suffix="")
    ids, verdict = paper_ids(dossier, numbers.values, None, "")
    yield Found(match.start(), dossier.end + 1, "kst", ids, numbers.places if ids else (), *verdict)
