"""Notes: their numbers, the marks that lead to them, and what is wrong with them.

Where all labels are numbers a note keeps that of its source, for another passage may speak of "noot 12".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from openbaar.markdown.model import Block, Note

BACK = "footnote-backref"


class Mark(NamedTuple):
    """A mark in the text: its own anchor, where it leads, and what it shows."""

    id: str
    href: str
    number: str


def note_of(label: str) -> str:
    """The anchor of a note."""
    return f"fn:{label}"


class Notes:
    """The notes of a text, and those that were marked so far, in the order of their first marks."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._notes: dict[str, Note] = {}
        self._faults: list[tuple[int, str, str, str]] = []
        self._marks: dict[str, list[str]] = {}
        self._places: dict[str, int] = {}
        self._order: list[str] = []
        for block in blocks:
            if isinstance(block, Note):
                self._add(block)
        self._own_numbers = all(label.isdecimal() and label.isascii() for label in self._notes)

    def next_marked(self, place: int) -> str | None:
        """The label of the note that was marked first, second and so on (from 0)."""
        return self._order[place] if place < len(self._order) else None

    def note(self, label: str) -> Note:
        """The note with this label."""
        return self._notes[label]

    def number(self, label: str) -> str:
        """What the mark of a note shows."""
        return label if self._own_numbers else str(self._places[label])

    def marks(self, label: str) -> list[str]:
        """The anchors of the marks that lead to a note."""
        return self._marks[label]

    def mark(self, label: str, line: int) -> Mark | None:
        """A new mark in the text; None when there is no such note."""
        if label not in self._notes:
            self._faults.append((line, "TX003", f"noot {label} heeft geen tekst", label))
            return None
        if label not in self._marks:
            self._order.append(label)
            self._places[label] = len(self._order)
        marks = self._marks.setdefault(label, [])
        marks.append(f"fnref{len(marks) + 1 if marks else ''}:{label}")
        return Mark(marks[-1], f"#{note_of(label)}", self.number(label))

    def faults(self) -> Iterator[tuple[int, str, str, str]]:
        """Line, code and message of what is wrong, and the label; ask when all marks are read."""
        yield from self._faults
        for label, note in self._notes.items():
            if label not in self._marks:
                yield note.line, "TX006", f"de tekst verwijst niet naar noot {label}", label

    def _add(self, note: Note) -> None:
        first = self._notes.setdefault(note.label, note)
        if first is not note:
            self._faults.append((note.line, "TX005", f"noot {note.label} staat er twee keer", note.label))
