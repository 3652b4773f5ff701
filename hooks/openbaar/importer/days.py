"""Days and numbers as papers print them, with the blanks that kerning put into them closed: ``1 1 oktober 2024``."""

from __future__ import annotations

import re
from datetime import date

from openbaar.documents.dates import FIRST_YEAR, LAST_YEAR
from openbaar.documents.written_dates import proposed_day


def read_day(text: str) -> tuple[date, bool] | None:
    """The day that a text says and nothing else, and whether blanks of kerning had to be closed for it."""
    text = re.sub(r"^[A-Z'’][\w'’ -]{2,24}, (?=\d)", "", text.strip())  # "Den Haag, 28 januari 2025"
    for tried, closed in ((text, False), (close_digits(text), True)):
        proposed = proposed_day(tried.strip(" .,"))
        if proposed and not proposed[1].strip(" .,") and FIRST_YEAR <= proposed[0].year <= LAST_YEAR:
            return proposed[0], closed
    return None


def close_digits(text: str) -> str:
    """``1 1 oktober 2024`` -> ``11 oktober 2024``, ``2 0 2 4`` -> ``2024``: blanks beside a single digit, within a
    number."""
    text = re.sub(r"\b(\d) (?=\d\b(?! ?[/-]))", r"\1", text)
    return re.sub(r"(?<=[a-z]) (?=[a-z]\b)|(?<=\b[a-z]) (?=[a-z])", "", text)


def closed_number(text: str) -> str:
    """A number whose digits were set apart, whole again: ``4 8 628954``. Numbers of several parts keep their blanks."""
    parts = text.split()
    spaced = len(parts) > 1 and all(map(str.isdigit, parts)) and any(len(part) == 1 for part in parts)
    return "".join(parts) if spaced else text
