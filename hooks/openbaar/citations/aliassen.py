"""Abbreviations that the text itself defines: '(hierna: WVW1994)', '(verder: de AI-verordening)'.

    artikel 8 van de Wegenverkeerswet 1994 (hierna: WVW1994) ... artikel 8, tweede lid, WVW1994
    Verordening (EU) 2024/1689 van het Europees Parlement (hierna: AI-verordening) ... artikel 5 van de AI-verordening

'de wet' and other words that can mean any law are never taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .model import Found
from .passage import Passage
from .wetnamen import law_at_end, laws_between
from .wetten import FORMS

_DEFINITION = re.compile(
    r" ?\((?:hierna|verder|voortaan)(?: ook)?(?: te noemen| aangeduid als| genoemd| afgekort als)?[:,]? ?(?:de |het )?"
    r"[\"“”‘’'„]?([A-Z][\w'.-]{1,30}(?: (?:\d{4}|[A-Z]\w{0,15})){0,3})[\"“”’']?\)"
)
_TOO_GENERAL = frozenset(
    [
        "Wet",
        "Besluit",
        "Regeling",
        "Verordening",
        "Richtlijn",
        "Wetboek",
        "Verdrag",
        "Rijkswet",
        "Wetsvoorstel",
        "Minister",
        "Kamer",
        "Commissie",
    ]
)
_SENTENCE = 400
# What an abbreviation stands for that the text defines twice, each time for another law.
SEVERAL = "?"
MOST = 50  # a text with more definitions is no text; the limits keep the work in proportion
MOST_READ = 1000


def read_aliases(passages: Sequence[Passage], found: Sequence[tuple[Found, ...]]) -> Mapping[str, str]:
    """Abbreviation -> id of the law or act that it stands for, "" when that is not one we know, SEVERAL."""
    aliases: dict[str, str] = {}
    read = 0
    for passage, here in zip(passages, found, strict=True):
        if "hierna" not in passage.text and "verder" not in passage.text and "voortaan" not in passage.text:
            continue
        for definition in _DEFINITION.finditer(passage.text):
            if definition[1] in _TOO_GENERAL or len(aliases) >= MOST or read >= MOST_READ:
                continue
            read += 1
            id = law_at_end(passage.text, definition.start()) or _act_before(passage.text, definition.start(), here)
            settled = aliases.get(definition[1]) in ("", SEVERAL)
            if id or (not settled and _is_other(definition, passage.text)):
                aliases[definition[1]] = id if aliases.get(definition[1], id) == id else SEVERAL
    return aliases


def _is_other(definition: re.Match[str], text: str) -> bool:
    """'Warenwet (hierna: WW)': here the abbreviation of a known law is that of another one, so it links nothing."""
    law = FORMS.get(definition[1])
    if law is None:
        return False
    before = laws_between(text, max(0, definition.start() - _SENTENCE), definition.start())
    return all(name.law.id != law.id for name in before if name.law)


def _act_before(text: str, position: int, found: tuple[Found, ...]) -> str:
    """The one EU act that stands before the definition in its sentence."""
    earliest = max(0, position - _SENTENCE)
    first = max(text.rfind("; ", earliest, position), text.rfind(". ", earliest, position), earliest)
    ids = {one.ids for one in found if first <= one.start and one.end <= position and one.kind in ("eu", "bwb")}
    acts = [one for one in found if first <= one.start and one.end <= position and one.kind == "eu" and one.ids]
    return acts[0].ids[0] if len(ids) == 1 and len(acts) == 1 else ""
