"""Dossier numbers with what belongs to them.

    28 638 · 28.638 · 36410-VI · 31.700XII · 21 501-02 · 25 891 (R 1609)

A toevoeging is a budget chapter (Roman), the letter of a fund, or two digits for a council of the EU. The number of a
rijkswet, (R 1609), is no part of the identifier. A year range is never a dossier, and '30 3024' is a slip of the pen.
"""

from __future__ import annotations

import re
from typing import NamedTuple

CHAPTERS = frozenset(
    [
        "I",
        "II",
        "IIA",
        "IIB",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "IXA",
        "IXB",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
        "XVIII",
        "XIX",
        "XX",
        "XXI",
        "XXII",
        "XXIII",
        "XXIV",
    ]
)
FUNDS = frozenset("ABCDEFGHJKLM")

NUMBER = re.compile(r"(?:[Nn](?:rs?|o)\.? ?|[Nn]ummers? )?((\d{2})[ .-](\d{3})|\d{5})(?!\d)(?![.,]\d{2}(?!\d))")
# Dossiers of before about 1970; only believed where a session of that time stands before it.
OLD_NUMBER = re.compile(r"(?:[Nn]rs?\.? ?)?(\d ?\d{3})(?![\d/-])")
_RIJKSWET = re.compile(r",?[ -]{0,2}\( ?R ?\d{2,4} ?\)|[ -]R\d{4}(?!\d)")
_AND_OTHERS = re.compile(r" ?(?:enz\.?|e\.[av]\.|c\.a\.|etc\.?)(?![a-z])")
_COUNCIL = re.compile(r" ?-(\d{2})(?!\d)")
_SUFFIX = re.compile(r" {0,2}-? ?(?:hoofdstuk )?([A-Z]{1,5})(?![A-Za-z0-9])(?!\.[A-Z])")
_COMMA_SUFFIX = re.compile(r", ?(?:hoofdstuk )?([IVX]{1,5}[AB]?)(?![A-Za-z0-9])")

_NO_DIGIT = re.compile(r"\D")
HIGHEST = 45000  # 36 800 in 2025, some 300 a session
# Dossiers that keep running: two digits after the hyphen are a council of the EU there, elsewhere a number.
EU_COUNCILS = frozenset({21501, 21510})


class RunningDossier(NamedTuple):
    """``start`` and ``end`` around number and toevoeging; ``suffix`` letters of which the meaning is still open."""

    number: int
    toevoeging: str
    suffix: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return f"{self.number}-{self.toevoeging}" if self.toevoeging else str(self.number)


def read_dossier(text: str, position: int, old: bool = False) -> RunningDossier | None:
    """The dossier at ``position``; ``old`` also takes numbers of four digits."""
    match = NUMBER.match(text, position) or (OLD_NUMBER.match(text, position) if old else None)
    if not match:
        return None
    number = int(match[1] if match[1].isdigit() else _NO_DIGIT.sub("", match[1]))
    if number > HIGHEST:
        return None
    end = _skip(text, match.end())
    if number in EU_COUNCILS and (council := _COUNCIL.match(text, end)):
        return RunningDossier(number, council[1], "", match.start(1), _skip(text, council.end()))
    suffix = _SUFFIX.match(text, end)
    if suffix and _is_suffix(suffix[1]):
        return RunningDossier(number, "", suffix[1], match.start(1), _skip(text, suffix.end()))
    return RunningDossier(number, "", "", match.start(1), end)


def read_comma_chapter(text: str, position: int) -> tuple[str, int] | None:
    """A chapter after a comma: '31 700, VI, D'."""
    match = _COMMA_SUFFIX.match(text, position)
    return (match[1], match.end()) if match and match[1] in CHAPTERS else None


def _is_suffix(letters: str) -> bool:
    return letters in CHAPTERS or (len(letters) <= 2 and letters not in ("EK", "TK", "EU", "EG", "NR"))


def _skip(text: str, position: int) -> int:
    if match := _RIJKSWET.match(text, position):
        position = match.end()
    match = _AND_OTHERS.match(text, position)
    return match.end() if match else position
