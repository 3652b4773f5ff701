"""Acts of the European Union that a text calls by a name of their own, with the number behind it.

de Habitatrichtlijn (92/43/EEG) · Kaderrichtlijn Water 2000/60/EG · de AI-verordening (EU) 2024/1689
Kaderverordening 1083/2006 · de Dublinverordening (604/2013) · de richtlijn (2011/36/EU)
Legesverordening 12/2010     -> Dutch: such a name counts with a mark of the Union only, but for some known names
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from .model import Found

COMMUNITY = (
    r"(?:EU|EG|EEG|EGKS|Euratom|GBVB|JBZ|EU, Euratom|EG, Euratom|EEG, Euratom|Euratom, EGKS, EEG|EGKS, EEG, Euratom)"
)
NUMBER = re.compile(
    rf"(?P<a>\d{{1,4}})/(?P<b>\d{{1,4}})(?P<suffix>(?:/| )(?:{COMMUNITY}|\({COMMUNITY}\)))?(?![A-Za-z0-9]|/\d)"
)
_KIND = re.compile(r"(?:[Vv]erordening|[Rr]ichtlijn)(?:en)?(?![a-z-])")
_BEFORE = re.compile(r"(?<![A-Za-z0-9-])(?:[A-Z][A-Za-z0-9]{1,20}(?: [IVX]{1,3})?-|[A-Za-z][A-Za-z0-9]{2,25})$")
_BEHIND = re.compile(
    r"(?P<about> (?:[A-Z][a-zé]{2,14}(?: [A-Z][a-zé]{2,14})?|inzake [a-z]{3,20}"
    r"|(?:hernieuwbare|algemene|industriële) [a-zé]{3,25}"
    rf"|gegevensbescherming|afvalstoffen))?(?P<bracket> ?\((?!{COMMUNITY}\)))?(?(bracket)|,? )"
    rf"(?P<community>(?:\({COMMUNITY}\)|{COMMUNITY} ) ?)?(?P<nr>(?i:nrs?|no)\.? ?)?(?=\d{{1,4}}/\d)"
)
_EUROPEAN_NAMES = re.compile(
    r"(?i:kader|basis|uitvoerings|structuurfondsen|fondsen|cohesie|controle|financierings)|(?:GMO|GLB|EFRO|ESF|EVF|EFMZV"
    r"|Eurodac|Interreg|MFK|REACH|CLP|ETS|LULUCF|VIS|SIS)-|Dublin(?: I{2,3}-|-)?|Eurodac"
)
_YEARS = frozenset(str(year) for year in range(1993, 2015))

Acts = Callable[[str, re.Match[str], str, int], Iterable[Found]]


def find_named(text: str, acts: Acts) -> Iterator[Found]:
    """All acts that are called by a name; ``acts`` reads the numbers behind a match, from a word and a start."""
    for kind in _KIND.finditer(text):
        behind = _BEHIND.match(text, kind.end())
        number = NUMBER.match(text, behind.end()) if behind else None
        if not behind or not number:
            continue
        name = _BEFORE.search(text, max(0, kind.start() - 45), kind.start())
        if not (name or behind["about"] or behind["bracket"]):
            continue
        is_marked = number["suffix"] or (behind["community"] or "").strip()
        if is_marked or (name and _is_european(name[0], number)):
            start = name.start() if name else kind.start()
            yield from _closed(text, behind, list(acts(text, behind, kind[0].lower(), start)))


def _is_european(name: str, number: re.Match[str]) -> bool:
    return bool(_EUROPEAN_NAMES.fullmatch(name)) and len(number["a"]) >= 3 and number["b"] in _YEARS


def _closed(text: str, behind: re.Match[str], found: list[Found]) -> list[Found]:
    if behind["bracket"] and len(found) == 1 and text.startswith(")", found[0].end):
        found[0] = found[0]._replace(end=found[0].end + 1)
    elif behind["bracket"] and found:  # a list in brackets: a link around the name would hold half a pair
        found[0] = found[0]._replace(start=behind.end("bracket"))
    return found
