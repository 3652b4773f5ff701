"""Numbers of tweedekamer.nl: documents, cases and activities.

    Aanhangselnummer 242501244 -> ah-tk-20242025-1244
    (2023D39037) · 2009Z04630 · detail?id=2024Z09679&did=2024D22834

An activity has no address that follows from its number. Source: the open data of the Tweede Kamer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import BEKEND, ZEKER, Found

_NUMBER = re.compile(r"20(?<![A-Za-z0-9]20)[0-4]\d([DZA])\d{5}(?![A-Za-z0-9])")

# In the open data of the Tweede Kamer: session 2024/25, number 1244, as one number.
_AANHANGSELNUMMER = re.compile(r"[Aa]anhangselnummer:? ?(\d{2})(\d{2})0(\d{4})(?!\d)")

NO_ADDRESS = "activiteit van de Tweede Kamer: het adres is niet uit het nummer te bepalen"


def find_tweedekamer(text: str) -> Iterator[Found]:
    """All numbers; one in an address ('did=2024D22834') is never made a link, '2023Z07712/2023D18021' is two."""
    linked = -1
    for match in _NUMBER.finditer(text):
        kind = "tk" + match[1].lower()
        before = text[max(0, match.start() - 1) : match.start()]
        wrap = before not in ("=", "/") or (before == "/" and match.start() - 1 == linked)
        linked = match.end() if wrap else -1
        state, reason = (BEKEND, NO_ADDRESS) if kind == "tka" else (ZEKER, "")
        yield Found(match.start(), match.end(), kind, (match[0],), (), state, reason, wrap)
    for match in _AANHANGSELNUMMER.finditer(text):
        if int(match[2]) == (int(match[1]) + 1) % 100:
            id = f"ah-tk-20{match[1]}20{match[2]}-{int(match[3])}"
            yield Found(match.start(), match.end(), "ah", (id,))
