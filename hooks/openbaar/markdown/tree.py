"""Blocks -> a tree of HTML elements, with what there is to know of the text: headings, links, notes, faults.

The tree is one of ``xml.etree``, as Python-Markdown works with: MkDocs resolves the links in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from openbaar.markdown.brackets import named
from openbaar.markdown.found import Findings, Title, Told
from openbaar.markdown.model import (
    Block,
    Code,
    Definition,
    Heading,
    Html,
    Lines,
    Listing,
    ListItem,
    Note,
    Paragraph,
    QuoteBlock,
    Table,
    ThematicBreak,
    TooDeep,
)
from openbaar.markdown.notes import BACK, Notes, note_of
from openbaar.markdown.pieces import TEXT
from openbaar.markdown.writer import Writer

HEADING_LINK = {"class": "headerlink", "title": "Link naar deze kop"}
TOO_DEEP = "tekst staat te diep in lijsten en citaten"


def tree_of(blocks: tuple[Block, ...]) -> tuple[Element, Told]:
    """The tree of a text, under one ``div``."""
    defined = [block for block in blocks if isinstance(block, Definition)]
    definitions = {named(each.name): each for each in reversed(defined)}
    return _Builder(definitions, Notes(blocks)).build(blocks)


class _Builder(Writer):
    def __init__(self, definitions: Mapping[str, Definition], notes: Notes) -> None:
        super().__init__(definitions, notes)
        self._defined: list[tuple[str, Element]] = []

    def build(self, blocks: tuple[Block, ...]) -> tuple[Element, Told]:
        self.out.start("div", {})
        self._blocks(blocks)
        self._list_of_notes()
        self.out.end("div")
        self.told.found += [Findings(*each) for each in self.notes.faults()]
        self.told.found += [Findings(*each) for each in self.anchors.faults()]
        self.told.ids = self.anchors.taken
        root = self.out.close()
        used = {id(element) for name, element in self._defined if named(name) in self.used}
        if used:
            root[:] = [child for child in root if id(child) not in used]
        return root, self.told

    def _blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        _WRITERS[type(block)](self, block)

    def _paragraph(self, paragraph: Paragraph) -> None:
        self.within("p", paragraph.lines)

    def _quote(self, quote: QuoteBlock) -> None:
        self.out.start("blockquote", {})
        self._blocks(quote.children)
        self.out.end("blockquote")

    def _html(self, html: Html) -> None:
        self.inline(html.lines, within_html=True)

    def _rule(self, _: ThematicBreak) -> None:
        self.void("hr", {})

    def _too_deep(self, block: TooDeep) -> None:
        self.told.found.append(Findings(block.lines[0].number if block.lines else 0, "TX008", TOO_DEEP))
        self.within("p", block.lines)

    def _elsewhere(self, _: Note) -> None:
        """Notes stand at the end."""

    def _definition(self, definition: Definition) -> None:
        """What a name leads to stands nowhere. A name that no link uses is none: it stays as text."""
        element = self.out.start("p", {})
        self.out.data(definition.line.text)
        self.out.end("p")
        self._defined.append((definition.name, element))

    def _heading(self, heading: Heading) -> None:
        read = self.read((heading.line,))
        text = " ".join("".join(piece.text for piece in read.pieces if piece.what == TEXT).split())
        anchor = self.anchors.of_heading(text, heading.anchor, heading.line.number)
        self.told.titles.append(Title(heading.level, anchor, text, heading.line.number))
        name = f"h{heading.level}"
        self.out.start(name, {"id": anchor})
        self.write(read, (heading.line,))
        self.out.start("a", {**HEADING_LINK, "href": f"#{anchor}"})
        self.out.data("#")
        self.out.end("a")
        self.out.end(name)

    def _listing(self, listing: Listing) -> None:
        name = "ol" if listing.numbered else "ul"
        self.out.start(name, {"class": "genummerd"} if listing.numbered else {})
        for item in listing.items:
            self._item(item, listing.loose)
        self.out.end(name)

    def _item(self, item: ListItem, loose: bool) -> None:
        number = item.label.rstrip(".)")
        self.out.start("li", {"value": number} if number.isdecimal() and number.isascii() else {})
        first = item.children[0] if item.children else None
        if not (loose and isinstance(first, Paragraph)):
            self._label(item.label)
        for block in item.children:
            if not isinstance(block, Paragraph):
                self._block(block)
            elif loose:
                self.out.start("p", {})
                self._label(item.label if block is first else "")
                self.inline(block.lines)
                self.out.end("p")
            else:
                self.inline(block.lines)
        self.out.end("li")

    def _label(self, label: str) -> None:
        """The number of an item, as text: no browser counts for itself."""
        if label:
            self.out.start("span", {"class": "nummer"})
            self.out.data(label)
            self.out.end("span")
            self.out.data(" ")

    def _table(self, table: Table) -> None:
        self.out.start("table", {})
        for part, cell, rows in (("thead", "th", table.rows[:1]), ("tbody", "td", table.rows[1:])):
            if rows:
                self.out.start(part, {})
                for row in rows:
                    self._row(row, cell, table)
                self.out.end(part)
        self.out.end("table")

    def _row(self, row: Lines, name: str, table: Table) -> None:
        columns = len(table.aligns)
        if len(row) > columns:
            message = f"rij van een tabel heeft {len(row)} cellen, en de kop {columns}"
            self.told.found.append(Findings(row[0].number, "TX009", message))
        self.out.start("tr", {})
        for index in range(max(columns, len(row))):
            align = table.aligns[index] if index < columns else ""
            cell = row[index : index + 1]
            self.within(name, cell, {"align": align} if align else {})
        self.out.end("tr")

    def _code(self, code: Code) -> None:
        if not code.closed:
            self.told.found.append(Findings(code.opening.number, "TX011", "codeblok is niet afgesloten"))
        beside = code.opening.text.strip("`~ \t")
        if beside:
            message = f"dit zou niet op de pagina komen: {beside[:80]}"
            self.told.found.append(Findings(code.opening.number, "TX010", message))
        self.out.start("pre", {})
        self.out.start("code", {})
        indent = code.opening.indent
        self.out.data("".join(" " * max(0, line.indent - indent) + line.text + "\n" for line in code.lines))
        self.out.end("code")
        self.out.end("pre")

    def _list_of_notes(self) -> None:
        if self.notes.next_marked(0) is None:
            return
        self.out.start("div", {"class": "footnote"})
        self.void("hr", {})
        self.out.start("ol", {})
        place = 0
        while (label := self.notes.next_marked(place)) is not None:  # a note may mark another one
            self._note(label, place)
            place += 1
        self.out.end("ol")
        self.out.end("div")

    def _note(self, label: str, place: int) -> None:
        number = self.notes.number(label)
        note = self.notes.note(label)
        self.out.start("li", {"id": note_of(label)} | ({"value": number} if number != str(place + 1) else {}))
        last = note.children[-1] if note.children else None
        for block in note.children:
            if block is last and isinstance(block, Paragraph):
                self.out.start("p", {})
                self.inline(block.lines)
                self._back(label, number)
                self.out.end("p")
            else:
                self._block(block)
        if not isinstance(last, Paragraph):
            self.out.start("p", {})
            self._back(label, number)
            self.out.end("p")
        self.out.end("li")

    def _back(self, label: str, number: str) -> None:
        for mark in self.notes.marks(label):
            self.out.data("\N{NO-BREAK SPACE}")
            title = f"Terug naar de plaats van noot {number} in de tekst"
            self.out.start("a", {"class": BACK, "href": f"#{mark}", "title": title})
            self.out.data("\N{LEFTWARDS ARROW WITH HOOK}")
            self.out.end("a")


_WRITERS: Mapping[type, Callable[[_Builder, Any], None]] = {
    Code: _Builder._code,
    Definition: _Builder._definition,
    Heading: _Builder._heading,
    Html: _Builder._html,
    Listing: _Builder._listing,
    Note: _Builder._elsewhere,
    Paragraph: _Builder._paragraph,
    QuoteBlock: _Builder._quote,
    ThematicBreak: _Builder._rule,
    Table: _Builder._table,
    TooDeep: _Builder._too_deep,
}
