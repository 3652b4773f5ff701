"""The year of a judgment, an EU act or an official publication, which its id holds.

    ECLI:NL:HR:2016:2022 · 32016R0679 · 52021PC0171 · stb-2021-305 · ah-tk-20232024-1244 · handelingen/TK/2019-2020/12
    2024D22834 · blg-368483 -> none

Of a parliamentary session (2023-2024) it is the year in which that began.
"""

from __future__ import annotations

import re

_YEAR = re.compile(
    r"ECLI:[^:]*:[^:]*:(\d{4}):.*|3(\d{4})[RLDF]\d{4}|5(\d{4})(?:PC|DC)\d{4}|(?:stb|stcrt|trb)-(\d{4})-.*"
    r"|(?:ah|h)-[a-z]{2}-(\d{4})\d{4}-.*|handelingen/\w+/(\d{4})-.*|(\d{4})[DZA]\d{5}"
)

WITHOUT_YEAR = "overig"


def year_of(id: str) -> str:
    """The year of an id as ``citations`` gives it, in four digits; ``WITHOUT_YEAR`` where it holds none."""
    match = _YEAR.fullmatch(id)
    return str(match[match.lastindex or 0]) if match else WITHOUT_YEAR
