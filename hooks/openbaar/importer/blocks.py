"""What the text of a document consists of, whatever file it comes from: headings, paragraphs, items, tables, notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style. Of ``note`` and ``withheld`` at most one is set; ``text`` is what stood there."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    note: str = ""
    """The label of the note that is marked here."""
    withheld: bool = False
    """Whether this is a mark of the site for a withheld passage: ``[weggelaten: 5.1.2e]``."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the file: the page, from 1 (0 where a file has no pages), and from where to where in
    points from its top."""

    page: int = 0
    top: float = 0
    bottom: float = 0
    left: float = 0


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is 2 for the largest in a text. Its own number is part of its text."""

    runs: tuple[Run, ...]
    level: int = 2
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``depth`` is that of the item it belongs to, 0 outside lists."""

    runs: tuple[Run, ...]
    depth: int = 0
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list. ``sign`` is ``-`` or its own number (``1.``, ``a)``); ``depth`` is 1 in the outermost list."""

    runs: tuple[Run, ...]
    sign: str = "-"
    depth: int = 1
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all equally long; the first row is the head."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Markdown that stays as it is."""

    text: str
    place: Place = NOWHERE


Block = Heading | Paragraph | Item | Table | Verbatim


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote with its label as the source has it."""

    label: str
    runs: tuple[Run, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that an editor should look at: what, and where."""

    text: str
    place: Place = NOWHERE


@dataclass(frozen=True)
class Text:
    """The text of one document."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    remarks: tuple[Remark, ...] = ()
    left_out: tuple[tuple[int, str], ...] = field(default=())
    """What was taken for furniture: page and words."""


def plain(runs: Iterable[Run]) -> str:
    """The words of runs, without marks of notes."""
    return "".join(run.text for run in runs if not run.note)


def text_of(block: Block) -> str:
    """The words of a block."""
    if isinstance(block, Verbatim):
        return block.text
    if isinstance(block, Table):
        return " ".join(plain(cell) for row in block.rows for cell in row)
    return plain(block.runs)
