"""The pages of a document -> its text: tables taken apart, lines gathered, and each block told for what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openbaar.importer.blocks import Block, Heading, Item, Paragraph, Place, Remark, Run, Table, plain
from openbaar.importer.gathering import Gathered, gather
from openbaar.importer.grids import Grid, cells_of, columns_within, grids
from openbaar.importer.headings import is_heading, levels
from openbaar.importer.layout import section_level
from openbaar.importer.lines import Stretch
from openbaar.importer.loose_tables import LooseTable, loose_tables
from openbaar.importer.markers import is_bullet, marker_of
from openbaar.importer.regions import Measures, Sheet
from openbaar.importer.runs import merged_rows, runs_of
from openbaar.importer.side_heads import side_heads

Labels = frozenset[tuple[int, str]]


@dataclass(frozen=True)
class Flow:
    """The blocks of a text, and what an editor should look at."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]


Entry = Stretch | Table


def flow(sheets: Sequence[Sheet], measures: Measures, notes: Labels) -> Flow:
    """The text of some pages. ``notes`` are the notes that may be marked: page and label."""
    entries = list(_entries(sheets, measures, notes))
    blocks: list[Block] = []
    for part in _parts(entries):
        blocks += [part] if isinstance(part, Table) else _blocks(part, measures, notes)
    return Flow(tuple(_levelled(blocks)), ())


Columns = tuple[float, ...]
Placed = tuple[float, Entry, Columns]
"""Where something stands on its page, what it is, and where the columns begin if it is a table."""


def _entries(sheets: Sequence[Sheet], measures: Measures, notes: Labels) -> Iterator[Entry]:
    """Lines and tables, in the order of reading. A table that goes on from the page before is one with it."""
    waiting: tuple[Table, Columns] | None = None
    for sheet in sheets:
        for place, (_, entry, columns) in enumerate(sorted(_placed(sheet, measures, notes), key=lambda each: each[0])):
            places = columns_within(columns, waiting[1]) if waiting and not place else ()
            if waiting and isinstance(entry, Table) and places:
                waiting = _continued(waiting[0], _spread(entry, places, len(waiting[0].rows[0]))), waiting[1]
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


def _placed(sheet: Sheet, measures: Measures, notes: Labels) -> Iterator[Placed]:
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
            yield held[0].base, _table(grid, held, measures, notes), grid.xs
    beside, free = side_heads(free, measures)
    yield from ((line.base - 1, line, ()) for line in beside)
    for loose in loose_tables(free, measures):
        taken = {id(each) for row in loose.rows for each in row}
        free = [each for each in free if id(each) not in taken]
        yield loose.top, _loose(loose, measures, notes), loose.columns
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


def _spread(table: Table, places: Sequence[int], width: int) -> Table:
    """A table with its columns in these places of a wider one."""
    if len(table.rows[0]) != len(places):
        return table  # columns in which nothing stands were left out
    return replace(
        table,
        rows=tuple(tuple(row[places.index(at)] if at in places else () for at in range(width)) for row in table.rows),
    )


def _continued(first: Table, second: Table) -> Table:
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


def _table(grid: Grid, held: Sequence[Stretch], measures: Measures, notes: Labels) -> Table:
    rows = [
        tuple(_cell(cell, grid.xs[place + 1], notes, measures.blanks) for place, cell in enumerate(row))
        for row in cells_of(grid, held)
    ]
    rows = [row for row in rows if any(row)]
    used = [place for place in range(len(grid.xs) - 1) if any(row[place] for row in rows)]
    place = Place(held[0].page, grid.ys[0], grid.ys[-1], grid.xs[0])
    return Table(tuple(tuple(row[column] for column in used) for row in rows), place)


def _loose(table: LooseTable, measures: Measures, notes: Labels) -> Table:
    rows = tuple(tuple(_cell(cell, measures.right, notes) for cell in row) for row in table.cells)
    first = table.rows[0][0]
    return Table(rows, Place(first.page, table.top, table.rows[-1][0].base, first.left))


def _cell(stretches: Sequence[Stretch], right: float, notes: Labels, blanks: bool = False) -> tuple[Run, ...]:
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
        found += runs_of(part, notes, right, whole_style=whole, breaks_words=blanks)
    return tuple(found)


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


def _parts(entries: Sequence[Entry]) -> Iterator[Table | list[Stretch]]:
    lines: list[Stretch] = []
    for entry in entries:
        if isinstance(entry, Stretch):
            lines.append(entry)
            continue
        if lines:
            yield lines
            lines = []
        yield entry
    if lines:
        yield lines


def _blocks(lines: list[Stretch], measures: Measures, notes: Labels) -> Iterator[Block]:
    gathered = list(gather(lines, measures))
    heads = [place for place in range(len(gathered)) if is_heading(gathered, place, measures)]
    level = dict(zip(heads, levels([gathered[place] for place in heads]), strict=True))
    indents: list[float] = []
    for place, each in enumerate(gathered):
        where = Place(each.lines[0].page, each.lines[0].top, each.lines[-1].base, each.lines[0].left)
        if place in level:
            indents.clear()
            yield Heading(runs_of(each.lines, notes, measures.right, whole_style=True), level[place], where)
        elif each.marker is not None:
            _nest(indents, each.marker.left)
            runs = runs_of(each.texts, notes, measures.right)
            yield Item(runs, each.marker.sign, len(indents), where)
        else:
            depth = _depth(indents, each, measures)
            yield Paragraph(runs_of(each.lines, notes, measures.right), depth, where)


def _nest(indents: list[float], left: float) -> None:
    """Let the open lists be those that an item at ``left`` is in, itself included."""
    while indents and indents[-1] > left + 4:
        indents.pop()
    if not indents or left > indents[-1] + 4:
        indents.append(left)


def _depth(indents: list[float], block: Gathered, measures: Measures) -> int:
    """How many of the open lists a paragraph is in: those whose signs stand left of it."""
    while indents and block.left < indents[-1] + 4:
        indents.pop()
    if abs(block.left - measures.left) < 4:
        indents.clear()
    return len(indents)


def _levelled(blocks: list[Block]) -> Iterator[Block]:
    """Headings in parts around tables, with no level left out between them."""
    before = 1
    for block in blocks:
        if isinstance(block, Heading):
            block = Heading(block.runs, min(block.level, before + 1), block.place)
            before = block.level
        yield block
