"""HTML within a line: tags, and addresses between ``<`` and ``>``."""

from __future__ import annotations

from openbaar.markdown import inline_signs as signs
from openbaar.markdown.addresses import Wrong, address_of
from openbaar.markdown.allowed import VOID as VOID_ELEMENTS
from openbaar.markdown.html_tags import HtmlTag, RefusedHtml, attribute_at, tag_at
from openbaar.markdown.pieces import CLOSE, OPEN, TEXT, VOID, Opened, Piece
from openbaar.markdown.reading import InlineReading, Target

MISPLACED = "HTML staat niet aan het begin van een alinea, of is niet afgesloten"


def less_than(reading: InlineReading, place: int) -> int:
    """An address, a tag, or the sign itself: the place after it."""
    if match := signs.AUTOLINK.match(reading.text, place) or signs.LETTER_BOX.match(reading.text, place):
        address = match[1] if ":" in match[1] else f"mailto:{match[1]}"
        reading.read.targets.append(Target(place, address))
        opening = Piece(OPEN, name="a", attributes={"href": address})
        reading.links.append(len(reading.read.pieces))
        reading.read.pieces += [opening, Piece(TEXT, match[1]), Piece(CLOSE, name="a")]
        return match.end()
    tag = tag_at(reading.text, place)
    if isinstance(tag, HtmlTag) and tag.name in reading.elements:
        return _tag(reading, tag, place)
    if isinstance(tag, HtmlTag) and tag.name not in reading.refused:
        reading.fault(place, "TX007", f"{MISPLACED}: <{tag.name}>")
    if isinstance(tag, RefusedHtml):
        reading.refused.add(tag.name)
        reading.fault(place, "TX002", tag.what)
    reading.add("<")
    return place + 1


def _tag(reading: InlineReading, tag: HtmlTag, place: int) -> int:
    source = reading.text[place : tag.end]
    attributes = dict(tag.attributes)
    if "href" in attributes:
        address = address_of(attributes["href"])
        if isinstance(address, Wrong):
            reading.fault(place, "TX002", address.what)
            reading.add(source)
            return tag.end
        attributes["href"] = address
        whole, value = attribute_at(reading.text, place, tag.end, "href")
        reading.read.targets.append(Target(place, address, value, (whole,)))
    if tag.name in VOID_ELEMENTS:
        reading.read.pieces.append(Piece(VOID, name=tag.name, attributes=attributes))
    elif not tag.closes:
        reading.wait(f"<{tag.name}", place, source)
        reading.read.pieces[-1].attributes = attributes
    elif reading.waiting.has(f"<{tag.name}"):
        _close_element(reading, reading.waiting.take(f"<{tag.name}"), tag, place)
    elif tag.name not in reading.refused:
        reading.fault(place, "TX007", f"HTML sluit iets af wat niet open is: </{tag.name}>")
        reading.add(source)
    else:
        reading.add(source)
    return tag.end


def _close_element(reading: InlineReading, opened: Opened, tag: HtmlTag, place: int) -> None:
    piece = reading.read.pieces[opened.piece]
    is_link = "href" in piece.attributes
    if is_link and reading.holds_link(opened):
        reading.fault(opened.place, "TX002", "link staat in een link")
        reading.add(reading.text[place : tag.end])
        return
    if is_link:
        reading.links.append(opened.piece)
    name = "span" if tag.name == "a" and not is_link else tag.name
    piece.become(OPEN, name, piece.attributes)
    reading.read.pieces.append(Piece(CLOSE, name=name))


def unclosed(reading: InlineReading) -> None:
    """Tell which elements never closed; ask at the end of the text."""
    for opened in reading.waiting.rest():
        if opened.kind.startswith("<"):
            reading.fault(opened.place, "TX007", f"HTML is niet afgesloten: {opened.kind}>")
