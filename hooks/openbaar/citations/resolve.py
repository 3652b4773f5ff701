"""A whole text: recognise every passage, then what only its surroundings can tell.

The order: all passages by themselves; again where they use an abbreviation that the text defines; back references;
last the corrections of the editor.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .aliassen import read_aliases
from .model import BEKEND, ZEKER, Found
from .paginavoet import repeated_feet
from .passage import Passage
from .passages import Text
from .recognise import recognise
from .verkort import with_back_references

# What the editor put right: an id or the words as the text has them -> the id that is meant, or "" for no citation.
Corrections = Mapping[str, str]
NONE: Corrections = MappingProxyType({})

WITHDRAWN = "door de redactie aangemerkt als onjuiste verwijzing"


def recognise_text(text: Text, corrections: Corrections = NONE) -> tuple[tuple[Found, ...], ...]:
    """For each passage what was found in it."""
    found = [recognise(passage.text, {}) for passage in text.passages]
    if feet := repeated_feet(text.passages):
        found = [() if passage.text in feet else here for passage, here in zip(text.passages, found, strict=True)]
    if aliases := read_aliases(text.passages, found):
        for place, passage in enumerate(text.passages):
            if any(alias in passage.text for alias in aliases):
                found[place] = recognise(passage.text, aliases)
    completed = with_back_references(text.passages, found)
    if not corrections:
        return tuple(completed)
    return tuple(
        tuple(_corrected(one, passage, corrections) for one in here)
        for passage, here in zip(text.passages, completed, strict=True)
    )


def _corrected(found: Found, passage: Passage, corrections: Corrections) -> Found:
    words = " ".join(passage.shown_between(found.start, found.end).split())
    if meant := corrections.get(words):
        return found._replace(ids=(meant,), parts=(), state=ZEKER, reason="")
    if words in corrections:
        return found._replace(parts=(), state=BEKEND, reason=WITHDRAWN)
    ids = tuple(corrections.get(id, id) for id in found.ids)
    if ids == found.ids:
        return found
    if all(ids):
        return found._replace(ids=ids)
    return found._replace(ids=tuple(id for id in ids if id), parts=(), state=BEKEND, reason=WITHDRAWN)
