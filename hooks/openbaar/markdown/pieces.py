"""What a line is made of: text, and the elements that begin and end in it, well nested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

TEXT: Final = 0
OPEN: Final = 1
CLOSE: Final = 2
VOID: Final = 3

BRACKETS = ("[", "![")


@dataclass(slots=True)
class Piece:
    """``text`` at a text, also at a sign that came to nothing; ``name`` and ``attributes`` at an element; ``inner`` is
    a second element that begins at once within the first."""

    what: int
    text: str = ""
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    inner: str = ""

    def become(self, what: int, name: str, attributes: Mapping[str, str] | None = None) -> None:
        """Stand for an element from now on."""
        self.what, self.name, self.attributes = what, name, attributes or {}


@dataclass(slots=True)
class Opened:
    """A sign that waits for its partner; ``piece`` is its place among the pieces, ``place`` its place in the text.

    ``kind`` is what would close it: ``*``, ``**``, ``_``, ``[``, ``![``, or a tag such as ``<sub``; "" when nothing
    can any more.
    """

    kind: str
    piece: int
    place: int


class Waiting:
    """The signs that wait for a partner, the last one last. What is passed over when one is found stays text; each is
    passed over once, so that a text costs time in proportion to its length."""

    def __init__(self) -> None:
        self._stack: list[Opened] = []
        self._brackets: list[Opened] = []
        self._count: dict[str, int] = {}

    def add(self, opened: Opened) -> None:
        """Let a sign wait."""
        self._stack.append(opened)
        self._count[opened.kind] = self._count.get(opened.kind, 0) + 1
        if opened.kind in BRACKETS:
            self._brackets.append(opened)

    def __len__(self) -> int:
        return len(self._stack)

    def has(self, kind: str) -> bool:
        """Whether such a sign waits."""
        return self._count.get(kind, 0) > 0

    def take(self, kind: str) -> Opened:
        """The last of these that waits; all that came after it stops waiting. One must be there."""
        while True:
            opened = self._stack.pop()
            self._count[opened.kind] -= 1
            if opened.kind in BRACKETS:
                self._brackets.pop()
            if opened.kind == kind:
                return opened

    def last_of(self, *kinds: str) -> str:
        """Which of these kinds, of which at least one waits, came last."""
        return next(each.kind for each in reversed(self._stack) if each.kind in kinds)

    def bracket(self) -> Opened | None:
        """The last bracket that waits, which goes on waiting."""
        return self._brackets[-1] if self._brackets else None

    def give_up_bracket(self) -> None:
        """Let the last bracket be text."""
        opened = self._brackets.pop()
        self._count[opened.kind] -= 1
        opened.kind = ""
        self._count[""] = self._count.get("", 0) + 1

    def rest(self) -> list[Opened]:
        """All that still waits."""
        return [each for each in self._stack if each.kind]
