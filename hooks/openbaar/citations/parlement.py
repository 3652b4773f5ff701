"""Everything that parliament publishes: reads a head, then what its words call for."""

from __future__ import annotations

from collections.abc import Iterator

from .heads import START, Head, read_head
from .kamerstukken import read_kamerstukken
from .model import Found


def find_parlement(text: str) -> Iterator[Found]:
    """All Kamerstukken, Handelingen and Aanhangsels with a label."""
    position = 0
    while start := START.search(text, position):
        head = read_head(text, start)
        position = head.end
        for found in _read(text, head):
            position = max(position, found.end)
            yield found


def _read(text: str, head: Head) -> Iterator[Found]:
    if head.labels <= {"kamer", "jaar"} and head.session is None:
        return
    yield from read_kamerstukken(text, head)
