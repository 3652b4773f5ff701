"""HTML comments are for colleagues: they are taken out of a text before anything else reads it, wherever they stand."""

from __future__ import annotations

OPENING, CLOSING = "<!--", "-->"
EMPTY = (">", "->")
"""After the opening these make a comment of nothing, as browsers read it."""


def without_comments(body: str) -> str:
    """The body without HTML comments; each leaves its line ends, so that lines keep their numbers. Who wants to show
    the sign writes ``&lt;!--``. A comment that is never closed stays: see ``unclosed``."""
    if OPENING not in body:
        return body
    pieces, place = [], 0
    while (start := body.find(OPENING, place)) >= 0 and (end := _end(body, start)) >= 0:
        pieces += [body[place:start], "\n" * body.count("\n", start, end)]
        place = end
    return "".join([*pieces, body[place:]])


def unclosed(body: str) -> int:
    """Where in a body without comments one begins that is never closed, or -1."""
    return body.find(OPENING)


def _end(body: str, start: int) -> int:
    inside = start + len(OPENING)
    for empty in EMPTY:
        if body.startswith(empty, inside):
            return inside + len(empty)
    end = body.find(CLOSING, inside)
    return end if end < 0 else end + len(CLOSING)
