"""What was read of a file, as values: all that the rules get to see. Nothing here knows a parser.

Lengths are in points (1/72 inch). A box is left, top, right, bottom, from the top left corner of the page as it is
shown: cropped and turned.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

Box = tuple[float, float, float, float]


class Line(NamedTuple):
    """A line of text: where it stands, and what it says."""

    page: int
    """From 1; 0 where the file has no pages."""
    number: int
    """From 1, within the page or the text."""
    text: str


BETWEEN = b" .-()/\t\n\r?"
"""What may stand between the digits of one number; what is no ASCII has become a question mark."""
SHAPE = bytes(48 if 48 <= byte < 58 else byte if byte in BETWEEN else 120 for byte in range(256))


def _places(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


@dataclass(frozen=True)
class Text:
    """The text of a page of this site, or of a file, by line; ``own`` are the numbers by which the document itself is
    known (kenmerk, Kamerstuk), which are of no person."""

    lines: tuple[Line, ...]
    own: frozenset[str] = frozenset()

    @cached_property
    def whole(self) -> str:
        """All lines as one text."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def small(self) -> str:
        """The whole in small letters; of the same length but for a few letters that no Dutch word has."""
        return self.whole.lower()

    @cached_property
    def shape(self) -> bytes:
        """The whole with every digit as 0 and every letter as x: first without blanks and signs, then with them."""
        plain = self.whole.encode("ascii", "replace").translate(SHAPE)
        return plain.translate(None, BETWEEN) + b"x" + plain

    def lines_with(self, words: tuple[str, ...]) -> tuple[Line, ...]:
        """The lines in which one of these (small letters) stands."""
        found = {bisect_right(self._starts, place) - 1 for word in words for place in _places(word, self.small)}
        return tuple(self.lines[place] for place in sorted(found))

    def line_at(self, place: int) -> Line:
        """The line that a place in the whole text is on."""
        return self.lines[bisect_right(self._starts, place) - 1]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(accumulate((len(line.text) + 1 for line in self.lines[:-1]), initial=0))


class Word(NamedTuple):
    """A word on a page of a PDF, and what can be seen of it."""

    text: str
    box: Box
    size: float
    """Of the type, as shown."""
    judged: int
    """Letters and digits in it that stand on the page."""
    unseen: int
    """How many of those make no difference to the picture of the page."""
    on_dark: bool
    """Whether all that shows in its place is one dark colour."""
    is_ocr: bool
    """Drawn without ink (render mode 3), or under a picture of the whole page: what a scanner read."""
    order: int
    """Its turn in the order of drawing."""
    is_cut: bool
    """Outside the clipping path of its own object: what a table row of fixed height does to the last line in it."""


class Cover(NamedTuple):
    """What is drawn over whatever stands there already: a picture, or a filled box."""

    box: Box
    order: int
    is_picture: bool


class Annotation(NamedTuple):
    """A note, a link, a mark, or another thing that lies on a page."""

    kind: str
    """``Link``, ``Redact``, ``Ink``, …, as the PDF calls it."""
    box: Box
    author: str
    text: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF. ``has_thumbnail``: it brings a small picture of itself, which may be older."""

    number: int
    size: tuple[float, float]
    words: tuple[Word, ...]
    covers: tuple[Cover, ...]
    annotations: tuple[Annotation, ...]
    lines: tuple[Line, ...]
    pictures: int
    """How many pictures it shows."""
    has_thumbnail: bool


class Property(NamedTuple):
    """A key of metadata, where it stands (``Info``, ``XMP``, ``custom``, ``Exif``, …), and its value as text."""

    where: str
    key: str
    value: str


class Field(NamedTuple):
    """A field of a form: its name, its value, whether it is a signature."""

    name: str
    value: str
    is_signature: bool


class Target(NamedTuple):
    """Where a link or an action leads that is no page of the file itself. ``page`` is 0 for the file as a whole."""

    page: int
    address: str


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF."""

    pages: tuple[Page, ...]
    properties: tuple[Property, ...]
    attachments: tuple[str, ...]
    """Names of files within the file."""
    layers_off: tuple[str, ...]
    """Names of layers with content that are switched off."""
    fields: tuple[Field, ...]
    scripts: tuple[str, ...]
    """Where scripts stand."""
    targets: tuple[Target, ...]
    unseen_texts: tuple[str, ...]
    """Titles of bookmarks, and what screen readers are told of pictures: text that no page shows."""
    revisions: int
    """Earlier versions with other content that are still in the file."""
    is_encrypted: bool

    @property
    def text(self) -> Text:
        """All that can be read in it."""
        more = (Line(0, number, each) for number, each in enumerate(self.unseen_texts, start=1))
        return Text((*(line for page in self.pages for line in page.lines), *more))


@dataclass(frozen=True, slots=True)
class Office:
    """A text, a sheet or slides of an office program."""

    program: str
    """``Word``, ``Excel``, ``PowerPoint``, ``OpenDocument``."""
    lines: tuple[Line, ...]
    properties: tuple[Property, ...]
    changes: tuple[str, ...]
    """Authors of tracked changes, one for each change."""
    comments: tuple[str, ...]
    """Authors of comments, one for each comment."""
    hidden: tuple[str, ...]
    """Texts, rows, columns and sheets that are hidden; of a text the words, of the rest its name."""
    embedded: tuple[str, ...]
    """Names of files within the file, macros among them."""

    @property
    def text(self) -> Text:
        """All that can be read in it."""
        return Text(self.lines)


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph or a drawing."""

    properties: tuple[Property, ...]
    has_place: bool
    """Whether it says where it was taken."""
    has_thumbnail: bool
    after_the_end: int
    """Bytes behind the end of the picture."""

    @property
    def text(self) -> Text:
        """A picture has none that we can read."""
        return Text(())


@dataclass(frozen=True, slots=True)
class Plain:
    """A file with nothing but text."""

    text: Text


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What could not be read, and why, in Dutch: ``onbekende soort``, ``kost te veel tijd``."""

    reason: str

    @property
    def text(self) -> Text:
        """None."""
        return Text(())


Content = Pdf | Office | Picture | Plain | Unreadable
