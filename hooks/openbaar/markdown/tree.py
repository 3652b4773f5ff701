"""Blocks -> a tree of HTML elements, with what there is to know of the text: headings, links, notes, faults.

The tree is one of ``xml.etree``, as Python-Markdown works with: MkDocs resolves the links in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder

from openbaar.markdown.anchors import Anchors
from openbaar.markdown.brackets import named
from openbaar.markdown.inline import read_inline
from openbaar.markdown.model import (
    Block,
    Code,
    Definition,
    Heading,
    Html,
    Item,
    Lines,
    Listing,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
    TooDeep,
)
from openbaar.markdown.notes import BACK, Notes, note_of
from openbaar.markdown.pieces import CLOSE, OPEN, TEXT, Piece
from openbaar.markdown.reading import Read

HEADING_LINK = {"class": "headerlink", "title": "Link naar deze kop"}
TOO_DEEP = "tekst staat te diep in lijsten en citaten"


class Found(NamedTuple):
    """A fault: the line of the body (from 0), a code (``problems.py``), what is wrong, and the label of a note."""

    line: int
    code: str
    message: str
    note: str = ""


class Link(NamedTuple):
    """A link or a picture: the line of the body (from 0), and the address as written."""

    line: int
    address: str


class Title(NamedTuple):
    """A heading: its level, its anchor, its text without marks, and the line of the body (from 0)."""

    level: int
    anchor: str
    text: str
    line: int


@dataclass(slots=True)
class Told:
    """What was found while the tree was made."""

    titles: list[Title] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


def tree_of(blocks: tuple[Block, ...]) -> tuple[Element, Told]:
    """The tree of a text, under one ``div``."""
    defined = [block for block in blocks if isinstance(block, Definition)]
    definitions = {named(each.name): (each.address, each.title) for each in reversed(defined)}
    return _Builder(definitions, Notes(blocks)).build(blocks)


class _Builder:
    def __init__(self, definitions: Mapping[str, tuple[str, str]], notes: Notes) -> None:
        self._definitions, self._notes = definitions, notes
        self._out, self._told, self._anchors = TreeBuilder(), Told(), Anchors()
        self._defined: list[tuple[str, Element]] = []
        self._used: set[str] = set()

    def build(self, blocks: tuple[Block, ...]) -> tuple[Element, Told]:
        self._out.start("div", {})
        self._blocks(blocks)
        self._list_of_notes()
        self._out.end("div")
        self._told.found += [Found(*each) for each in self._notes.faults()]
        self._told.found += [Found(*each) for each in self._anchors.faults()]
        self._told.ids = self._anchors.taken
        root = self._out.close()
        used = {id(element) for name, element in self._defined if named(name) in self._used}
        if used:
            root[:] = [child for child in root if id(child) not in used]
        return root, self._told

    def _blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        _WRITERS[type(block)](self, block)

    def _paragraph(self, paragraph: Paragraph) -> None:
        self._within("p", paragraph.lines)

    def _quote(self, quote: Quote) -> None:
        self._out.start("blockquote", {})
        self._blocks(quote.children)
        self._out.end("blockquote")

    def _html(self, html: Html) -> None:
        self._inline(html.lines, within_html=True)

    def _rule(self, _: Rule) -> None:
        self._void("hr", {})

    def _too_deep(self, block: TooDeep) -> None:
        self._told.found.append(Found(block.lines[0].number if block.lines else 0, "TX008", TOO_DEEP))
        self._within("p", block.lines)

    def _elsewhere(self, _: Note) -> None:
        """Notes stand at the end."""

    def _definition(self, definition: Definition) -> None:
        """What a name leads to stands nowhere. A name that no link uses is none: it stays as text."""
        element = self._out.start("p", {})
        self._out.data(definition.line.text)
        self._out.end("p")
        self._defined.append((definition.name, element))

    def _within(self, name: str, lines: Lines, attributes: Mapping[str, str] | None = None) -> None:
        self._out.start(name, dict(attributes or {}))
        self._inline(lines)
        self._out.end(name)

    def _void(self, name: str, attributes: Mapping[str, str]) -> None:
        self._out.start(name, dict(attributes))
        self._out.end(name)

    def _heading(self, heading: Heading) -> None:
        read = self._read((heading.line,))
        text = " ".join("".join(piece.text for piece in read.pieces if piece.what == TEXT).split())
        anchor = self._anchors.of_heading(text, heading.anchor, heading.line.number)
        self._told.titles.append(Title(heading.level, anchor, text, heading.line.number))
        name = f"h{heading.level}"
        self._out.start(name, {"id": anchor})
        self._write(read, (heading.line,))
        self._out.start("a", {**HEADING_LINK, "href": f"#{anchor}"})
        self._out.data("#")
        self._out.end("a")
        self._out.end(name)

    def _listing(self, listing: Listing) -> None:
        name = "ol" if listing.numbered else "ul"
        self._out.start(name, {"class": "genummerd"} if listing.numbered else {})
        for item in listing.items:
            self._item(item, listing.loose)
        self._out.end(name)

    def _item(self, item: Item, loose: bool) -> None:
        number = item.label.rstrip(".)")
        self._out.start("li", {"value": number} if number.isdecimal() and number.isascii() else {})
        first = item.children[0] if item.children else None
        if not (loose and isinstance(first, Paragraph)):
            self._label(item.label)
        for block in item.children:
            if not isinstance(block, Paragraph):
                self._block(block)
            elif loose:
                self._out.start("p", {})
                self._label(item.label if block is first else "")
                self._inline(block.lines)
                self._out.end("p")
            else:
                self._inline(block.lines)
        self._out.end("li")

    def _label(self, label: str) -> None:
        """The number of an item, as text: no browser counts for itself."""
        if label:
            self._out.start("span", {"class": "nummer"})
            self._out.data(label)
            self._out.end("span")
            self._out.data(" ")

    def _table(self, table: Table) -> None:
        self._out.start("table", {})
        for part, cell, rows in (("thead", "th", table.rows[:1]), ("tbody", "td", table.rows[1:])):
            if rows:
                self._out.start(part, {})
                for row in rows:
                    self._row(row, cell, table)
                self._out.end(part)
        self._out.end("table")

    def _row(self, row: Lines, name: str, table: Table) -> None:
        columns = len(table.aligns)
        if len(row) > columns:
            message = f"rij van een tabel heeft {len(row)} cellen, en de kop {columns}"
            self._told.found.append(Found(row[0].number, "TX009", message))
        self._out.start("tr", {})
        for index in range(max(columns, len(row))):
            align = table.aligns[index] if index < columns else ""
            cell = row[index : index + 1]
            self._within(name, cell, {"align": align} if align else {})
        self._out.end("tr")

    def _code(self, code: Code) -> None:
        if not code.closed:
            self._told.found.append(Found(code.opening.number, "TX011", "codeblok is niet afgesloten"))
        beside = code.opening.text.strip("`~ \t")
        if beside:
            message = f"dit zou niet op de pagina komen: {beside[:80]}"
            self._told.found.append(Found(code.opening.number, "TX010", message))
        self._out.start("pre", {})
        self._out.start("code", {})
        indent = code.opening.indent
        self._out.data("".join(" " * max(0, line.indent - indent) + line.text + "\n" for line in code.lines))
        self._out.end("code")
        self._out.end("pre")

    def _read(self, lines: Lines, within_html: bool = False) -> Read:
        text = lines[0].text if len(lines) == 1 else "\n".join([line.text for line in lines])
        read = read_inline(text, self._definitions, within_html)
        self._used |= read.names
        if read.targets or read.faults:
            line = _line_finder(lines)
            self._told.links += [Link(line(each.place), each.address) for each in read.targets]
            self._told.found += [Found(line(each.place), each.code, each.message) for each in read.faults]
        return read

    def _inline(self, lines: Lines, within_html: bool = False) -> None:
        if lines:
            self._write(self._read(lines, within_html), lines)

    def _write(self, read: Read, lines: Lines) -> None:
        out = self._out
        line = _line_finder(lines) if read.notes else None
        marks = iter(read.notes)
        for piece in read.pieces:
            if piece.what == TEXT:
                out.data(piece.text)
            elif piece.what == OPEN:
                self._open(piece, lines)
            elif piece.what == CLOSE:
                out.end(piece.name)
            elif line and piece.name == "note":
                self._note_mark(piece, line(next(marks)[0]))
            else:
                self._void(piece.name, piece.attributes)

    def _open(self, piece: Piece, lines: Lines) -> None:
        if "id" in piece.attributes:
            self._anchors.take(piece.attributes["id"], lines[0].number)
        self._out.start(piece.name, dict(piece.attributes))
        if piece.inner:
            self._out.start(piece.inner, {})

    def _note_mark(self, piece: Piece, line: int) -> None:
        mark = self._notes.mark(piece.attributes["label"], line)
        if mark is None:
            self._out.data(piece.text)
            return
        self._out.start("sup", {"id": mark.id})
        self._out.start("a", {"class": "footnote-ref", "href": mark.href})
        self._out.data(mark.number)
        self._out.end("a")
        self._out.end("sup")

    def _list_of_notes(self) -> None:
        if self._notes.next_marked(0) is None:
            return
        self._out.start("div", {"class": "footnote"})
        self._void("hr", {})
        self._out.start("ol", {})
        place = 0
        while (label := self._notes.next_marked(place)) is not None:  # a note may mark another one
            self._note(label, place)
            place += 1
        self._out.end("ol")
        self._out.end("div")

    def _note(self, label: str, place: int) -> None:
        number = self._notes.number(label)
        note = self._notes.note(label)
        self._out.start("li", {"id": note_of(label)} | ({"value": number} if number != str(place + 1) else {}))
        last = note.children[-1] if note.children else None
        for block in note.children:
            if block is last and isinstance(block, Paragraph):
                self._out.start("p", {})
                self._inline(block.lines)
                self._back(label, number)
                self._out.end("p")
            else:
                self._block(block)
        if not isinstance(last, Paragraph):
            self._out.start("p", {})
            self._back(label, number)
            self._out.end("p")
        self._out.end("li")

    def _back(self, label: str, number: str) -> None:
        for mark in self._notes.marks(label):
            self._out.data("\N{NO-BREAK SPACE}")
            title = f"Terug naar de plaats van noot {number} in de tekst"
            self._out.start("a", {"class": BACK, "href": f"#{mark}", "title": title})
            self._out.data("\N{LEFTWARDS ARROW WITH HOOK}")
            self._out.end("a")


_WRITERS: Mapping[type, Callable[[_Builder, Any], None]] = {
    Code: _Builder._code,
    Definition: _Builder._definition,
    Heading: _Builder._heading,
    Html: _Builder._html,
    Listing: _Builder._listing,
    Note: _Builder._elsewhere,
    Paragraph: _Builder._paragraph,
    Quote: _Builder._quote,
    Rule: _Builder._rule,
    Table: _Builder._table,
    TooDeep: _Builder._too_deep,
}


def _line_finder(lines: Lines) -> Callable[[int], int]:
    """What tells the line of the body at an offset in the text of some lines."""
    ends = list(accumulate(len(line.text) + 1 for line in lines))
    return lambda place: lines[min(bisect_right(ends, place), len(lines) - 1)].number
