"""The order of texts with numbers in them."""

from __future__ import annotations


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts numbers in a text by their value: nr. 9 before nr. 10, artikel 9 before artikel 273g."""
    parts: list[tuple[int, str]] = []
    digits = ""
    for character in text + "\0":
        if character.isdecimal():
            digits += character
            continue
        if digits:
            parts.append((int(digits), ""))
            digits = ""
        parts.append((-1, character))
    return tuple(parts)
