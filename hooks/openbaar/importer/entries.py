"""The pages of a document -> its lines and tables, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openbaar.importer.blocks import Table
from openbaar.importer.grids import Grid, columns_within, grids
from openbaar.importer.layout import section_level
from openbaar.importer.lines import Stretch
from openbaar.importer.loose_tables import loose_tables
from openbaar.importer.markers import is_bullet
from openbaar.importer.measures import Measures
from openbaar.importer.regions import Sheet
from openbaar.importer.runs import Known, merged_rows
from openbaar.importer.side_heads import side_heads
from openbaar.importer.signatures import signatures
from openbaar.importer.tables import continued, loose_table_of, spread, table_of

Entry = Stretch | Table
Columns = tuple[float, ...]
Placed = tuple[float, Entry, Columns]
"""Where something stands on its page, what it is, and where the columns begin if it is a table."""


def entries(sheets: Sequence[Sheet], measures: Measures, known: Known) -> Iterator[Entry]:
    """Lines and tables, in the order of reading. A table that goes on from the page before is one with it."""
    waiting: tuple[Table, Columns] | None = None
    for sheet in sheets:
        for place, (_, entry, columns) in enumerate(sorted(_placed(sheet, measures, known), key=lambda each: each[0])):
            places = columns_within(columns, waiting[1]) if waiting and not place else ()
            if waiting and isinstance(entry, Table) and places:
                waiting = continued(waiting[0], spread(entry, places, len(waiting[0].rows[0]))), waiting[1]
                continue
            if waiting:
                yield waiting[0]
                waiting = None
            if isinstance(entry, Table):
                waiting = entry, columns
            else:
                yield entry
    if waiting:
        yield waiting[0]


def _placed(sheet: Sheet, measures: Measures, known: Known) -> Iterator[Placed]:
    """The tables of a page, and the lines outside them."""
    free = list(sheet.text)
    for grid in grids(sheet.page):
        held = [each for each in free if grid.holds(each)]
        if not _is_table(held):
            continue
        free = [each for each in free if not grid.holds(each)]
        if _is_form(grid, held):
            yield from _form(grid, held)
        else:
            yield held[0].base, table_of(grid, held, measures, known), grid.xs
    beside, free = side_heads(free, measures)
    yield from ((line.base - 1, line, ()) for line in beside)
    signed = [each for column in signatures(free) for each in column]
    free = [each for each in free if not any(each is other for other in signed)]
    yield from ((signed[0].base, line, ()) for line in signed)
    for loose in loose_tables(free, measures):
        taken = {id(each) for row in loose.rows for each in row}
        free = [each for each in free if id(each) not in taken]
        yield loose.top, loose_table_of(loose, measures, known), loose.columns
    yield from ((line.base, line, ()) for line in _with_lone_bullets(merged_rows(free)))


def _is_form(grid: Grid, held: Sequence[Stretch]) -> bool:
    """Whether a grid is no table but the text itself: the names of its sections stand in the first column."""
    first = [each for each in held if grid.column(each.left) == 0]
    return len(grid.xs) == 3 and sum(section_level(each.text) == 1 for each in first) > 1


def _form(grid: Grid, held: Sequence[Stretch]) -> Iterator[Placed]:
    """The sections of a form: each name just above the text that stands beside it."""
    for line in merged_rows([each for each in held if grid.column(each.left) == 0]):
        yield line.base - 1, line, ()
    for line in _with_lone_bullets(merged_rows([each for each in held if grid.column(each.left) > 0])):
        yield line.base, line, ()


def _is_table(held: Sequence[Stretch]) -> bool:
    """Whether a grid holds words in more than one column."""
    return len({round(each.left / 12) for each in held}) > 1


def _with_lone_bullets(lines: list[Stretch]) -> list[Stretch]:
    """A bullet alone on a line belongs to the line after it."""
    found: list[Stretch] = []
    waiting: Stretch | None = None
    for line in lines:
        if len(line.words) == 1 and is_bullet(line.words[0].text) and waiting is None:
            waiting = line
            continue
        if waiting is not None:
            near = line.page == waiting.page and line.base - waiting.base < 1.2 * line.size and line.left > waiting.left
            line = Stretch(line.page, (*waiting.words, *line.words), line.underlined) if near else line
            if not near:
                found.append(waiting)
            waiting = None
        found.append(line)
    return found + ([waiting] if waiting else [])
