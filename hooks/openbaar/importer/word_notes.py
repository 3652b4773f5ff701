"""The footnotes, endnotes and comments of a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from openbaar.importer.blocks import Block, Heading, Item, Note, Paragraph, Run, Table
from openbaar.importer.word_runs import WordState, paragraph_runs, untabbed


def notes_of(package: Any, state: WordState) -> Iterator[Note]:
    """The footnotes and endnotes of a file, under the labels that marks have until they are numbered."""
    for part in package.part.rels.values():
        kind = part.reltype.rpartition("/")[2]
        if kind not in ("footnotes", "endnotes") or part.is_external:
            continue
        root = etree.fromstring(part.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        for each in root:
            if each.get(qn("w:type")) in (None, "normal"):
                paras = (paragraph_runs(para, state) for para in each.iter(qn("w:p")))
                runs = [run for para in paras for run in (*untabbed(para), Run(" "))]
                yield Note(f"{kind[0]}{each.get(qn('w:id'))}", tuple(runs))


def numbered(blocks: tuple[Block, ...], notes: Sequence[Note]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The notes by the numbers that Word shows: in the order of their marks."""
    by_label = {note.label: note for note in notes}
    order: dict[str, str] = {}

    def number(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        found = []
        for run in runs:
            if run.note and run.note in by_label:
                label = order.setdefault(run.note, str(len(order) + 1))
                found.append(replace(run, note=label, text=label))
            elif not run.note:
                found.append(run)
        return tuple(found)

    changed: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            changed.append(replace(block, rows=tuple(tuple(number(cell) for cell in row) for row in block.rows)))
        elif isinstance(block, Heading | Paragraph | Item):
            changed.append(replace(block, runs=number(block.runs)))
    return tuple(changed), tuple(replace(by_label[old], label=new) for old, new in order.items())


def comments(package: Any) -> int:
    """How many comments a file holds."""
    for part in package.part.rels.values():
        if part.reltype.endswith("/comments") and not part.is_external:
            return int(part.target_part.blob.count(b"<w:comment "))
    return 0
