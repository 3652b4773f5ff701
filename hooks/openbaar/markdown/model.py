"""The blocks of a text, as values: what a reader of the source sees before any mark inside a line is read."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class SourceLine(NamedTuple):
    """One line of a block, without what belongs to the blocks around it (``> ``, indentation of a list)."""

    text: str
    start: int
    """Where ``text`` begins in the body: an offset in characters."""
    number: int
    """The line of the body, from 0."""
    indent: int = 0
    """How many columns of white space stand before ``text``; a tab counts up to the next fourth column."""


Lines: TypeAlias = tuple[SourceLine, ...]


class Paragraph(NamedTuple):
    """Running text."""

    lines: Lines


class Heading(NamedTuple):
    """``## 4.1 Politieke context {#context}``: the level from 1 to 6, the text, and the author's own anchor or ""."""

    level: int
    line: SourceLine
    anchor: str


class Code(NamedTuple):
    """What stands between two fences, as it is. ``closed`` is False when the second fence is missing."""

    lines: Lines
    opening: SourceLine
    closed: bool


class QuoteBlock(NamedTuple):
    """Lines that begin with ``> ``."""

    children: tuple[Block, ...]


class ListItem(NamedTuple):
    """One item of a list. ``label`` is its number as the source has it (``13.``, ``a)``, ``(2)``), "" at a dash."""

    label: str
    line: int
    children: tuple[Block, ...]


class Listing(NamedTuple):
    """A list; ``loose`` when blank lines stand between its items."""

    items: tuple[ListItem, ...]
    loose: bool

    @property
    def numbered(self) -> bool:
        """Whether the items have numbers of their own."""
        return bool(self.items[0].label)


class Table(NamedTuple):
    """Rows of cells; the first is the head. ``aligns`` has for each column ``left``, ``right``, ``center`` or ""."""

    rows: tuple[Lines, ...]
    aligns: tuple[str, ...]


class ThematicBreak(NamedTuple):
    """A line of nothing but ``---`` between two blank lines."""

    line: SourceLine


class Html(NamedTuple):
    """Blocks of HTML, from the first tag to the one that closes it."""

    lines: Lines


class Note(NamedTuple):
    """``[^1]: Tekst van de noot.``"""

    label: str
    line: int
    children: tuple[Block, ...]


class Definition(NamedTuple):
    """``[naam]: adres "titel"``: where links with this name lead."""

    name: str
    address: str
    title: str
    line: SourceLine
    start: int
    """Where the address begins in the body."""


class TooDeep(NamedTuple):
    """Blocks within blocks within blocks: deeper than any text of people goes. The lines are shown as running text."""

    lines: Lines


Block: TypeAlias = (
    "Paragraph | Heading | Code | QuoteBlock | Listing | Table | ThematicBreak | Html | Note | Definition | TooDeep"
)
