"""Telephone numbers and e-mail addresses as Dutch texts write them: one pattern for all that looks for them.

06-12345678 · 06 - 12 34 56 78 · (06) 12345678 · +31 (0)6 1234 5678 · 0031 6 12345678     -> mobile
070 - 379 89 11 · (070) 379 8911 · +31 70 379 89 11 · 020-6241111 · 0118 123 456         -> any telephone
j.jansen@minfin.nl · info@rijksoverheid.nl                                             -> e-mail
"""

from __future__ import annotations

import re

_GAP = r"[ \t\xa0.\-–/]{0,3}"
_COUNTRY = rf"(?:\+31|\b0031){_GAP}(?:\(0\))?{_GAP}"
_BEFORE = r"(?<![\w+/.–-])"

MOBILE = re.compile(rf"{_BEFORE}(?:\(?06\)?|{_COUNTRY}6){_GAP}[1-9](?:{_GAP}\d){{7}}(?![\d/]|[.-]\d)")
TELEPHONE = re.compile(rf"{_BEFORE}(?:\(?\b0|{_COUNTRY})[1-9]\d{{0,3}}\)?{_GAP}(?:\d{_GAP}){{4,7}}\d(?![\d/]|[.-]\d)")
"""Nine digits behind the 0 or the number of the country, whatever is between them; ``is_telephone`` counts."""
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}\b")


def digits_of(number: str) -> str:
    """The digits of a telephone number as one dials it at home: ``0612345678``."""
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    for country in ("0031", "31"):
        if digits.startswith(country) and len(digits) == len(country) + 9:
            return f"0{digits[len(country) :]}"
    return digits


def has_telephone(text: str) -> bool:
    """Whether there is a telephone number of the right length in a text."""
    return any(len(digits_of(found[0])) == 10 for found in TELEPHONE.finditer(text))
