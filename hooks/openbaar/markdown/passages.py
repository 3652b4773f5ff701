"""Where in a body its texts stand: each heading, paragraph, item, row and note, for who looks for something in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from openbaar.markdown.model import (
    Block,
    Definition,
    Heading,
    Html,
    Listing,
    Note,
    Paragraph,
    QuoteBlock,
    Table,
    TooDeep,
)


class TextPassage(NamedTuple):
    """``body[start:end]`` is one text, with what stands before its lines in a quote or a list. ``note`` is the label of
    the note that it is part of. The definition of a link is no text, but holds an address."""

    start: int
    end: int
    note: str = ""
    is_heading: bool = False
    is_text: bool = True


def passages(blocks: tuple[Block, ...], note: str = "") -> Iterator[TextPassage]:
    """The passages of blocks, in the order of the body. Code has none."""
    for block in blocks:
        if isinstance(block, Heading | Definition):
            end = block.line.start + len(block.line.text)
            yield TextPassage(block.line.start, end, note, isinstance(block, Heading), isinstance(block, Heading))
        elif isinstance(block, Paragraph | Html | TooDeep | Table):
            for lines in block.rows if isinstance(block, Table) else (block.lines,):
                if lines:
                    yield TextPassage(lines[0].start, lines[-1].start + len(lines[-1].text), note)
        else:
            for children in _within(block):
                yield from passages(children, block.label if isinstance(block, Note) else note)


def _within(block: Block) -> Iterator[tuple[Block, ...]]:
    if isinstance(block, Listing):
        yield from (item.children for item in block.items)
    elif isinstance(block, QuoteBlock | Note):
        yield block.children
