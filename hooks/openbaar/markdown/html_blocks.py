"""Blocks of HTML: from a tag at the beginning of a line to the line with the tag that closes it."""

from __future__ import annotations

from openbaar.markdown.allowed import VOID
from openbaar.markdown.html_tags import BLOCKS, HtmlTag, tag_at
from openbaar.markdown.model import Lines

LONGEST, DEEPEST = 200, 50
"""Lines, and elements within elements: a block of HTML with more was never closed."""


def html_block(lines: Lines, place: int) -> int:
    """The place after the block of HTML that begins on a line; 0 when none begins there, or it is never closed."""
    first = tag_at(lines[place].text, 0)
    if not isinstance(first, HtmlTag) or first.closes or first.name not in BLOCKS:
        return 0
    opened: list[str] = []
    for end in range(place, min(len(lines), place + LONGEST)):
        if not _read(lines[end].text, opened) or len(opened) > DEEPEST:
            return 0
        if not opened:
            return end + 1
    return 0


def _read(text: str, opened: list[str]) -> bool:
    """Note which elements are open after a line; False when a tag closes another element than the last one."""
    place = text.find("<")
    while place >= 0:
        tag = tag_at(text, place)
        if isinstance(tag, HtmlTag) and tag.name not in VOID:
            if not tag.closes:
                opened.append(tag.name)
            elif not opened or opened.pop() != tag.name:
                return False
        place = text.find("<", tag.end if isinstance(tag, HtmlTag) else place + 1)
    return True
