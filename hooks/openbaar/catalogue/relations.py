"""What the relations between documents are called."""

from __future__ import annotations


def name_of(key: tuple[str | int, ...]) -> str:
    """What a relation is called by the key that names the other document."""
    return "vervangen_door" if key[-1] == "vervangen_door" else str(key[0])
