"""What a page of a PDF is made of, in the order of drawing, also within forms that are used like a stamp."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from openbaar.leaks.reading.model import Box, Cover

Matrix = tuple[float, float, float, float, float, float]
"""As PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f."""

SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST = 12
"""Forms in forms; what is deeper is not looked at, and its text is then no part of the picture without text."""
MOST_OBJECTS = 200_000


class PageObject(NamedTuple):
    """``handle`` as PDFium knows it, its ``kind`` (FPDF_PAGEOBJ_…), and what maps its numbers to the page."""

    handle: Any
    kind: int
    matrix: Matrix


def objects_of(page: Any) -> list[PageObject]:
    """Every object of a page, in the order of drawing; a form comes before what is in it."""
    found: list[PageObject] = []
    _gather(page, pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject, SAME, 0, found)
    return found


def _gather(parent: Any, count: Any, get: Any, matrix: Matrix, depth: int, found: list[PageObject]) -> None:
    for place in range(count(parent)):
        handle = get(parent, place)
        kind = pdfium_c.FPDFPageObj_GetType(handle)
        found.append(PageObject(handle, kind, matrix))
        if kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < DEEPEST and len(found) < MOST_OBJECTS:
            inner = times(_matrix_of(handle), matrix)
            of_form = (pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject)
            _gather(handle, *of_form, inner, depth + 1, found)


def address(handle: Any) -> int:
    """What tells one object from another."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def times(first: Matrix, then: Matrix) -> Matrix:
    """Both, one after the other."""
    a, b, c, d, e, f = first
    k, l, m, n, o, p = then  # noqa: E741 - the letters of a matrix
    return (a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n, e * k + f * m + o, e * l + f * n + p)


def mapped(box: Box, matrix: Matrix) -> Box:
    """The smallest box around what a box becomes; smaller numbers first."""
    a, b, c, d, e, f = matrix
    x, y, wide, high = box[0], box[1], box[2] - box[0], box[3] - box[1]
    left, top = a * x + c * y + e, b * x + d * y + f
    along, up = sorted((0.0, a * wide)), sorted((0.0, c * high))
    along_down, up_down = sorted((0.0, b * wide)), sorted((0.0, d * high))
    return (
        left + along[0] + up[0], top + along_down[0] + up_down[0],
        left + along[1] + up[1], top + along_down[1] + up_down[1],
    )  # fmt: skip


def _matrix_of(handle: Any) -> Matrix:
    found = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(handle, found):
        return SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def bounds_of(each: PageObject) -> Box:
    """What an object takes up, in the page's own numbers; smaller ones first."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(each.handle, *sides):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = (side.value for side in sides)
    return mapped((left, bottom, right, top), each.matrix)


def clip_of(each: PageObject) -> Box | None:
    """The box outside which an object is cut off, in the page's own numbers; None where it is not."""
    clip = pdfium_c.FPDFPageObj_GetClipPath(each.handle)
    boxes = [_around(clip, place) for place in range(max(pdfium_c.FPDFClipPath_CountPaths(clip), 0))] if clip else []
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return mapped((max(lefts), max(bottoms), min(rights), min(tops)), each.matrix)


def _around(clip: Any, place: int) -> Box:
    points = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(pdfium_c.FPDFClipPath_CountPathSegments(clip, place)):
        segment = pdfium_c.FPDFClipPath_GetPathSegment(clip, place, number)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    if not points:
        return 0.0, 0.0, 0.0, 0.0
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def covers_of(objects: list[PageObject], on_page: Matrix) -> Iterator[Cover]:
    """Pictures and filled boxes. What lets something show through is none; nor is a path that is no box or stroke."""
    for order, each in enumerate(objects):
        is_picture = each.kind == pdfium_c.FPDF_PAGEOBJ_IMAGE
        if not is_picture and not (each.kind == pdfium_c.FPDF_PAGEOBJ_PATH and _hides(each.handle)):
            continue
        if pdfium_c.FPDFPageObj_HasTransparency(each.handle):
            continue
        box, clip = bounds_of(each), clip_of(each)
        if clip:
            box = (max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3]))
        if box[0] < box[2] and box[1] < box[3]:
            yield Cover(mapped(box, on_page), order, is_picture)


FEW_SEGMENTS = 6
"""A box has four or five; a drawing has more."""
THICK = 3.0
"""Points: a line that can cover letters."""


def _hides(path: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium_c.FPDFPath_GetDrawMode(path, mode, stroke):
        return False
    if mode.value != pdfium_c.FPDF_FILLMODE_NONE:
        return bool(pdfium_c.FPDFPath_CountSegments(path) <= FEW_SEGMENTS)
    width = ctypes.c_float()
    return bool(stroke.value and pdfium_c.FPDFPageObj_GetStrokeWidth(path, width) and width.value >= THICK)
