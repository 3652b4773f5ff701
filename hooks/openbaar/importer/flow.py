"""The pages of a document -> its text: lines gathered between its tables, and each block told for what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from openbaar.importer.blocks import Block, Heading, Item, Paragraph, Place, Remark, Table
from openbaar.importer.entries import Entry, entries
from openbaar.importer.gathered import Gathered
from openbaar.importer.gathering import gather
from openbaar.importer.headings import is_heading, levels
from openbaar.importer.lines import Stretch
from openbaar.importer.measures import Measures
from openbaar.importer.regions import Sheet
from openbaar.importer.runs import Known, runs_of


@dataclass(frozen=True)
class Flow:
    """The blocks of a text, and what an editor should look at."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]


Part = Table | list[Gathered]
Levels = Mapping[int, int]
"""For the headings among gathered lines, their levels; by the identity of each."""


def flow(sheets: Sequence[Sheet], measures: Measures, known: Known) -> Flow:
    """The text of some pages."""
    found = _parts(list(entries(sheets, measures, known)))
    parts: list[Part] = [part if isinstance(part, Table) else list(gather(part, measures)) for part in found]
    level = _levels(parts, measures)
    blocks: list[Block] = []
    for part in parts:
        blocks += [part] if isinstance(part, Table) else _blocks(part, measures, known, level)
    return Flow(tuple(blocks), ())


def _levels(parts: Sequence[Part], measures: Measures) -> Levels:
    """The levels of all headings of a text; tables stand between its parts."""
    heads: list[Gathered] = []
    for part, following in zip_longest(parts, parts[1:]):
        if not isinstance(part, Table):
            above_table = isinstance(following, Table)
            heads += [part[place] for place in range(len(part)) if is_heading(part, place, measures, above_table)]
    return dict(zip(map(id, heads), levels(heads), strict=True))


def _parts(found: Sequence[Entry]) -> Iterator[Table | list[Stretch]]:
    lines: list[Stretch] = []
    for entry in found:
        if isinstance(entry, Stretch):
            lines.append(entry)
            continue
        if lines:
            yield lines
            lines = []
        yield entry
    if lines:
        yield lines


def _blocks(gathered: Sequence[Gathered], measures: Measures, known: Known, level: Levels) -> Iterator[Block]:
    indents: list[float] = []
    for each in gathered:
        where = Place(each.lines[0].page, each.lines[0].top, each.lines[-1].base, each.lines[0].left)
        if id(each) in level:
            indents.clear()
            yield Heading(runs_of(each.lines, known, measures.right, whole_style=True), level[id(each)], where)
        elif each.marker is not None:
            _nest(indents, each.marker.left)
            runs = runs_of(each.texts, known, measures.right)
            yield Item(runs, each.marker.sign, len(indents), where)
        else:
            depth = _depth(indents, each, measures)
            yield Paragraph(runs_of(each.lines, known, measures.right), depth, where)


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
