"""What was read of a PDF. Lengths are in points (1/72 inch), from the upper left corner of what a reader sees: the crop
box, turned as the page is shown."""

from __future__ import annotations

from dataclasses import dataclass

GAP = 0.195
"""Of the size of the type: a wider gap between two signs is a blank, also where the file has none. Type that was spaced
out stays below it."""


@dataclass(frozen=True, slots=True)
class Word:
    """Signs that stand together in one style."""

    text: str
    """What it says, in the characters of the file."""
    left: float
    """Where it begins."""
    right: float
    """Where the next sign would follow."""
    base: float
    """The line that its letters stand on."""
    size: float
    """The size of its type as it is shown."""
    font: str
    """The name of its font, without the letters that a subset has before it."""
    bold: bool
    italic: bool
    blank_after: bool
    """Whether the file has a blank after it. Word processors write one where a line breaks between words."""
    order: int
    """When it is drawn: what has a higher number lies on top."""
    hidden: bool
    """Whether it is not drawn at all, as the text that was recognised in a scan."""
    upright: bool
    """Whether it is read from left to right; a watermark is not."""

    @property
    def top(self) -> float:
        """About where its capitals end."""
        return self.base - 0.75 * self.size

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Box:
    """A straight line, or an upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float
    grey: float
    """0 is black and 1 is white."""
    filled: bool
    order: int
    """When it is drawn, as in ``Word``."""

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture stands."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a reader sees it."""

    number: int
    """From 1, in the order of the file."""
    width: float
    height: float
    words: tuple[Word, ...]
    """In the order of the file, which is not the order of reading."""
    boxes: tuple[Box, ...]
    pictures: tuple[Picture, ...]
    outside: int
    """How many signs stand outside what a reader sees; they are left out."""
