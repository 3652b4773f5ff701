"""Lines of a block -> elements, and what is found in them. Which elements blocks are is said in ``tree.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import TreeBuilder

from openbaar.markdown.anchors import Anchors
from openbaar.markdown.found import Findings, FoundLink, LinkPlace, Told, Withheld
from openbaar.markdown.inline import read_inline
from openbaar.markdown.lines import line_finder, offset_finder
from openbaar.markdown.model import Definition, Lines
from openbaar.markdown.notes import Notes
from openbaar.markdown.pieces import CLOSE, OPEN, TEXT, Piece
from openbaar.markdown.reading import Read, Target


class Writer:
    """A tree that is being made. ``definitions`` gives those by the names of links; ``used`` are the names that links
    used so far."""

    def __init__(self, definitions: Mapping[str, Definition], notes: Notes) -> None:
        self.definitions, self.notes = definitions, notes
        self.out, self.told, self.anchors = TreeBuilder(), Told(), Anchors()
        self.used: set[str] = set()

    def within(self, name: str, lines: Lines, attributes: Mapping[str, str] | None = None) -> None:
        """An element with these lines in it."""
        self.out.start(name, dict(attributes or {}))
        self.inline(lines)
        self.out.end(name)

    def void(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element with nothing in it."""
        self.out.start(name, dict(attributes))
        self.out.end(name)

    def read(self, lines: Lines, within_html: bool = False) -> Read:
        """What is read of the lines of one block; its links and faults are noted."""
        text = lines[0].text if len(lines) == 1 else "\n".join([line.text for line in lines])
        read = read_inline(text, self.definitions, within_html)
        self.used |= read.names
        if read.targets or read.faults or read.withheld:
            line, at = line_finder(lines), offset_finder(lines)
            self.told.withheld += [Withheld(line(place), grounds) for place, grounds in read.withheld]
            self.told.links += [
                FoundLink(line(each.place), each.address, self._place(each, at, text)) for each in read.targets
            ]
            self.told.found += [Findings(line(each.place), each.code, each.message) for each in read.faults]
        return read

    def _place(self, target: Target, at: Callable[[int], int], text: str) -> LinkPlace:
        """Where in the body a link in a text stands; ``at`` gives the offset there of one in the text."""
        written = target.written and (at(target.written[0]), at(target.written[1]))
        around = tuple((at(start), at(end)) for start, end in target.around)
        if target.name:
            definition = self.definitions[target.name]
            line = definition.line
            written = definition.start, definition.start + len(definition.address)
            around = (*around, (line.start, line.start + len(line.text)))
        return LinkPlace(written, around, text.startswith("![", target.place))

    def inline(self, lines: Lines, within_html: bool = False) -> None:
        """The lines of one block."""
        if lines:
            self.write(self.read(lines, within_html), lines)

    def write(self, read: Read, lines: Lines) -> None:
        """What was read of them."""
        out = self.out
        line = line_finder(lines) if read.notes else None
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
                self.void(piece.name, piece.attributes)

    def _open(self, piece: Piece, lines: Lines) -> None:
        if "id" in piece.attributes:
            self.anchors.take(piece.attributes["id"], lines[0].number)
        self.out.start(piece.name, dict(piece.attributes))
        if piece.inner:
            self.out.start(piece.inner, {})

    def _note_mark(self, piece: Piece, line: int) -> None:
        mark = self.notes.mark(piece.attributes["label"], line)
        if mark is None:
            self.out.data(piece.text)
            return
        self.out.start("sup", {"id": mark.id})
        self.out.start("a", {"class": "footnote-ref", "href": mark.href})
        self.out.data(mark.number)
        self.out.end("a")
        self.out.end("sup")
