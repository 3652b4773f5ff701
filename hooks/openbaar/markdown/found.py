"""What is found in a text while it is rendered: headings, links, anchors, and all that is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias


class Findings(NamedTuple):
    """A fault: the line of the body (from 0), a code (``problem_codes.py``), what is wrong, and the label of a note."""

    line: int
    code: str
    message: str
    note: str = ""


Span: TypeAlias = tuple[int, int]
"""Where something begins and ends, in characters."""


class LinkPlace(NamedTuple):
    """Where in a body a link or a picture stands, for who writes another address there."""

    written: Span | None
    """Its address as written, in the link or in the definition that it uses; None where that cannot be replaced."""
    around: tuple[Span, ...]
    """All that makes it a link: without these only its words are left."""
    is_picture: bool


class FoundLink(NamedTuple):
    """A link or a picture: the line of the body (from 0), the address as written, and where it stands."""

    line: int
    address: str
    place: LinkPlace


class Withheld(NamedTuple):
    """The mark of a withheld passage: the line of the body (from 0), and the grounds in it as they are written."""

    line: int
    grounds: str


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
    links: list[FoundLink] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    found: list[Findings] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
