"""Identifiers of officielebekendmakingen.nl as such, in the text or in an address.

    kst-32545-145 ISSN 0921 - 7371 · https://zoek.officielebekendmakingen.nl/blg-368483 · stcrt-2023-1234

Who writes an identifier means that document, so also forms that no citation yields (blg, nds) are linked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import Found
from .words import matches

_IDENTIFIER = re.compile(
    r"(?<![A-Za-z0-9-])(?:kst-(?:\d{8}-)?\d{4,7}(?:-[A-Za-z0-9]{1,6}){0,3}|(?:ah-(?:tk|ek)|h-(?:tk|ek|vv))-\d{8}(?:-\d{1,5}){1,3}"
    r"|(?:stb|stcrt|trb)-\d{4}-\d{1,6}(?:-[nvh]\d)?|(?P<blg>blg)-\d{3,8}|(?P<kv>kv)-(?:tk|ek)-[A-Za-z0-9]{3,20}|nds-(?:tk-)?[A-Za-z0-9]{3,12})"
    r"(?![A-Za-z0-9]|-[A-Za-z0-9])"
)
_PREFIXES = (
    *("kst-", "ah-tk-", "ah-ek-", "h-tk-", "h-ek-", "h-vv-", "stb-", "stcrt-", "trb-"),
    *("blg-", "kv-tk-", "kv-ek-", "nds-"),
)


def find_publicaties(text: str) -> Iterator[Found]:
    """All identifiers that are written out."""
    for match in matches(_IDENTIFIER, _PREFIXES, text):
        yield Found(match.start(), match.end(), match.lastgroup or "pubid", (match[0],))
