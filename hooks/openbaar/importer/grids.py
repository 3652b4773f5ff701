"""Tables that are drawn: lines that cross make a grid, and words belong to the cell that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openbaar.importer.lines import THIN, Stretch
from openbaar.pdf import Box, Page

NEAR = 2.5
"""Points: lines so near each other are one, and so near meet."""
MOST_LINES = 400
"""Lines of one page: what has more is a drawing."""
LOWEST, NARROWEST = 6, 8
"""Points: a row or a column is at least so high or wide; two lines closer together are one thick one."""


@dataclass(frozen=True)
class Grid:
    """Where the lines of a table are, and between which cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    across: tuple[Box, ...]
    down: tuple[Box, ...]

    def holds(self, each: Stretch) -> bool:
        """Whether a stretch begins in this table."""
        return self.xs[0] - 3 <= each.left <= self.xs[-1] + 3 and self.ys[0] - 1 <= each.base <= self.ys[-1] + 1

    def column(self, left: float) -> int:
        """The column in which something begins."""
        return max((place for place, x in enumerate(self.xs[:-1]) if x - 2 <= left), default=0)

    def row(self, base: float) -> int:
        """The row in which a line stands."""
        return max((place for place, y in enumerate(self.ys[:-1]) if y - 1 <= base), default=0)

    def is_open(self, row: int, column: int) -> bool:
        """Whether no line is drawn at the left of a cell: it goes on from the cell before it."""
        x, middle = self.xs[column], (self.ys[row] + self.ys[row + 1]) / 2
        return not any(abs(each.left - x) <= NEAR and each.top - 1 <= middle <= each.bottom + 1 for each in self.down)

    def is_open_above(self, row: int, column: int) -> bool:
        """Whether no line is drawn above a cell."""
        y, middle = self.ys[row], (self.xs[column] + self.xs[column + 1]) / 2
        return not any(abs(each.top - y) <= NEAR and each.left - 1 <= middle <= each.right + 1 for each in self.across)


def grids(page: Page) -> list[Grid]:
    """The drawn tables of a page with two columns or more, from top to bottom."""
    across, down = _edges(page.boxes)
    across, down = _whole(across, across=True), _whole(down, across=False)
    if len(across) + len(down) > MOST_LINES:
        return []
    found = [_grid(*group) for group in _groups(across, down)]
    return sorted((each for each in found if each), key=lambda grid: grid.ys[0])


def _edges(boxes: Iterable[Box]) -> tuple[list[Box], list[Box]]:
    """Lines across and lines down. A rectangle that is not filled has four of them."""
    across, down = [], []
    for box in boxes:
        if box.height <= THIN and box.width > 3:
            across.append(box)
        elif box.width <= THIN and box.height > 3:
            down.append(box)
        elif not box.filled and box.width > NARROWEST and box.height > LOWEST:
            across += [
                _part(box, box.left, box.top, box.right, box.top),
                _part(box, box.left, box.bottom, box.right, box.bottom),
            ]
            down += [
                _part(box, box.left, box.top, box.left, box.bottom),
                _part(box, box.right, box.top, box.right, box.bottom),
            ]
    return across, down


def _whole(lines: Iterable[Box], across: bool) -> list[Box]:
    """Lines that were drawn in parts, a part for each cell, as one."""
    found: list[Box] = []
    for box in sorted(
        lines, key=lambda each: (round(each.top if across else each.left), each.left if across else each.top)
    ):
        last = found[-1] if found else None
        if last and across and abs(last.top - box.top) < 1.2 and box.left <= last.right + NEAR:
            found[-1] = Box(last.left, last.top, max(last.right, box.right), last.bottom, box.grey, True, box.order)
        elif last and not across and abs(last.left - box.left) < 1.2 and box.top <= last.bottom + NEAR:
            found[-1] = Box(last.left, last.top, last.right, max(last.bottom, box.bottom), box.grey, True, box.order)
        else:
            found.append(box)
    return found


def _part(box: Box, left: float, top: float, right: float, bottom: float) -> Box:
    return Box(left, top, right, bottom, box.grey, True, box.order)


def _groups(across: list[Box], down: list[Box]) -> list[tuple[list[Box], list[Box]]]:
    """Lines that meet, together."""
    every = sorted((*across, *down), key=lambda each: each.top)
    groups: list[list[Box]] = []
    for box in every:
        meeting = [group for group in groups if any(_meet(box, other) for other in group)]
        merged = [box, *(each for group in meeting for each in group)]
        groups = [group for group in groups if group not in meeting] + [merged]
    upright = {id(each) for each in down}
    return [([b for b in group if id(b) not in upright], [b for b in group if id(b) in upright]) for group in groups]


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right + NEAR
        and other.left <= one.right + NEAR
        and one.top <= other.bottom + NEAR
        and other.top <= one.bottom + NEAR
    )


def _grid(across: list[Box], down: list[Box]) -> Grid | None:
    if len(across) < 2 or len(down) < 2:
        return None
    xs = _spaced([(each.left + each.right) / 2 for each in down], NARROWEST)
    ys = _spaced([(each.top + each.bottom) / 2 for each in across], LOWEST)
    if len(xs) < 3 or len(ys) < 2:
        return None
    return Grid(tuple(xs), tuple(ys), tuple(across), tuple(down))


def _spaced(values: Sequence[float], least: float) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] >= least:
            found.append(value)
    return found


def cells_of(grid: Grid, held: Iterable[Stretch]) -> list[list[list[Stretch]]]:
    """The lines of each cell, by row and column. What stands in cells that are drawn as one stands in the first."""
    rows: list[list[list[Stretch]]] = [[[] for _ in grid.xs[:-1]] for _ in grid.ys[:-1]]
    for each in sorted(held, key=lambda stretch: (stretch.base, stretch.left)):
        row, column = grid.row(each.base), grid.column(each.left)
        while column and grid.is_open(row, column):
            column -= 1
        while row and grid.is_open_above(row, column):
            row -= 1
        rows[row][column].append(each)
    return rows


def columns_within(columns: Sequence[float], others: Sequence[float]) -> tuple[int, ...]:
    """The place of each column among those of a table on the page before; () where one stands in no such place."""
    places = [next((at for at, left in enumerate(others) if abs(left - each) < 4), None) for each in columns]
    found = tuple(each for each in places if each is not None)
    return found if len(found) == len(columns) > 1 else ()
