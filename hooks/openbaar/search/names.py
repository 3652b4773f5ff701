"""Names as they are compared with what a reader types: folded words, without those too common to look for.

``overrides/assets/zoeken/overviews.js`` takes what is typed apart in the same way.
"""

from __future__ import annotations

import re

from openbaar.search.words import STOP_WORDS, folded

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_SMALL = frozenset(STOP_WORDS)
_SHORT_NAME = re.compile(r"\s*\(([A-Z][A-Za-z&]{1,9})\)\s*$")
_ADJECTIVE = re.compile(r"(?:(?<!i)e|aal|eel|isch|air)$")
GENERAL = frozenset([
    *("adviescollege", "adviesraad", "agentschap", "autoriteit", "bureau", "centrum"),
    *("college", "commissie", "dienst", "directie", "expertgroep", "inspectie"),
    *("instituut", "kenniscentrum", "ministerie", "onderzoeksbureau", "platform", "raad"),
    *("stichting", "taskforce", "universitair", "werkgroep"),
])  # fmt: skip
"""What many organisations are: no name of one of them."""
LEAST_OF_HEAD = 6


def name_key(name: str) -> str:
    """``Landbouw, Natuur en Voedselkwaliteit`` -> ``landbouw natuur voedselkwaliteit``."""
    return " ".join(word for word in _WORD.findall(folded(name)) if word not in _SMALL)


def filed_under(key: str) -> str:
    """The word of a name under which it is filed: the first with a digit, or else the first of the longest."""
    words = key.split()
    return next((word for word in words if any(map(str.isdigit, word))), max(words, key=len))


def is_abbreviation(name: str) -> bool:
    """Whether a name is written in capitals: ``LNV``, ``IenW``, ``V&J``."""
    return " " not in name and sum(map(str.isupper, name)) >= 2


def without_short_name(name: str) -> tuple[str, str]:
    """``Centrum … (CKM)`` -> the name, and its abbreviation; empty where it has none."""
    match = _SHORT_NAME.search(name)
    return (name[: match.start()], match[1]) if match else (name, "")


def head_of(name: str) -> str:
    """The word by which a body is called for short: ``Algemene Rekenkamer`` -> ``rekenkamer``; empty where that is a
    word for many bodies."""
    first = next((word for word in name_key(name).split() if not _ADJECTIVE.search(word)), "")
    return first if len(first) >= LEAST_OF_HEAD and first not in GENERAL else ""
