"""Brackets within a line: links, pictures and marks of notes."""

from __future__ import annotations

from html import unescape
from typing import NamedTuple

from openbaar.markdown import inline_signs as signs
from openbaar.markdown.addresses import Wrong, address_of, picture_of
from openbaar.markdown.found import Span
from openbaar.markdown.pieces import CLOSE, OPEN, TEXT, VOID, Opened, Piece
from openbaar.markdown.reading import InlineReading, Target


def bracket(reading: InlineReading, place: int) -> int:
    """A mark of a note or of a withheld passage, or a bracket that may become a link: the place after it."""
    match = signs.NOTE_MARK.match(reading.text, place)
    if match:
        reading.read.notes.append((place, match[1]))
        reading.links.append(len(reading.read.pieces))
        reading.read.pieces.append(Piece(VOID, text=match[0], name="note", attributes={"label": match[1]}))
        return match.end()
    if (match := signs.WITHHELD.match(reading.text, place)) and not signs.TARGET.match(reading.text, match.end()):
        return _withheld(reading, place, match[0], match[1] or "")
    reading.wait("[", place, "[")
    return place + 1


def _withheld(reading: InlineReading, place: int, text: str, grounds: str) -> int:
    """The mark of a withheld passage, which keeps its words and its brackets."""
    reading.read.withheld.append((place, grounds.strip()))
    attributes = {"class": "weggelaten"}
    reading.read.pieces += [
        Piece(OPEN, name="span", attributes=attributes),
        Piece(TEXT, text),
        Piece(CLOSE, name="span"),
    ]
    return place + len(text)


def picture(reading: InlineReading, place: int) -> int:
    """A bracket with an exclamation mark before it, which may become a picture."""
    if signs.NOTE_MARK.match(reading.text, place + 1):
        reading.add("!")
        return place + 1
    reading.wait("![", place, "![")
    return place + 2


def bracket_closes(reading: InlineReading, place: int) -> int:
    """What a closing bracket makes of the last one that waits: a link, a picture, or text."""
    opened = reading.waiting.bracket()
    if not opened:
        reading.add("]")
        return place + 1
    found = _target(reading, opened, place)
    if found is None or (opened.kind == "[" and reading.holds_link(opened)):
        reading.waiting.give_up_bracket()
        reading.add("]")
        return place + 1
    end = found.end
    wrong = picture_of(found.address) if opened.kind == "![" else address_of(found.address)
    if isinstance(wrong, Wrong):
        reading.fault(opened.place, "TX002", wrong.what)
        reading.waiting.give_up_bracket()
        reading.add(reading.text[place:end])
        return end
    around = (opened.place, opened.place + len(opened.kind)), (place, end)
    reading.read.targets.append(Target(opened.place, wrong, found.written, around, found.name))
    if reading.waiting.take(opened.kind).kind == "![":
        _close_picture(reading, opened, wrong, found.title)
    else:
        _close_link(reading, opened, wrong, found.title)
    return end


class _Behind(NamedTuple):
    """What follows a ``]``: where it leads, and where it ends."""

    address: str
    title: str
    end: int
    written: Span | None = None
    name: str = ""


def _target(reading: InlineReading, opened: Opened, place: int) -> _Behind | None:
    if match := signs.TARGET.match(reading.text, place + 1):
        group = 2 if match[1] is None else 1
        title = unescape(match[3] or match[4] or "")
        return _Behind(unescape(match[group]), title, match.end(), match.span(group)) if match[group] else None
    other = signs.NAME.match(reading.text, place + 1)
    inside = reading.text[opened.place + len(opened.kind) : min(place, opened.place + 300)]
    name = named((other[1] if other else "") or inside)
    found = reading.definitions.get(name)
    if found:
        reading.read.names.add(name)
    return _Behind(found.address, found.title, other.end() if other else place + 1, name=name) if found else None


def _close_link(reading: InlineReading, opened: Opened, address: str, title: str) -> None:
    attributes = {"href": address} | ({"title": title} if title else {})
    reading.read.pieces[opened.piece].become(OPEN, "a", attributes)
    reading.read.pieces.append(Piece(CLOSE, name="a"))
    reading.links.append(opened.piece)


def _close_picture(reading: InlineReading, opened: Opened, address: str, title: str) -> None:
    pieces, notes = reading.read.pieces, reading.read.notes
    alt = "".join(map(_in_words, pieces[opened.piece + 1 :]))
    del pieces[opened.piece :]
    while reading.links and reading.links[-1] > opened.piece:
        reading.links.pop()
    while notes and notes[-1][0] > opened.place:
        notes.pop()
    attributes = {"alt": alt.replace("\n", " "), "src": address} | ({"title": title} if title else {})
    pieces.append(Piece(VOID, name="img", attributes=attributes))


def _in_words(piece: Piece) -> str:
    """What a piece says where only text can stand."""
    if piece.what == TEXT or piece.name == "note":
        return piece.text
    return " " if piece.name == "br" else piece.attributes.get("alt", "")


def named(name: str) -> str:
    """The name of a definition, as names are compared."""
    return " ".join(name.lower().split())
