"""The lines, rectangles and pictures of a page, and the order in which its objects are drawn."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from openbaar.pdf.model import Box

MOST_OBJECTS = 60_000
"""Objects of a page that are looked at; a map can have more, and nothing in it is a line under a text."""
MOST_POINTS = 400
"""Points of one path: what has more is a drawing."""
DEEPEST = 8
"""Forms within forms."""
MARKED = (raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_REDACT)
"""Annotations that cover what lies under them."""

Bounds = tuple[float, float, float, float]


class Frame(NamedTuple):
    """What a reader sees of a page: the crop box in the coordinates of the file, and how the page is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as a reader sees it: from the upper left corner, downwards."""
        if self.turned == 90:
            return y - self.bottom, x - self.left
        if self.turned == 180:
            return self.right - x, y - self.bottom
        if self.turned == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, bounds: Bounds) -> Bounds:
        """Left, top, right and bottom of a rectangle of the file."""
        (a, b), (c, d) = self.point(bounds[0], bounds[1]), self.point(bounds[2], bounds[3])
        return min(a, c), min(b, d), max(a, c), max(b, d)


Matrix = tuple[float, float, float, float, float, float]
PLAIN: Matrix = (1, 0, 0, 1, 0, 0)


def _times(one: Matrix, other: Matrix) -> Matrix:
    """First ``one``, then ``other``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


@dataclass
class Shapes:
    """What is collected of a page; filled while its objects are walked through."""

    frame: Frame
    boxes: list[Box] = field(default_factory=list)
    pictures: list[Bounds] = field(default_factory=list)
    orders: dict[int, int] = field(default_factory=dict)
    """Address of an object that draws text -> when it is drawn."""
    count: int = 0


def shapes_of(page: Any, frame: Frame) -> Shapes:
    """Walk through all objects of a page, and its annotations that cover something."""
    found = Shapes(frame)
    for index in range(raw.FPDFPage_CountObjects(page)):
        _look(raw.FPDFPage_GetObject(page, index), PLAIN, 0, found)
    for bounds in _covering(page):
        found.boxes.append(Box(*frame.box(bounds), 0.0, True, found.count + 1))
    return found


def _covering(page: Any) -> Iterator[Bounds]:
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        rectangle = raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(annotation) in MARKED and raw.FPDFAnnot_GetRect(annotation, rectangle):
            yield rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        raw.FPDFPage_CloseAnnot(annotation)


def _look(each: Any, matrix: Matrix, depth: int, found: Shapes) -> None:
    found.count += 1
    if found.count > MOST_OBJECTS or depth > DEEPEST:
        return
    kind = raw.FPDFPageObj_GetType(each)
    if kind == raw.FPDF_PAGEOBJ_TEXT:
        found.orders[ctypes.addressof(each.contents)] = found.count
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        found.boxes += _boxes(each, matrix, found)
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        found.pictures.append(found.frame.box(_bounds(each, matrix)))
    elif kind == raw.FPDF_PAGEOBJ_FORM:
        inner = _times(_matrix(each), matrix)
        for index in range(raw.FPDFFormObj_CountObjects(each)):
            _look(raw.FPDFFormObj_GetObject(each, index), inner, depth + 1, found)


def _matrix(each: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(each, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _bounds(each: Any, matrix: Matrix) -> Bounds:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(each, left, bottom, right, top)
    (a, b), (c, d) = _moved(matrix, left.value, bottom.value), _moved(matrix, right.value, top.value)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _boxes(each: Any, matrix: Matrix, found: Shapes) -> Iterator[Box]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(each, fill, stroke)
    if not (fill.value or stroke.value):
        return
    grey, matrix = _grey(each, bool(fill.value)), _times(_matrix(each), matrix)
    for points in _parts(each):
        placed = [_moved(matrix, x, y) for x, y in points]
        if not _is_upright(placed):
            continue
        xs, ys = [x for x, _ in placed], [y for _, y in placed]
        yield Box(*found.frame.box((min(xs), min(ys), max(xs), max(ys))), grey, bool(fill.value), found.count)


def _grey(each: Any, filled: bool) -> float:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask = raw.FPDFPageObj_GetFillColor if filled else raw.FPDFPageObj_GetStrokeColor
    ask(each, red, green, blue, alpha)
    shade = (0.3 * red.value + 0.59 * green.value + 0.11 * blue.value) / 255
    return 1 - (1 - shade) * alpha.value / 255


def _parts(each: Any) -> Iterator[list[tuple[float, float]]]:
    """The points of each stretch of a path that holds nothing but straight lines."""
    count = raw.FPDFPath_CountSegments(each)
    if count > MOST_POINTS:
        return
    points: list[tuple[float, float]] = []
    straight, x, y = True, ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(each, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if straight and len(points) > 1:
                yield points
            points, straight = [], True
        straight = straight and kind != raw.FPDF_SEGMENT_BEZIERTO
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    if straight and len(points) > 1:
        yield points


def _is_upright(points: list[tuple[float, float]]) -> bool:
    """Whether the points are those of a line or a rectangle that stands straight."""
    if len(points) > 6:
        return False
    return all(abs(x - a) < 0.7 or abs(y - b) < 0.7 for (x, y), (a, b) in itertools.pairwise(points))
