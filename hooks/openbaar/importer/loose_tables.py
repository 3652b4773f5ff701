"""Tables without lines: rows whose cells begin at the same places, one under the other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from openbaar.importer.gathering import rows_of
from openbaar.importer.lines import Stretch
from openbaar.importer.markers import is_bullet, marker_of
from openbaar.importer.measures import Measures
from openbaar.importer.redactions import is_mark

LEAST_ROWS = 3
"""Of a table with two columns; with three, two rows are enough."""
NEAR = 4.0
"""Points: cells of one column begin no further apart."""
NUMBER = re.compile(r".{1,4}[.)]|\d{1,2}e")
"""A number, a letter or an ordinal before the text of an item."""
GAP = 1.4
"""Of the size: the least between two cells."""


@dataclass(frozen=True)
class LooseTable:
    """Rows of stretches, and the same as cells."""

    rows: tuple[tuple[Stretch, ...], ...]
    cells: tuple[tuple[tuple[Stretch, ...], ...], ...]
    columns: tuple[float, ...]
    """Where the columns begin."""

    @property
    def top(self) -> float:
        return self.rows[0][0].base


def loose_tables(stretches: Sequence[Stretch], measures: Measures) -> list[LooseTable]:
    """The tables without lines among the stretches of a page."""
    found: list[LooseTable] = []
    building: list[list[Stretch]] = []
    for row in rows_of(stretches):
        if building and _belongs(row, building, measures):
            building.append(row)
            continue
        found += _table(building)
        building = [row] if _has_cells(row) and not _has_gap(row) else []
    found += _table(building)
    return found


def _has_cells(row: Sequence[Stretch]) -> bool:
    """Whether a row has more than one cell; the sign of an item is none."""
    cells = row[1:] if is_bullet(row[0].text) or _is_number(row[0]) else row
    return len(cells) > 1 and all(
        after.left - before.right > GAP * before.size for before, after in itertools.pairwise(cells)
    )


def _has_gap(row: Sequence[Stretch]) -> bool:
    """Whether a row is a sentence of which a part was blacked out: no table begins with that."""
    return any(is_mark(word) for each in row for word in each.words)


def _is_number(stretch: Stretch) -> bool:
    return len(stretch.words) == 1 and NUMBER.fullmatch(stretch.text) is not None


def _lefts(rows: Sequence[Sequence[Stretch]]) -> list[float]:
    return [each.left for row in rows for each in row]


def _belongs(row: Sequence[Stretch], building: list[list[Stretch]], measures: Measures) -> bool:
    """Whether a row goes on with the table: each of its cells begins where one began before, and it is near."""
    step = row[0].base - building[-1][0].base
    if step > 3.2 * measures.leading or row[0].page != building[-1][0].page:
        return False
    known = _lefts(building)
    places = [any(abs(each.left - left) < NEAR for left in known) for each in row]
    if not all(places):
        return len(row) > 1 and sum(places) > 1
    if len(row) > 1:
        return True
    single = row[0]
    first = min(known)
    if marker_of(single):
        return False
    if abs(single.left - first) < NEAR:  # a line that goes on in the first cell, or text below the table
        second = min(left for left in known if left > first + NEAR)
        return step < 1.3 * measures.leading and single.right < second - 2
    return step < 1.3 * measures.leading


def _table(building: list[list[Stretch]]) -> list[LooseTable]:
    while building and len(building[-1]) == 1 and not any(len(row) > 1 for row in building[-3:]):
        building = building[:-1]
    with_cells = [row for row in building if len(row) > 1]
    if len(with_cells) < (LEAST_ROWS if all(len(row) == 2 for row in with_cells) else 2):
        return []
    columns = _columns(building)
    if len(columns) < 2:
        return []
    cells: list[list[list[Stretch]]] = []
    tight = min((b[0].base - a[0].base for a, b in itertools.pairwise(building)), default=12)
    for place, row in enumerate(building):
        goes_on = bool(cells) and _goes_on(row, building[place - 1], columns, tight)
        if not goes_on:
            cells.append([[] for _ in columns])
        for each in row:
            cells[-1][_column(each, columns)].append(each)
    rows = tuple(tuple(row) for row in building)
    return [LooseTable(rows, tuple(tuple(tuple(cell) for cell in row) for row in cells), tuple(columns))]


def _goes_on(row: Sequence[Stretch], before: Sequence[Stretch], columns: Sequence[float], tight: float) -> bool:
    """Whether a row is the next line of the cells above it: it is as near as can be, and nothing is in its first."""
    near = row[0].base - before[0].base < 1.25 * tight
    return near and (_column(row[0], columns) > 0 or (len(row) == 1 and row[0].text[:1].islower()))


def _columns(building: Sequence[Sequence[Stretch]]) -> list[float]:
    columns: list[float] = []
    for left in sorted(_lefts(building)):
        if not columns or left - columns[-1] > 2.5 * NEAR:
            columns.append(left)
    return columns


def _column(each: Stretch, columns: Sequence[float]) -> int:
    return max((place for place, left in enumerate(columns) if left <= each.left + NEAR), default=0)
