"""What was blacked out on a page, and what stands there instead.

A filled rectangle that holds no words is a redaction; so is one that was drawn over words, which are then left out and
never read aloud: that they are still in the file is told to the editor. Words that were drawn on top of a rectangle are
its ground ("5.1.2e"), or the rectangle is the shade of a cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from openbaar.documents.grounds import grounds_of
from openbaar.importer.lines import Stretch
from openbaar.pdf import Box, Page, Word

MARK = "weggelaten"
"""The font of the words that this module puts in the place of what was blacked out."""
LEAST, TALLEST = 4.5, 400
"""Points: a filled rectangle between these heights may have something under it."""
NARROWEST = 3
LIGHTEST = 0.8
"""A lighter rectangle covers nothing, unless it was drawn over words."""
LONE_CODE = re.compile(
    r"(?:art(?:ikel|\.)?\s*)?(?:5\.\s?1\.\s?[12][.,]?\s?[a-i]|10\.?\s?[127]\.?\s?[a-g])(?:[ ,;/]+.*)?(?:\s*Woo|\s*Wob)?"
)
"""With its letter: ``5.2`` alone is the number of a section as well."""


@dataclass(frozen=True)
class Cover:
    """Something that was blacked out."""

    box: Box
    grounds: tuple[str, ...]
    """The codes that stand on it."""
    over_words: bool
    """Whether the file still has words under it."""


def covers_of(page: Page) -> tuple[Cover, ...]:
    """What was blacked out on a page, from top to bottom."""
    boxes = [box for box in page.boxes if _may_cover(box, page)]
    return tuple(
        cover
        for box in sorted(_merged(boxes), key=lambda each: (round(each.top / 4), each.left))
        if (cover := _cover(box, page))
    )


def _may_cover(box: Box, page: Page) -> bool:
    if not box.filled or not LEAST < box.height < TALLEST or box.width < NARROWEST:
        return False
    return box.width < 0.95 * page.width and box.top > 5


def _merged(boxes: list[Box]) -> list[Box]:
    """One box for those that touch on one line: some programs draw one for each word."""
    found: list[Box] = []
    for box in sorted(boxes, key=lambda each: (round(each.top / 3), each.left)):
        last = found[-1] if found else None
        if (
            last
            and abs(last.top - box.top) < 2
            and abs(last.bottom - box.bottom) < 2
            and -2 < box.left - last.right < 1
        ):
            right, grey = max(last.right, box.right), max(last.grey, box.grey)
            found[-1] = Box(last.left, last.top, right, last.bottom, grey, True, max(last.order, box.order))
        else:
            found.append(box)
    return found


def _cover(box: Box, page: Page) -> Cover | None:
    within = [word for word in page.words if _is_within(word, box)]
    under = [word for word in within if word.order < box.order]
    over = [word for word in within if word.order >= box.order]
    text = " ".join(word.text for word in sorted(over, key=lambda each: (round(each.base), each.left)))
    if over and not grounds_in(text):
        return None
    if not under and box.grey > LIGHTEST:
        return None
    return Cover(box, grounds_in(text), bool(under))


def _is_within(word: Word, box: Box) -> bool:
    middle, height = (word.left + word.right) / 2, word.base - 0.3 * word.size
    return box.left - 0.5 <= middle <= box.right + 0.5 and box.top <= height <= box.bottom


def grounds_in(text: str) -> tuple[str, ...]:
    """The codes in a text that holds nothing else; () for another text."""
    if not text.strip():
        return ()
    whole = grounds_of(text)
    if whole:
        return whole
    parts = re.split(r"[;,/]|\ben\b|\s{1,}(?=[15][01]?\.)", text)
    codes = [grounds_of(part) for part in parts if part.strip()]
    return tuple(dict.fromkeys(code for each in codes for code in each or ())) if codes and all(codes) else ()


def with_marks(page: Page, covers: tuple[Cover, ...]) -> tuple[list[Word], tuple[Cover, ...]]:
    """The words of a page that are read, with a mark for each cover where it stands; what is hidden, turned or covered
    is left out."""
    words = [word for word in page.words if word.upright and not any(_is_within(word, each.box) for each in covers)]
    if any(not word.hidden for word in words):
        words = [word for word in words if not word.hidden]
    return [*words, *(word for cover in covers for word in _marks(cover, words))], covers


def _marks(cover: Cover, words: list[Word]) -> list[Word]:
    """The mark of a cover, on the line where it stands."""
    box = cover.box
    middle = (box.top + min(box.bottom, box.top + 14)) / 2
    beside = [word for word in words if abs(word.base - 0.35 * word.size - middle) < 0.6 * min(word.size, 12)]
    near = min(beside, key=lambda word: abs(word.base - 0.35 * word.size - middle), default=None)
    size = near.size if near else min(9.0, box.height)
    base = near.base if near else middle + 0.35 * size
    grounds = ": " + " en ".join(cover.grounds) if cover.grounds else ""
    text = f"[weggelaten{grounds}]"
    return [Word(text, box.left, box.right, base, size, MARK, False, False, True, box.order, False, True)]


def as_mark(stretch: Stretch) -> Stretch:
    """A mark for a ground that stands by itself, in a gap or drifted to the foot of a page: ``5.1.2e``, ``10.2.e``."""
    if not LONE_CODE.fullmatch(stretch.text.strip()):
        return stretch
    codes = grounds_in(stretch.text)
    if not codes:
        return stretch
    text = f"[weggelaten: {' en '.join(codes)}]"
    return replace(stretch, words=(replace(stretch.words[0], text=text, font=MARK, right=stretch.right),))


def is_mark(word: Word) -> bool:
    """Whether a word stands for something that was blacked out."""
    return word.font == MARK


def without_repeats(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One mark for several in a row of the same words: a passage of many lines is one passage."""
    return words[:1] + tuple(
        word for before, word in pairwise(words) if not (is_mark(word) and is_mark(before) and before.text == word.text)
    )
