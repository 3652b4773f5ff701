"""What the pages of one document have in common: the size of its type, where its lines begin and end, its column."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openbaar.importer.layout import label_of
from openbaar.importer.lines import Stretch
from openbaar.pdf import Page

COLUMN_FROM = 0.68
"""Of the width of a page: the column at the right begins after this."""
SMALL = 0.86
"""Of the size of the text: type of the column is smaller than this."""


@dataclass(frozen=True)
class Measures:
    """What the pages of one document have in common."""

    size: float
    """Of the type of the text."""
    left: float
    """Where most lines of the text begin."""
    right: float
    """Where the longest lines of the text end."""
    column: float | None
    """Where the column at the right begins, when there is one."""
    leading: float
    """From one line to the next within a paragraph."""
    blanks: bool
    """Whether the file has a blank where a line breaks between words."""
    is_kamerstuk: bool
    """Whether it has the layout of parliamentary papers."""


def measure(pages: Sequence[tuple[Page, list[Stretch]]]) -> Measures:
    """What the pages have in common."""
    kamerstuk = bool(pages) and _is_kamerstuk(pages[0][1])
    every = [each for _, found in pages for each in found]
    size = _most((each.size, len(each.text)) for each in every if each.size >= 7.4 and len(each.text) > 20) or 9.0
    column = None if kamerstuk else _column(pages, size)
    main = [each for each in every if abs(each.size - size) < 0.6 and (column is None or each.left < column - 2)]
    long = [each for each in main if len(each.text) > 30]
    left = _most((round(each.left), 1) for each in (long or main)) or 79.0
    margin = min((each.left for each in long if each.left < left), default=left)
    often = sum(1 for each in long if abs(each.left - margin) < 2)
    rights = sorted(each.right for each in long)
    steps = Counter(
        round((after.base - before.base) * 2) / 2
        for before, after in itertools.pairwise(main)
        if before.page == after.page and 0.9 * size < after.base - before.base < 2.2 * size
    )
    return Measures(
        size,
        margin if often > 2 and not kamerstuk else left,
        rights[int(len(rights) * 0.98)] if rights else 457.0,
        column,
        steps.most_common(1)[0][0] if steps else 1.33 * size,
        sum(each.words[-1].blank_after for each in long) > 0.7 * len(long) > 4,
        kamerstuk,
    )


def _most(counted: Iterable[tuple[float, int]]) -> float:
    found: Counter[float] = Counter()
    for value, count in counted:
        found[round(value * 2) / 2] += count
    return found.most_common(1)[0][0] if found else 0.0


def _is_kamerstuk(found: list[Stretch]) -> bool:
    top = " ".join(each.text for each in found[:14])
    return bool(re.search(r"Vergaderjaar \d{4}", top) and re.search(r"(Tweede|Eerste) Kamer der Staten-Generaal", top))


def _column(pages: Sequence[tuple[Page, list[Stretch]]], size: float) -> float | None:
    """Where the column at the right begins: most small type that begins far to the right begins there. A column in the
    type of the text is known by its labels."""
    far = [(each, page.width) for page, found in pages for each in found if each.left > COLUMN_FROM * page.width]
    small = [each.left for each, _ in far if each.size < SMALL * size]
    lefts = small if len(small) >= 3 else [each.left for each, _ in far if label_of(each.text) is not None]
    if len(lefts) < 2:
        return None
    counts = Counter(round(left / 3) for left in lefts)
    often = counts.most_common(1)[0]
    return min(left for left in lefts if abs(round(left / 3) - often[0]) <= 1)
