"""A PDF -> its pages, with pdfium. This runs in a process of its own (``worker.py``): the file may be hostile.

pdfium gives signs with their place, the object that draws each (for font and size), and the lines and rectangles of a
page. Blanks that it makes up between signs are left aside: what is a gap is judged here, by the size of the type.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from openbaar.pdf.model import GAP, Page, Picture, Word
from openbaar.pdf.shapes import Frame, Shapes, shapes_of
from openbaar.pdf.styles import Style, style_of

OVERLAP = -0.6
"""Of the size: a sign that begins so far before the end of the last one belongs to another word."""
BLANK = 32
UNREAD = "\ufffd"
LINE_END = ("\x02", "\ufffe")
"""What pdfium gives for a hyphen where a line ends."""


def read_pages(path: str, numbers: range | None = None) -> Iterator[Page]:
    """The pages of a file, or those with these numbers (from 1); pypdfium2.PdfiumError where it is no PDF."""
    document = pypdfium2.PdfDocument(path)
    for number in numbers or range(1, len(document) + 1):
        yield _page(document[number - 1], number)


def count_pages(path: str) -> int:
    """How many pages a file has."""
    return len(pypdfium2.PdfDocument(path))


def render_page(path: str, number: int, scale: float) -> bytes:
    """A page as a PNG; ``scale`` in pixels a point."""
    from io import BytesIO

    page = pypdfium2.PdfDocument(path)[number - 1]
    target = BytesIO()
    page.render(scale=scale, grayscale=False).to_pil().save(target, "PNG", optimize=False)
    return target.getvalue()


def excerpt(path: str, first: int, last: int) -> bytes:
    """A PDF of some of the pages, from 1, without the metadata and the attachments of the whole."""
    from io import BytesIO

    part, target = pypdfium2.PdfDocument.new(), BytesIO()
    part.import_pages(pypdfium2.PdfDocument(path), list(range(first - 1, last)))
    part.save(target)
    return target.getvalue()


def _page(page: Any, number: int) -> Page:
    width, height = page.get_size()
    left, bottom, right, top = page.get_cropbox()
    frame = Frame(left, bottom, right, top, page.get_rotation())
    shapes = shapes_of(page, frame)
    words, outside = _words(page, frame, shapes, (width, height))
    pictures = tuple(Picture(*each) for each in shapes.pictures)
    return Page(number, width, height, tuple(words), tuple(shapes.boxes), pictures, outside)


class _Sign:
    """A sign as pdfium has it, in the coordinates of a reader."""

    __slots__ = ("base", "left", "right", "style", "text")

    def __init__(self, text: str, left: float, right: float, base: float, style: Style) -> None:
        self.text, self.left, self.right, self.base, self.style = text, left, right, base, style


def _signs(page: Any, frame: Frame, orders: dict[int, int]) -> Iterator[_Sign | None]:
    """The signs of a page in the order of the file; None for a blank that the file has."""
    text_page = page.get_textpage()
    x, y, loose = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    styles: dict[int, Style] = {}
    last: _Sign | None = None
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if raw.FPDFText_IsGenerated(text_page, index) == 1:
            raw.FPDFText_GetCharOrigin(text_page, index, x, y)
            _end_at(last, frame.point(x.value, y.value)[0], code)
            continue
        if code in (0, 9, 10, 13, 32, 160, 0x202F, 0x2007):
            yield None
            continue
        owner = raw.FPDFText_GetTextObject(text_page, index)
        key = ctypes.addressof(owner.contents) if owner else 0
        if key not in styles:
            styles[key] = style_of(text_page, index, owner, orders.get(key, 0), frame.turned)
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        raw.FPDFText_GetLooseCharBox(text_page, index, loose)
        left, base = frame.point(x.value, y.value)
        _, _, right, _ = frame.box((loose.left, loose.bottom, loose.right, loose.top))
        last = _Sign(_character(code), left, max(right, left), base, styles[key])
        yield last


def _end_at(sign: _Sign | None, x: float, code: int) -> None:
    """Let a sign end where the blank begins that pdfium made up after it. The box of a sign that leans over is wider
    than the room that it takes: the last letter of an italic word hides the gap after it."""
    if sign is not None and code == BLANK and sign.left < x < sign.right:
        sign.right = x


def _character(code: int) -> str:
    """The character of a code; that for "cannot be read" where a font does not say which it is."""
    character = chr(code) if code < 0x110000 else UNREAD
    if character in LINE_END:
        return "-"
    if "\ufb00" <= character <= "\ufb06":  # ligatures: "ﬁ" is "fi"
        return unicodedata.normalize("NFKC", character)
    return UNREAD if unicodedata.category(character) in ("Cc", "Cs", "Cn") else character


def _words(page: Any, frame: Frame, shapes: Shapes, size: tuple[float, float]) -> tuple[list[Word], int]:
    found: list[Word] = []
    building: list[_Sign] = []
    outside = 0
    for sign in _signs(page, frame, shapes.orders):
        if sign is None:
            _close(building, found, blank_after=True)
        elif not (0 <= sign.left <= size[0] and 0 <= sign.base <= size[1] + 2):
            outside += 1
        elif building and _goes_on(building[-1], sign):
            building.append(sign)
        else:
            _close(building, found, blank_after=False)
            building.append(sign)
    _close(building, found, blank_after=False)
    return found, outside


def _goes_on(before: _Sign, sign: _Sign) -> bool:
    same = before.style is sign.style or before.style.looks == sign.style.looks
    return same and abs(before.base - sign.base) < 0.5 and _touches(before, sign)


def _touches(before: _Sign, sign: _Sign) -> bool:
    size = max(before.style.size, sign.style.size)
    near = abs(before.base - sign.base) < 0.7 * size
    return near and OVERLAP * size < sign.left - before.right < GAP * size


def _close(building: list[_Sign], found: list[Word], blank_after: bool) -> None:
    """End the word that is being built, if there is one."""
    if not building:
        return
    first, style = building[0], building[0].style
    text = "".join(sign.text for sign in building)
    found.append(
        Word(
            text, first.left, building[-1].right, first.base, style.size, style.font, style.bold, style.italic,
            blank_after, style.order, style.hidden, style.upright,
        )
    )  # fmt: skip
    building.clear()
