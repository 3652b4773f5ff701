"""A whole text: recognise every passage, then what only its surroundings can tell."""

from __future__ import annotations

from .model import Found
from .passages import Text
from .recognise import recognise


def recognise_text(text: Text) -> tuple[tuple[Found, ...], ...]:
    """For each passage what was found in it."""
    return tuple(recognise(passage.text, {}) for passage in text.passages)
