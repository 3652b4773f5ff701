"""What is being read of a text of one block: the pieces so far, and the signs that wait for a partner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from openbaar.markdown import inline_signs as signs
from openbaar.markdown.found import Span
from openbaar.markdown.html_tags import BLOCKS, INLINE
from openbaar.markdown.model import Definition
from openbaar.markdown.pieces import TEXT, Opened, Piece, Waiting

MOST = 100
"""So many signs may wait for their partners at once; further ones are text."""


class Fault(NamedTuple):
    """What is wrong: where in the text, a code (see ``problem_codes.py``), and what there is to say."""

    place: int
    code: str
    message: str


class Target(NamedTuple):
    """A link or a picture."""

    place: int
    """Where in the text it begins."""
    address: str
    written: Span | None = None
    """Where in the text the address stands; None where it stands in a definition, or nowhere."""
    around: tuple[Span, ...] = ()
    """What stands around its words, and makes them a link."""
    name: str = ""
    """The name of the definition that has the address."""


@dataclass(slots=True)
class Read:
    """What was read of a text."""

    pieces: list[Piece] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    """Where marks of notes stand, and their labels."""
    withheld: list[tuple[int, str]] = field(default_factory=list)
    """Where marks of withheld passages stand, and the grounds in them as they are written."""
    faults: list[Fault] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    """The names of definitions that links use."""


class InlineReading:
    """A text, and how far it was read. Rules (``RULES`` in ``inline.py``) add to it."""

    def __init__(self, text: str, definitions: Mapping[str, Definition], within_html: bool) -> None:
        self.text, self.definitions = text, definitions
        self.elements = INLINE | BLOCKS if within_html else INLINE
        self.code = signs.code_spans(text)
        self.waiting = Waiting()
        self.links: list[int] = []  # at which pieces links begin, marks of notes too
        self.read = Read()
        self.refused: set[str] = set()

    def add(self, text: str) -> None:
        """Text, also a sign that may still come to something."""
        self.read.pieces.append(Piece(TEXT, text))

    def fault(self, place: int, code: str, message: str) -> None:
        """Something that is wrong there."""
        self.read.faults.append(Fault(place, code, message))

    def around(self, start: int, end: int) -> tuple[str, str]:
        """The characters before and after a sign, "" at an end of the text."""
        return self.text[start - 1 : start] if start else "", self.text[end : end + 1]

    def wait(self, kind: str, place: int, sign: str) -> None:
        """Let a sign wait for its partner; until that comes it is text."""
        if len(self.waiting) < MOST:
            self.waiting.add(Opened(kind, len(self.read.pieces), place))
        self.add(sign)

    def holds_link(self, opened: Opened) -> bool:
        """Whether a link stands in what would be one: then that outer one is text."""
        return bool(self.links) and self.links[-1] > opened.piece
