"""What was left standing of the way a text came about: CONCEPT, VERTROUWELIJK, Dep.V., Stg. GEHEIM.

On the first page such a mark says that the wrong version goes out. Elsewhere it may be about another document. A word
in a sentence (``een conceptbrief``, ``het vertrouwelijke deel``) is no mark: one is in capitals, or alone on a line.

Sample: ``CONCEPT`` · ``Departementaal vertrouwelijk`` · ``Dep.V.`` · ``Stg. Confidentieel``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Line, Text

_MARKS = (
    r"CONCEPT(?:VERSIE)?|VERTROUWELIJK|GEHEIM|DEPARTEMENTAAL VERTROUWELIJK|STAATSGEHEIM|EMBARGO|NIET VERSPREIDEN"
    r"|(?:VOOR )?INTERN GEBRUIK"
)
IN_CAPITALS = re.compile(rf"(?<![\w-])(?:{_MARKS})(?![\w-])")
ON_A_LINE = re.compile(
    rf"^[\W_]*(?:(?:{_MARKS})[\W\d_]*(?:v(?:ersie)?\.? ?[\d.]+|\d[\d-]*)?|embargo tot .*|strikt vertrouwelijk)[\W_]*$",
    re.IGNORECASE,
)
SHORT = re.compile(r"(?<!\w)(?:Dep\. ?V\.?|Stg\. ?(?:ZG|Z\.G|Geheim|Conf\w*|G\b|C\b))", re.IGNORECASE)
CUES = ("concept", "vertrouwelijk", "geheim", "embargo", "dep.", "stg.", "intern gebruik", "niet verspreiden")

FIRST_PART = 60
"""Lines of a text without pages that stand for its first page."""
MOST_WORDS = 6
"""Of a line in which a word in capitals is a mark."""


def mark_in(line: str) -> str:
    """The mark in a line; nothing where there is none."""
    short = SHORT.search(line)
    if short:
        return short[0]
    if ON_A_LINE.match(line) and not line.rstrip().endswith("."):
        return line.strip(" #*_")
    found = IN_CAPITALS.search(line)
    return found[0] if found and (len(line.split()) <= MOST_WORDS or line.isupper()) else ""


def is_on_first_page(line: Line) -> bool:
    """Whether a line is on the first page, or in the first part of a text without pages."""
    return line.page == 1 or (line.page == 0 and line.number <= FIRST_PART)


def find(text: Text) -> Iterator[Match]:
    """Each mark on the first page."""
    for line in text.lines_with(CUES):
        mark = mark_in(line.text) if is_on_first_page(line) else ""
        if mark:
            yield Match(line.page, line.number, mark)


RULE = Rule(
    "LK057",
    "merk-op-de-eerste-pagina",
    Severity.UNLESS_WAIVED,
    "merk van een versie die niet naar buiten mag",
    "Neem de vastgestelde versie. Is het merk vervallen, haal het dan weg.",
    find,
    (Text,),
    cues=CUES,
)
