"""The words of a page -> the stretches of text that stand on one line, in the order of reading.

A line of a memo holds more than one stretch where a column stands beside it, or the cells of a table. Stretches end at
a wide gap, at a line drawn between words, and where the size of the type changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from openbaar.pdf import Box, Page, Word
from openbaar.pdf.model import GAP

SAME_LINE = 0.25
"""Of the size: words whose letters stand so near one height are on one line."""
WIDE = 1.3
"""Of the size: a wider gap ends a stretch."""
SMALLER = 0.9
"""Of the size beside it: smaller type that is raised is the mark of a note, or an ordinal."""
THIN = 1.8
"""Points: a box that is no wider is a drawn line."""


@dataclass(frozen=True)
class Stretch:
    """Words on one line that belong together. ``page`` counts from 1."""

    page: int
    words: tuple[Word, ...]
    underlined: bool = False

    @cached_property
    def text(self) -> str:
        return joined(self.words)

    @cached_property
    def left(self) -> float:
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        """The height of the letters that are not raised."""
        return self._main.base

    @cached_property
    def size(self) -> float:
        return self._main.size

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self.words if word.text not in BULLETS and any(map(str.isalnum, word.text)))

    @cached_property
    def italic(self) -> bool:
        return all(word.italic for word in self.words if any(map(str.isalnum, word.text)))

    @cached_property
    def _main(self) -> Word:
        """The longest word of those in the largest type."""
        return max(self.words, key=lambda word: (round(word.size, 1), len(word.text)))

    @property
    def top(self) -> float:
        return self.base - self.size

    def is_raised(self, word: Word) -> bool:
        """Whether a word is smaller than the others, and stands higher."""
        return word.size < SMALLER * self.size and word.base < self.base - 0.12 * self.size


BULLETS = frozenset("•●○◦▪▫■□◾‣⁃·∙–—-*➢➤►✓©o")
"""Signs that begin an item; letters among them do so only when they stand apart."""


def joined(words: Sequence[Word]) -> str:
    """The words as a text, with a blank between those that do not touch."""
    parts = [words[0].text]
    for before, word in pairwise(words):
        parts += [" " if is_apart(before, word) else "", word.text]
    return "".join(parts)


def is_apart(before: Word, word: Word) -> bool:
    """Whether there is a blank between two words of a line."""
    return before.blank_after or word.left - before.right >= GAP * max(before.size, word.size)


def stretches(page: Page, words: Iterable[Word]) -> list[Stretch]:
    """The stretches of a page, from top to bottom and from left to right."""
    bars = [box for box in page.boxes if box.width <= THIN and box.height > 4]
    under = [box for box in page.boxes if box.height <= THIN and box.width > 6]
    found: list[Stretch] = []
    for row in _rows(words):
        found += [_stretch(page.number, part, under) for part in _parts(row, bars)]
    return sorted(found, key=lambda each: (round(each.base, 0), each.left))


def _stretch(number: int, words: list[Word], under: list[Box]) -> Stretch:
    plain = Stretch(number, tuple(words))
    below = [box for box in under if 0 < box.top - plain.base < 0.3 * plain.size]
    covered = sum(min(box.right, plain.right) - max(box.left, plain.left) for box in below if _overlaps(box, plain))
    return Stretch(number, tuple(words), covered > 0.8 * (plain.right - plain.left))


def _overlaps(box: Box, stretch: Stretch) -> bool:
    return box.left < stretch.right and box.right > stretch.left


def _rows(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words on one height. Raised ones go with the line that they hang on."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.base, each.left)):
        if rows and abs(rows[-1][0].base - word.base) <= SAME_LINE * min(rows[-1][0].size, word.size) + 0.3:
            rows[-1].append(word)
        else:
            rows.append([word])
    _hang(rows)
    yield from (sorted(row, key=lambda each: each.left) for row in rows if row)


def _hang(rows: list[list[Word]]) -> None:
    for place, row in enumerate(rows):
        for word in tuple(row):
            raised = (other for other in rows[place + 1 : place + 3] if _hangs_on(word, other))
            lowered = (other for other in rows[max(place - 2, 0) : place] if _hangs_under(word, other))
            other = next((*raised, *lowered).__iter__(), None)
            if other is not None:
                row.remove(word)
                other.append(word)


def _hangs_on(word: Word, row: list[Word]) -> bool:
    """Whether a small word is raised beside a word of a row."""
    return any(
        word.size < SMALLER * each.size
        and 0.12 * each.size < each.base - word.base < 0.7 * each.size
        and (-1.5 < word.left - each.right < 0.5 * each.size or -1.5 < each.left - word.right < 0.8 * each.size)
        for each in row
    )


def _hangs_under(word: Word, row: list[Word]) -> bool:
    """Whether a small word is lowered right behind a word of a row: the 2 of CO2."""
    return any(
        word.size < SMALLER * each.size
        and 0 < word.base - each.base < 0.4 * each.size
        and -1 < word.left - each.right < 0.12 * each.size
        for each in row
    )


def _parts(row: list[Word], bars: list[Box]) -> Iterator[list[Word]]:
    part = [row[0]]
    for before, word in pairwise(row):
        if _ends(before, word, bars):
            yield part
            part = []
        part.append(word)
    yield part


def _ends(before: Word, word: Word, bars: list[Box]) -> bool:
    gap, size = word.left - before.right, max(before.size, word.size)
    if gap > WIDE * size:
        return True
    if any(before.right - 2 <= bar.left <= word.left + 2 and bar.top < word.base < bar.bottom + 2 for bar in bars):
        return before.right - 2 < word.left
    level = abs(before.base - word.base) < 0.12 * size
    return level and gap > 0.15 * size and min(before.size, word.size) < 0.88 * size
