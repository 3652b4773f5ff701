"""The marks within a block -> pieces. Each sign is looked at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from openbaar.markdown import inline_signs as signs
from openbaar.markdown.addresses import Wrong, address_of, picture_of
from openbaar.markdown.allowed import VOID as VOID_ELEMENTS
from openbaar.markdown.html_tags import BLOCKS, INLINE, Refusal, Tag, tag_at
from openbaar.markdown.pieces import CLOSE, OPEN, TEXT, VOID, Opened, Piece, Waiting

EMPHASIS: Mapping[int, tuple[str, ...]] = {1: ("em",), 2: ("strong",), 3: ("strong", "em")}

MISPLACED = "HTML staat niet aan het begin van een alinea, of is niet afgesloten"

_SAME = re.compile(r"(.)\1*", re.DOTALL)

MOST = 100
"""So many signs may wait for their partners at once; further ones are text."""


class Fault(NamedTuple):
    """What is wrong: where in the text, a code (see ``problems.py``), and what there is to say."""

    place: int
    code: str
    message: str


class Target(NamedTuple):
    """A link or a picture: where in the text, and the address."""

    place: int
    address: str


@dataclass(slots=True)
class Read:
    """What was read of a text."""

    pieces: list[Piece] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    """Where marks of notes stand, and their labels."""
    faults: list[Fault] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    """The names of definitions that links use."""


def read_inline(text: str, definitions: Mapping[str, tuple[str, str]], within_html: bool = False) -> Read:
    """The pieces of a text of one block. ``definitions`` gives address and title of names in lower case; blocks of HTML
    are read only where the text is one (``within_html``)."""
    return _Reader(text, definitions, within_html).read()


class _Reader:
    def __init__(self, text: str, definitions: Mapping[str, tuple[str, str]], within_html: bool) -> None:
        self._text, self._definitions = text, definitions
        self._elements = INLINE | BLOCKS if within_html else INLINE
        self._code = signs.code_spans(text)
        self._waiting = Waiting()
        self._links: list[int] = []  # at which pieces links begin, marks of notes too
        self._read = Read()
        self._refused: set[str] = set()

    def read(self) -> Read:
        text, place = self._text, 0
        search = signs.SPECIAL.search
        while match := search(text, place):
            if match.start() > place:
                self._add(text[place : match.start()])
            handler = _HANDLERS.get(match[0])
            place = handler(self, match.start()) if handler else self._address(match[0], match.start())
        if place < len(text):
            self._add(text[place:])
        for opened in self._waiting.rest():
            if opened.kind.startswith("<"):
                self._fault(opened.place, "TX007", f"HTML is niet afgesloten: {opened.kind}>")
        return self._read

    def _add(self, text: str) -> None:
        self._read.pieces.append(Piece(TEXT, text))

    def _address(self, address: str, place: int) -> int:
        """An address that is no link, but for what stands behind it."""
        address = address.rstrip("*_.,;:!?")
        self._add(address)
        return place + len(address)

    def _fault(self, place: int, code: str, message: str) -> None:
        self._read.faults.append(Fault(place, code, message))

    def _around(self, start: int, end: int) -> tuple[str, str]:
        return self._text[start - 1 : start] if start else "", self._text[end : end + 1]

    def _wait(self, kind: str, place: int, sign: str) -> None:
        if len(self._waiting) < MOST:
            self._waiting.add(Opened(kind, len(self._read.pieces), place))
        self._add(sign)

    def _line_end(self, place: int) -> int:
        """Two blanks before the end of a line, or a backslash, keep the line break that the source has."""
        pieces = self._read.pieces
        last = pieces[-1] if pieces and pieces[-1].what == TEXT else None
        if last and last.text.endswith("  "):
            last.text = last.text.rstrip(" ")
            pieces.append(Piece(VOID, name="br"))
        elif last:
            last.text = last.text.rstrip(" ")
        self._add("\n")
        return place + 1

    def _backslash(self, place: int) -> int:
        following = self._text[place + 1 : place + 2]
        if following == "\n":
            self._read.pieces.append(Piece(VOID, name="br"))
            return place + 1
        is_escape = following in signs.ESCAPABLE if following else False
        if not is_escape and following and following in signs.ESCAPABLE_FIRST:
            start = self._text.rfind("\n", max(0, place - 30), place) + 1
            is_escape = bool(signs.FIRST.match(self._text, start, place))
        self._add(following if is_escape else "\\")
        return place + 1 + is_escape

    def _ticks(self, place: int) -> int:
        end, length = self._code.get(place), _run(self._text, place)
        if end is None:
            self._add(self._text[place : place + length])
            return place + length
        inside = Piece(TEXT, self._text[place + length : end - length])
        self._read.pieces += [Piece(OPEN, name="code"), inside, Piece(CLOSE, name="code")]
        return end

    def _emphasis(self, place: int) -> int:
        sign, length = self._text[place], _run(self._text, place)
        end = place + length
        before, after = self._around(place, end)
        if length <= 3 and signs.closes(before, after) and self._close_emphasis(sign * length):
            return end
        if length <= 3 and signs.opens(before, after):
            self._wait(sign * length, place, sign * length)
        else:
            self._add(sign * length)
        return end

    def _close_emphasis(self, kind: str) -> bool:
        """Close what waits for this sign; three of them may close one and two that were opened apart."""
        if self._waiting.has(kind):
            self._wrap(self._waiting.take(kind), EMPHASIS[len(kind)])
            return True
        one, two = kind[:1], kind[:2]
        if len(kind) == 3 and self._waiting.has(one) and self._waiting.has(two):
            inner = self._waiting.last_of(one, two)
            self._wrap(self._waiting.take(inner), EMPHASIS[len(inner)])
            outer = two if inner == one else one
            if self._waiting.has(outer):
                self._wrap(self._waiting.take(outer), EMPHASIS[len(outer)])
            else:
                self._add(outer)
            return True
        return False

    def _wrap(self, opened: Opened, names: tuple[str, ...]) -> None:
        pieces = self._read.pieces
        pieces[opened.piece].become(OPEN, names[0])
        pieces[opened.piece].inner = names[1] if len(names) > 1 else ""
        pieces += [Piece(CLOSE, name=name) for name in reversed(names)]

    def _bracket(self, place: int) -> int:
        match = signs.NOTE_MARK.match(self._text, place)
        if match:
            self._read.notes.append((place, match[1]))
            self._links.append(len(self._read.pieces))
            self._read.pieces.append(Piece(VOID, text=match[0], name="note", attributes={"label": match[1]}))
            return match.end()
        self._wait("[", place, "[")
        return place + 1

    def _picture(self, place: int) -> int:
        if signs.NOTE_MARK.match(self._text, place + 1):
            self._add("!")
            return place + 1
        self._wait("![", place, "![")
        return place + 2

    def _bracket_closes(self, place: int) -> int:
        opened = self._waiting.bracket()
        if not opened:
            self._add("]")
            return place + 1
        found = self._target(opened, place)
        if found is None or (opened.kind == "[" and self._holds_link(opened)):
            self._waiting.give_up_bracket()
            self._add("]")
            return place + 1
        address, title, end = found
        wrong = picture_of(address) if opened.kind == "![" else address_of(address)
        if isinstance(wrong, Wrong):
            self._fault(opened.place, "TX002", wrong.what)
            self._waiting.give_up_bracket()
            self._add(self._text[place:end])
            return end
        self._read.targets.append(Target(opened.place, wrong))
        if self._waiting.take(opened.kind).kind == "![":
            self._close_picture(opened, wrong, title)
        else:
            self._close_link(opened, wrong, title)
        return end

    def _target(self, opened: Opened, place: int) -> tuple[str, str, int] | None:
        """Address, title and end of what follows a ``]``."""
        if match := signs.TARGET.match(self._text, place + 1):
            address = match[1] if match[1] is not None else match[2]
            return (unescape(address), unescape(match[3] or match[4] or ""), match.end()) if address else None
        other = signs.NAME.match(self._text, place + 1)
        inside = self._text[opened.place + len(opened.kind) : min(place, opened.place + 300)]
        name = named((other[1] if other else "") or inside)
        found = self._definitions.get(name)
        if found:
            self._read.names.add(name)
        return (*found, other.end() if other else place + 1) if found else None

    def _holds_link(self, opened: Opened) -> bool:
        """Whether a link stands in what would be one: then that outer one is text."""
        return bool(self._links) and self._links[-1] > opened.piece

    def _close_link(self, opened: Opened, address: str, title: str) -> None:
        attributes = {"href": address} | ({"title": title} if title else {})
        self._read.pieces[opened.piece].become(OPEN, "a", attributes)
        self._read.pieces.append(Piece(CLOSE, name="a"))
        self._links.append(opened.piece)

    def _close_picture(self, opened: Opened, address: str, title: str) -> None:
        pieces, notes = self._read.pieces, self._read.notes
        alt = "".join(map(_in_words, pieces[opened.piece + 1 :]))
        del pieces[opened.piece :]
        while self._links and self._links[-1] > opened.piece:
            self._links.pop()
        while notes and notes[-1][0] > opened.place:
            notes.pop()
        attributes = {"alt": alt.replace("\n", " "), "src": address} | ({"title": title} if title else {})
        pieces.append(Piece(VOID, name="img", attributes=attributes))

    def _less_than(self, place: int) -> int:
        if match := signs.AUTOLINK.match(self._text, place) or signs.LETTER_BOX.match(self._text, place):
            address = match[1] if ":" in match[1] else f"mailto:{match[1]}"
            self._read.targets.append(Target(place, address))
            opening = Piece(OPEN, name="a", attributes={"href": address})
            self._links.append(len(self._read.pieces))
            self._read.pieces += [opening, Piece(TEXT, match[1]), Piece(CLOSE, name="a")]
            return match.end()
        tag = tag_at(self._text, place)
        if isinstance(tag, Tag) and tag.name in self._elements:
            return self._tag(tag, place)
        if isinstance(tag, Tag) and tag.name not in self._refused:
            self._fault(place, "TX007", f"{MISPLACED}: <{tag.name}>")
        if isinstance(tag, Refusal):
            self._refused.add(tag.name)
            self._fault(place, "TX002", tag.what)
        self._add("<")
        return place + 1

    def _tag(self, tag: Tag, place: int) -> int:
        source = self._text[place : tag.end]
        attributes = dict(tag.attributes)
        if "href" in attributes:
            address = address_of(attributes["href"])
            if isinstance(address, Wrong):
                self._fault(place, "TX002", address.what)
                self._add(source)
                return tag.end
            attributes["href"] = address
            self._read.targets.append(Target(place, address))
        if tag.name in VOID_ELEMENTS:
            self._read.pieces.append(Piece(VOID, name=tag.name, attributes=attributes))
        elif not tag.closes:
            self._wait(f"<{tag.name}", place, source)
            self._read.pieces[-1].attributes = attributes
        elif self._waiting.has(f"<{tag.name}"):
            self._close_element(self._waiting.take(f"<{tag.name}"), tag, place)
        elif tag.name not in self._refused:
            self._fault(place, "TX007", f"HTML sluit iets af wat niet open is: </{tag.name}>")
            self._add(source)
        else:
            self._add(source)
        return tag.end

    def _close_element(self, opened: Opened, tag: Tag, place: int) -> None:
        piece = self._read.pieces[opened.piece]
        is_link = "href" in piece.attributes
        if is_link and self._holds_link(opened):
            self._fault(opened.place, "TX002", "link staat in een link")
            self._add(self._text[place : tag.end])
            return
        if is_link:
            self._links.append(opened.piece)
        name = "span" if tag.name == "a" and not is_link else tag.name
        piece.become(OPEN, name, piece.attributes)
        self._read.pieces.append(Piece(CLOSE, name=name))

    def _ampersand(self, place: int) -> int:
        match = signs.ENTITY.match(self._text, place)
        decoded = unescape(match[0]) if match else ""
        if not match or decoded == match[0] or not _may_stand(decoded):
            self._add("&")
            return place + 1
        self._add(decoded)
        return match.end()


def _in_words(piece: Piece) -> str:
    """What a piece says where only text can stand."""
    if piece.what == TEXT or piece.name == "note":
        return piece.text
    return " " if piece.name == "br" else piece.attributes.get("alt", "")


def named(name: str) -> str:
    """The name of a definition, as names are compared."""
    return " ".join(name.lower().split())


def _run(text: str, place: int) -> int:
    """How often the sign at ``place`` stands there in a row."""
    match = _SAME.match(text, place)
    return len(match[0]) if match else 0


def _may_stand(text: str) -> bool:
    """Whether these characters may be written as an entity: none that controls, and none that is no character. Of some
    of those nothing is left when they are decoded."""
    return text not in ("", "\ufffd") and all(
        each.isprintable() or each in "\t\n\xad" or (each.isspace() and each >= "\xa0") for each in text
    )


_HANDLERS: Mapping[str, Callable[[_Reader, int], int]] = {
    "\n": _Reader._line_end,
    "\\": _Reader._backslash,
    "`": _Reader._ticks,
    "*": _Reader._emphasis,
    "_": _Reader._emphasis,
    "[": _Reader._bracket,
    "![": _Reader._picture,
    "]": _Reader._bracket_closes,
    "<": _Reader._less_than,
    "&": _Reader._ampersand,
}
