"""The cells of a table -> the table, and one table of the parts that stand on two pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from openbaar.importer.blocks import Place, Run, Table, plain
from openbaar.importer.grids import Grid, cells_of
from openbaar.importer.lines import Stretch
from openbaar.importer.loose_tables import LooseTable
from openbaar.importer.markers import marker_of
from openbaar.importer.measures import Measures
from openbaar.importer.runs import Known, merged_rows, runs_of


def spread(table: Table, places: Sequence[int], width: int) -> Table:
    """A table with its columns in these places of a wider one."""
    if len(table.rows[0]) != len(places):
        return table  # columns in which nothing stands were left out
    return replace(
        table,
        rows=tuple(tuple(row[places.index(at)] if at in places else () for at in range(width)) for row in table.rows),
    )


def continued(first: Table, second: Table) -> Table:
    """One table of two pages; its head is printed again on the second."""
    below = second.rows[1:] if second.rows[0] == first.rows[0] else second.rows
    rows = first.rows
    if below and _breaks_row(first.rows[-1], below[0]):
        rows, below = (*rows[:-1], _joined_rows(first.rows[-1], below[0])), below[1:]
    rows += below
    width = max(map(len, rows))
    return Table(tuple((*row, *[()] * (width - len(row))) for row in rows), first.place)


Row = tuple[tuple[Run, ...], ...]


def _breaks_row(last: Row, following: Row) -> bool:
    """Whether a row goes on on the next page: its first cell is empty there, or a cell ends and goes on in a
    sentence."""
    if len(last) != len(following) or not any(following):
        return False
    if not following[0] and last[0]:
        return True
    pairs = [(plain(one).rstrip(), plain(other).lstrip()) for one, other in zip(last, following, strict=True) if other]
    return all(one and one[-1] not in ".!?:;" and other[:1].islower() for one, other in pairs)


def _joined_rows(last: Row, following: Row) -> Row:
    return tuple(
        (*one, Run(" "), *other) if one and other else one or other for one, other in zip(last, following, strict=True)
    )


def table_of(grid: Grid, held: Sequence[Stretch], measures: Measures, known: Known) -> Table:
    rows = [
        tuple(_cell(cell, grid.xs[place + 1], known, measures.blanks) for place, cell in enumerate(row))
        for row in cells_of(grid, held)
    ]
    rows = [row for row in rows if any(row)]
    used = [place for place in range(len(grid.xs) - 1) if any(row[place] for row in rows)]
    place = Place(held[0].page, grid.ys[0], grid.ys[-1], grid.xs[0])
    return Table(tuple(tuple(row[column] for column in used) for row in rows), place)


def loose_table_of(table: LooseTable, measures: Measures, known: Known) -> Table:
    rows = tuple(tuple(_cell(cell, measures.right, known) for cell in row) for row in table.cells)
    first = table.rows[0][0]
    return Table(rows, Place(first.page, table.top, table.rows[-1][0].base, first.left))


def _cell(stretches: Sequence[Stretch], right: float, known: Known, blanks: bool = False) -> tuple[Run, ...]:
    """The text of a cell; its paragraphs and items are set apart by a break."""
    if not stretches:
        return ()
    lines = merged_rows(stretches)
    whole = all(line.bold for line in lines)
    parts: list[list[Stretch]] = []
    for line in lines:
        marker = marker_of(line)
        if parts and not (marker and not marker.is_number):
            parts[-1].append(line)
        else:
            parts.append([line])
    found: list[Run] = []
    for part in parts:
        if found:
            found.append(Run("\n"))
        found += runs_of(part, known, right, whole_style=whole, breaks_words=blanks)
    return tuple(found)
