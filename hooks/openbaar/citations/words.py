"""Where words stand in a text: many times faster, word by word, than one expression for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def places(text: str, words: Iterable[str]) -> list[int]:
    """Where the words begin, in order of place."""
    found: list[int] = []
    for word in filter(text.__contains__, words):
        place = text.find(word)
        while place >= 0:
            found.append(place)
            place = text.find(word, place + 1)
    return sorted(found)


def matches(pattern: re.Pattern[str], words: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """As ``pattern.finditer(text)``, for a pattern of which every match begins with one of the words."""
    position = 0
    for place in places(text, words):
        if place >= position and (match := pattern.match(text, place)):
            position = match.end()
            yield match
