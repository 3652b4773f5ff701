"""A page of a PDF: its words, and which of them make a difference to what is seen.

The page is drawn twice, with and without its text. A letter in whose place both are the same cannot be seen, whatever
hides it: a box, a picture, ink of the colour of the paper, a clipping path, a layer that is off. A second look at the
order of drawing finds what lies under a box with other words on it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops

from openbaar.leaks.reading.model import Annotation, Box, Cover, Line, Page, Word
from openbaar.leaks.reading.pdf_characters import Character, characters_of
from openbaar.leaks.reading.pdf_objects import (
    Matrix,
    PageObject,
    address,
    bounds_of,
    clip_of,
    covers_of,
    mapped,
    objects_of,
)

SCALE = 2.0
"""Dots to a point: 144 to the inch."""
MOST_DOTS = 40_000_000
"""Of a picture of a page; a larger page is drawn coarser."""
SAME_COLOUR = 12
"""Of 255: two colours that differ less are one to the eye."""
SHRINK = 0.15
"""Of either side of a letter's box: what a neighbour or the edge of a box leaves there does not count."""
DARK = 180
"""Of 255: a bar; paper is lighter."""
WHOLE_PAGE = 0.8
"""So much of a page is covered by a picture that is a scan of it."""
INVISIBLE = 3
"""The render mode of text without ink."""


def read_page(number: int, page: pdfium.PdfPage, annotations: tuple[Annotation, ...], has_thumbnail: bool) -> Page:
    """The page with this number."""
    objects = objects_of(page.raw)
    size = page.get_size()
    on_page = placing(page)
    characters = characters_of(page, on_page)
    covers = tuple(covers_of(objects, on_page))
    looking = _Looking(page, objects, characters, covers, size, on_page)
    words = tuple(looking.words())
    lines = tuple(Line(number, place, text) for place, text in enumerate(_lines(characters), start=1) if text)
    pictures = sum(each.kind == pdfium_c.FPDF_PAGEOBJ_IMAGE for each in objects)
    return Page(number, size, words, covers, annotations, lines, pictures, has_thumbnail)


FINE = 1000
"""Device units to a point: PDFium gives whole ones."""


def placing(page: pdfium.PdfPage) -> Matrix:
    """What maps the page's own numbers to the page as it is shown, cropped and turned, from its top left corner."""
    width, height = page.get_size()

    def shown(x: float, y: float) -> tuple[float, float]:
        right, down = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(page.raw, 0, 0, int(width * FINE), int(height * FINE), 0, x, y, right, down)
        return right.value / FINE, down.value / FINE

    (left, top), (along_x, along_y), (up_x, up_y) = shown(0, 0), shown(100, 0), shown(0, 100)
    return (along_x - left) / 100, (along_y - top) / 100, (up_x - left) / 100, (up_y - top) / 100, left, top


class _Looking:
    """Looks at the words of one page."""

    def __init__(
        self,
        page: pdfium.PdfPage,
        objects: list[PageObject],
        characters: list[Character],
        covers: tuple[Cover, ...],
        size: tuple[float, float],
        on_page: Matrix,
    ) -> None:
        self._characters, self._covers, self._size, self._on_page = characters, covers, size, on_page
        self._orders = {address(each.handle): order for order, each in enumerate(objects)}
        self._objects = objects
        self._scale = min(SCALE, (MOST_DOTS / max(size[0] * size[1], 1)) ** 0.5)
        self._pictures = [
            (order, mapped(bounds_of(each), on_page))
            for order, each in enumerate(objects)
            if each.kind == pdfium_c.FPDF_PAGEOBJ_IMAGE
        ]
        is_scan = sum(_share(box, size) for _, box in self._pictures) >= WHOLE_PAGE  # in one piece or in strips
        self._scanned = max(order for order, _ in self._pictures) if is_scan else -1
        if characters:
            self._seen = self._draw(page)
            self._text = _Trace(self._seen, self._without_text(page))

    def words(self) -> Iterator[Word]:
        """Every word, as the text runs."""
        word: list[Character] = []
        for each in self._characters:
            if each.text.isspace():
                if word:
                    yield self._word(word)
                word = []
            elif has_area(each.box):
                word.append(each)
        if word:
            yield self._word(word)

    def _word(self, characters: list[Character]) -> Word:
        text = "".join(each.text for each in characters)
        box = around(each.box for each in characters)
        judged = [each for each in characters if each.text.isalnum() and self._is_on_page(each.box)]
        first = characters[0]
        order = self._orders.get(first.owner, -1)
        if self._is_ocr(first, box, order):
            return self._word_of_a_scan(text, box, first.size, len(judged), order)
        unseen = [each for each in judged if not self._shows(each.box)]
        is_cut = bool(unseen) and self._is_cut(box, order)
        return Word(text, box, first.size, len(judged), len(unseen), False, False, order, is_cut)

    def _word_of_a_scan(self, text: str, box: Box, size: float, judged: int, order: int) -> Word:
        """A word that a scanner read makes no difference itself: it is unseen where the picture has one colour."""
        extremes: Any = self._seen.crop(self._dots(box)).getextrema()
        is_empty = all(high - low <= SAME_COLOUR for low, high in extremes)
        on_dark = is_empty and all(high <= DARK for _, high in extremes)
        return Word(text, box, size, judged, judged if is_empty else 0, on_dark, True, order, False)

    def _is_on_page(self, box: Box) -> bool:
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return 0 <= x <= self._size[0] and 0 <= y <= self._size[1]

    def _is_ocr(self, first: Character, box: Box, order: int) -> bool:
        """Words that a scanner read lie on a picture without ink, or under a picture of the whole page."""
        if first.mode == INVISIBLE:
            return any(_overlap(each, box) for _, each in self._pictures)
        return order < self._scanned

    def _shows(self, box: Box) -> bool:
        return self._text.is_in(self._dots(box))

    def _is_cut(self, box: Box, order: int) -> bool:
        clip = clip_of(self._objects[order]) if order >= 0 else None
        if clip is None:
            return False
        left, top, right, bottom = mapped(clip, self._on_page)
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return not (left <= x <= right and top <= y <= bottom)

    def _dots(self, box: Box) -> tuple[int, int, int, int]:
        """A box, shrunk, in dots of the picture; one at least."""
        aside, down = (box[2] - box[0]) * SHRINK, (box[3] - box[1]) * SHRINK
        left, top = int((box[0] + aside) * self._scale), int((box[1] + down) * self._scale)
        right, bottom = int((box[2] - aside) * self._scale) + 1, int((box[3] - down) * self._scale) + 1
        return left, top, max(right, left + 1), max(bottom, top + 1)

    def _draw(self, page: pdfium.PdfPage) -> Image.Image:
        drawn: Image.Image = page.render(scale=self._scale, rev_byteorder=True).to_pil()
        return drawn if drawn.mode == "RGB" else drawn.convert("RGB")

    def _without_text(self, page: pdfium.PdfPage) -> Image.Image:
        texts = [each.handle for each in self._objects if each.kind == pdfium_c.FPDF_PAGEOBJ_TEXT]
        for each in texts:
            pdfium_c.FPDFPageObj_SetIsActive(each, False)
        drawn = self._draw(page)
        for each in texts:
            pdfium_c.FPDFPageObj_SetIsActive(each, True)
        return drawn


class _Trace:
    """Where two pictures differ: a byte for each dot, for a picture of its own for each letter takes too long."""

    def __init__(self, one: Image.Image, other: Image.Image) -> None:
        difference = ImageChops.difference(one, other).convert("L")
        self._width = difference.width
        self._dots = difference.point([0] * (SAME_COLOUR + 1) + [1] * (255 - SAME_COLOUR)).tobytes()

    def is_in(self, box: tuple[int, int, int, int]) -> bool:
        """Whether they differ anywhere in a box of dots."""
        left, top, right, bottom = box
        left, right = max(left, 0), min(right, self._width)
        return any(
            1 in self._dots[row * self._width + left : row * self._width + right] for row in range(max(top, 0), bottom)
        )


def has_area(box: Box) -> bool:
    """Whether a letter has any ink: of others nobody knows where they are."""
    return box[0] < box[2] and box[1] < box[3]


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _share(box: Box, size: tuple[float, float]) -> float:
    """Which part of a page a box covers."""
    width = max(min(box[2], size[0]) - max(box[0], 0), 0)
    height = max(min(box[3], size[1]) - max(box[1], 0), 0)
    return width * height / max(size[0] * size[1], 1)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _lines(characters: list[Character]) -> Iterator[str]:
    text = "".join(each.text for each in characters)
    for line in text.splitlines():
        yield line.replace("\ufffe", "-").strip()
