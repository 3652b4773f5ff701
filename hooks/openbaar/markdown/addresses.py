"""Where a link or a picture of a text may lead."""

from __future__ import annotations

import re
from typing import NamedTuple

from openbaar.markdown.allowed import SCHEMES

SCHEME = re.compile(r"[\s\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.\s-]*):")
UNFIT = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ufffe\uffff\\]")
"""What cannot stand in an address; a browser would read past some of it."""


class Wrong(NamedTuple):
    """Why an address may not be there, in Dutch."""

    what: str


def address_of(written: str) -> str | Wrong:
    """The address of a link."""
    scheme = SCHEME.match(written)
    if scheme and scheme[1].lower() not in SCHEMES:
        return Wrong("link die iets uitvoert in plaats van ergens heen te gaan")
    return Wrong("adres van een link heeft tekens die niet kunnen") if UNFIT.search(written) else written


def picture_of(written: str) -> str | Wrong:
    """The address of a picture: a file of this site."""
    if SCHEME.match(written) or written.lstrip().startswith(("//", "\\")):
        return Wrong("plaatje van een andere site")
    return address_of(written)
