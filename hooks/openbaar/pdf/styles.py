"""How a sign looks: the font, size and weight of the object that draws it."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Any

import pypdfium2.raw as raw

BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
ITALIC = re.compile(r"italic|oblique|(?<=[-,])it\b|cursief", re.IGNORECASE)
SUBSET = re.compile(r"^[A-Z]{6}\+")
HEAVY = 600
"""A font of this weight or more is bold (400 is ordinary, 700 bold)."""
FLAG_ITALIC, FLAG_FORCE_BOLD = 1 << 6, 1 << 18
"""Bits of the font descriptor: ISO 32000-1, table 123."""
OUTLINED = 2
"""Filled and stroked: how a word processor makes type bold that has no bold font."""
INVISIBLE = 3
"""The mode of drawing text in which nothing is drawn: ISO 32000-1, table 106."""
SLANT = 0.1
"""A matrix that leans over so far makes a font italic that is not."""


@dataclass(frozen=True, slots=True)
class Style:
    """How an object draws its signs."""

    size: float
    font: str
    bold: bool
    italic: bool
    order: int
    hidden: bool
    upright: bool

    @property
    def looks(self) -> tuple[object, ...]:
        """What a reader sees of it; an object may break off anywhere and another go on."""
        return round(self.size, 1), self.font, self.bold, self.italic, self.hidden, self.upright


def style_of(text_page: Any, index: int, owner: Any, order: int, turned: int) -> Style:
    """The style of the object ``owner``, whose first sign has this index, on a page that is turned so many degrees."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, matrix)
    height = hypot(matrix.c, matrix.d) or 1.0
    size = raw.FPDFText_GetFontSize(text_page, index) * height
    buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, index, buffer, 256, flags)
    font = SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    heavy = raw.FPDFText_GetFontWeight(text_page, index) >= HEAVY or bool(flags.value & FLAG_FORCE_BOLD)
    leans = abs(matrix.c) > SLANT * abs(matrix.d) and abs(matrix.b) < 0.01
    angle = (degrees(atan2(matrix.b, matrix.a)) - turned + 180) % 360 - 180
    mode = raw.FPDFTextObj_GetTextRenderMode(owner) if owner else 0
    return Style(
        round(size, 2), font, heavy or mode == OUTLINED or bool(BOLD.search(font)),
        bool(flags.value & FLAG_ITALIC) or bool(ITALIC.search(font)) or leans, order, mode == INVISIBLE, abs(angle) < 5,
    )  # fmt: skip
