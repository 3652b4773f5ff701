"""Notes and their marks, put in agreement: each note has one label and a mark in the text, each mark has a note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from openbaar.importer.blocks import Block, Item, Note, Paragraph, Run, Table, Verbatim


def marks_of(notes: Sequence[Note]) -> frozenset[tuple[int, str]]:
    """The page and label of each mark that may lead to a note: on its own page, and where no other note has its number
    also on the page before or after, for a long note goes over."""
    counts = Counter(note.label for note in notes)
    return frozenset(
        (note.place.page + aside, note.label)
        for note in notes
        for aside in ((-1, 0, 1) if counts[note.label] == 1 else (0,))
    )


def settled(blocks: Sequence[Block], notes: Sequence[Note]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The blocks and notes with labels that are right. Where a number is used twice, as when each page begins again,
    the notes are numbered through. A note without a mark goes to the end of the text, so that its words are not
    lost."""
    twice = any(count > 1 for count in Counter(note.label for note in notes).values())
    new = [replace(note, label=str(place)) for place, note in enumerate(notes, start=1)] if twice else list(notes)
    renamed = {(note.place.page, note.label): each.label for note, each in zip(notes, new, strict=True)}
    marked: set[str] = set()
    changed = tuple(_changed(block, renamed, marked) for block in blocks)
    return _with_lost(changed, [note for note in new if note.label not in marked]), tuple(new)


def _changed(block: Block, renamed: dict[tuple[int, str], str], marked: set[str]) -> Block:
    if isinstance(block, Verbatim):
        return block
    if isinstance(block, Table):
        rows = tuple(tuple(_runs(cell, block, renamed, marked) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    return replace(block, runs=_runs(block.runs, block, renamed, marked))


def _runs(runs: Sequence[Run], block: Block, renamed: dict[tuple[int, str], str], marked: set[str]) -> tuple[Run, ...]:
    return tuple(_marks(runs, block, renamed, marked))


def _marks(runs: Sequence[Run], block: Block, renamed: dict[tuple[int, str], str], marked: set[str]) -> Iterator[Run]:
    """Runs with the labels as they are now. A paragraph may run over to the next page, and its mark with it."""
    for run in runs:
        if run.note:
            pages = (*range(block.place.page, block.place.page + 3), block.place.page - 1)
            label = next((renamed[page, run.note] for page in pages if (page, run.note) in renamed), run.note)
            marked.add(label)
            yield replace(run, note=label)
        else:
            yield run


def _with_lost(blocks: tuple[Block, ...], lost: Sequence[Note]) -> tuple[Block, ...]:
    """The marks of notes that no mark leads to stand at the end of the last block before their page ends."""
    found = list(blocks)
    for note in lost:
        fits = [
            place
            for place, block in enumerate(found)
            if isinstance(block, Paragraph | Item) and block.place.page <= note.place.page
        ]
        if fits:
            block = found[fits[-1]]
            assert isinstance(block, Paragraph | Item)
            found[fits[-1]] = replace(block, runs=(*block.runs, Run(note.label, note=note.label)))
    return tuple(found)
