"""Which gathered lines are headings, and how large each is.

A heading is short, ends without the end of a sentence, stands at the left of the text, and is bold, larger, italic or
underlined as a whole; or it has the name of a section. A bold beginning of an item is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from openbaar.importer.gathered import Gathered, style_of
from openbaar.importer.layout import section_level
from openbaar.importer.measures import Measures

LONGEST, MOST_LINES = 160, 3
NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
SENTENCE = re.compile(r"[.;,][\"'”’)]*$")
ABBREVIATED = re.compile(r"\b(?:e\.d|etc|a\.s|jl|o\.a|N\.v\.t|nr)\.$", re.IGNORECASE)
LARGER = 0.9
"""Points: type that is so much larger than the text is that of a heading."""
DEEPEST = 6


def heading_text(block: Gathered) -> str:
    """The text of a block with the number before it, as a heading has it."""
    return " ".join(line.text for line in block.lines)


def is_heading(blocks: Sequence[Gathered], place: int, measures: Measures, above_table: bool = False) -> bool:
    """Whether the block at a place is a heading. ``above_table`` is whether a table follows the last block."""
    block = blocks[place]
    text = heading_text(block).strip()
    if not text or len(block.lines) > MOST_LINES or len(text) > LONGEST or not any(map(str.isalpha, text)):
        return False
    if block.marker is not None and not _numbered_heading(blocks, place, measures):
        return False
    if block.marker is not None and not any(block.style[1:]) and block.style[0] < measures.size + LARGER:
        return not SENTENCE.search(text)
    if section_level(text) and text[:1] not in "-•" and not _is_label(block, text):
        return _is_alone(block, text, measures)
    if SENTENCE.search(text) and not ABBREVIATED.search(text):
        return False
    return block.style[0] > measures.size + LARGER or _stands_above(blocks, place, measures, above_table)


CAPTION = re.compile(r"(?:tabel|figuur|grafiek) \d", re.IGNORECASE)


def _stands_above(blocks: Sequence[Gathered], place: int, measures: Measures, above_table: bool) -> bool:
    """Whether a block in the size of the text is a heading by its style, and by what follows."""
    block, following = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    _, bold, italic, underlined = block.style
    aside = abs(block.lines[0].left - measures.left)
    if not (bold or italic or underlined) or aside > (30 if bold else 6):
        return False
    if following is None:
        return above_table and bold and block.white_before and not CAPTION.match(block.text) and not _is_spread(block)
    if not bold and (not _stands_out(block, following) or (block.text.endswith(":") and not block.white_before)):
        return False
    return following.style != block.style or following.white_before


def _is_spread(block: Gathered) -> bool:
    """Whether a line is the head of a table: its words stand far apart."""
    size = block.lines[0].size
    return any(after.left - before.right > 2 * size for before, after in pairwise(block.lines[0].words))


def _is_label(block: Gathered, text: str) -> bool:
    """A word such as ``Besluit`` within running text of one line is no heading by its name alone."""
    return text[:1].islower() or (block.marker is not None and not block.marker.is_number)


def _is_alone(block: Gathered, text: str, measures: Measures) -> bool:
    named = any(block.style[1:]) or block.style[0] > measures.size + LARGER
    return named or block.white_before or bool(NUMBERED.match(text)) or len(block.lines) == 1


def _stands_out(block: Gathered, following: Gathered) -> bool:
    return (
        len(block.lines) == 1 and following.style[1:] != block.style[1:] and following.style[0] <= block.style[0] + 0.3
    )


def _numbered_heading(blocks: Sequence[Gathered], place: int, measures: Measures) -> bool:
    """``1. Aanleiding`` at the left of the text, in the style of a heading, with its text below at the left as well."""
    block = blocks[place]
    marker = block.marker
    if marker is None or not marker.is_number or abs(marker.left - measures.left) > 6:
        return False
    if section_level(heading_text(block)):
        return True
    size, bold, italic, underlined = style_of(block.texts[0])
    following = blocks[place + 1] if place + 1 < len(blocks) else None
    if following is None:
        return False
    if not (bold or underlined or italic or size > measures.size + LARGER):
        return _short_above_text(block, following)
    hanging = following.marker is None and abs(following.left - block.left) < 4.5 and block.left - marker.left > 6
    return not hanging and following.style[1:] != (bold, italic, underlined)


def _short_above_text(block: Gathered, following: Gathered) -> bool:
    """``1. Hoogte``: a few words in ordinary type, with text right at the left below them, and no next item."""
    assert block.marker
    below = following.marker is None and abs(following.left - block.marker.left) < 4.5
    hanging = block.left - block.marker.left
    words = block.text.split()
    return below and hanging > 6 and len(block.lines) == 1 and len(words) <= 6 and words[-1][-1].isalnum()


def levels(headings: Sequence[Gathered]) -> list[int]:
    """The level of each heading, from 2: by its number, by the name of its section, or by how much it stands out."""
    styles = sorted({_prominence(each) for each in headings}, reverse=True)
    sections = max((_prominence(each) for each in headings if section_level(heading_text(each)) == 1), default=None)
    found: list[int] = []
    given: dict[int, int] = {}  # the level that headings of one kind got within the larger one they stand under
    numbered = [NUMBERED.match(heading_text(each)) for each in headings]
    for each, number in zip(headings, numbered, strict=True):
        wanted = 2 + styles.index(_prominence(each))
        named = section_level(heading_text(each))
        if number and "." in number[1]:
            wanted = 2 + number[1].count(".")
        elif named == 2 and found and styles.index(_prominence(each)) == 0:
            wanted = 3
        elif named == 1 and _prominence(each) == sections:
            wanted = 2
        elif each.marker and found and not any(each.style[1:]):
            wanted = 3
        given = {each: level for each, level in given.items() if each <= wanted}
        deepest = (found[-1] if found else 1) + 1
        found.append(min(given.setdefault(wanted, min(wanted, deepest, DEEPEST)), deepest))
    return found


def _prominence(block: Gathered) -> tuple[float, bool, bool, bool]:
    size, bold, italic, underlined = block.style
    return size, bold, underlined, not italic
