"""The characters on a page of a PDF, as PDFium reads them, those that it adds between words and lines among them."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from openbaar.leaks.reading.model import Box
from openbaar.leaks.reading.pdf_objects import Matrix, address, mapped

MOST_CHARACTERS = 200_000
"""On a page."""
NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
LINE_END_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""


class Character(NamedTuple):
    """A character, the box of its ink on the page, the object that it is of (0 where PDFium added it), its render
    mode, and its size in points."""

    text: str
    box: Box
    owner: int
    mode: int
    size: float


class TooMuch(ValueError):  # noqa: N818 - it says what is the matter
    """A page with more than any page of people has."""


def characters_of(page: pdfium.PdfPage, on_page: Matrix) -> list[Character]:
    """All characters of a page, as the text runs."""
    texts = pdfium_c.FPDFText_LoadPage(page.raw)
    try:
        count = pdfium_c.FPDFText_CountChars(texts)
        if count > MOST_CHARACTERS:
            raise TooMuch("een pagina met meer tekens dan een boek")
        reader = _Reader(texts, on_page)
        return [reader.character(place) for place in range(count)]
    finally:
        pdfium_c.FPDFText_ClosePage(texts)


class _Reader:
    """Reads the characters of a page one by one; most of what it costs are calls of PDFium."""

    def __init__(self, texts: Any, on_page: Matrix) -> None:
        self._texts, self._on_page = texts, on_page
        self._owners: dict[int, tuple[int, float]] = {}
        self._sides = [ctypes.c_double() for _ in range(4)]
        self._pointers = [ctypes.pointer(side) for side in self._sides]

    def character(self, place: int) -> Character:
        """The character at a place."""
        code = pdfium_c.FPDFText_GetUnicode(self._texts, place)
        text = chr(code) if code and not 0xD800 <= code <= 0xDFFF else " " if not code else "\ufffd"
        if text in " \r\n" and pdfium_c.FPDFText_IsGenerated(self._texts, place) == 1:
            return Character(text, NOWHERE, 0, 0, 0.0)
        handle = pdfium_c.FPDFText_GetTextObject(self._texts, place)
        owner = address(handle)
        if owner not in self._owners:
            mode = pdfium_c.FPDFTextObj_GetTextRenderMode(handle) if handle else 0
            self._owners[owner] = (mode, _size(self._texts, place))
        return Character(text, self._box(place), owner, *self._owners[owner])

    def _box(self, place: int) -> Box:
        pdfium_c.FPDFText_GetCharBox(self._texts, place, *self._pointers)
        left, right, bottom, top = (side.value for side in self._sides)
        return mapped((left, bottom, right, top), self._on_page)


def _size(texts: Any, place: int) -> float:
    """The size that the font is asked for, times what the page makes of it."""
    matrix = pdfium_c.FS_MATRIX()
    size = float(pdfium_c.FPDFText_GetFontSize(texts, place))
    if not pdfium_c.FPDFText_GetMatrix(texts, place, matrix):
        return size
    return size * float((matrix.c**2 + matrix.d**2) ** 0.5)
