"""What lies on the pages of a PDF: notes, links, marks, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from openbaar.leaks.reading.model import Annotation, Target
from openbaar.leaks.reading.pdf_objects import mapped
from openbaar.leaks.reading.pdf_pages import placing

HIDDEN = 2 | 32
"""Flags of an annotation: hidden, and not to be seen on a screen."""
DEEPEST = 20
"""Actions after actions."""


def annotations_of(page: pikepdf.Page, shown: pdfium.PdfPage) -> tuple[Annotation, ...]:
    """Those of one page, with their boxes as the page is shown."""
    on_page = placing(shown)
    found = []
    for each in dictionaries(page.obj.get("/Annots")):
        sides = [*map(number, _items(each.get("/Rect"))), 0.0, 0.0, 0.0, 0.0]
        box = (min(sides[0], sides[2]), min(sides[1], sides[3]), max(sides[0], sides[2]), max(sides[1], sides[3]))
        words = " ".join(filter(None, (text_of(each.get(key)) for key in ("/Contents", "/RC", "/Subj"))))
        flags = int(number(each.get("/F", 0)))
        kind = text_of(each.get("/Subtype")).lstrip("/")
        found.append(Annotation(kind, mapped(box, on_page), text_of(each.get("/T")), words, bool(flags & HIDDEN)))
    return tuple(found)


def targets_of(file: pikepdf.Pdf) -> Iterator[Target]:
    """Every address outside the file that a link or an action leads to."""
    for action in actions_in(file.Root):
        yield from _leads(action, 0)
    for place, page in enumerate(file.pages, start=1):
        for holder in (page.obj, *dictionaries(page.obj.get("/Annots"))):
            for action in actions_in(holder):
                yield from _leads(action, place)


def actions_in(holder: Any) -> Iterator[Any]:
    """The actions that a dictionary starts: at a click, at an event, or when the file is opened."""
    first = [holder.get(key) for key in ("/A", "/OpenAction", "/PA")]
    events = holder.get("/AA")
    if isinstance(events, pikepdf.Dictionary):
        first += [action for _, action in events.items()]
    for action in first:
        yield from _chain(action, 0)


def _chain(action: Any, depth: int) -> Iterator[Any]:
    if not isinstance(action, pikepdf.Dictionary) or depth > DEEPEST:
        return
    yield action
    following = action.get("/Next")
    for each in [following] if isinstance(following, pikepdf.Dictionary) else dictionaries(following):
        yield from _chain(each, depth + 1)


def _leads(action: Any, page: int) -> Iterator[Target]:
    for key in ("/URI", "/F", "/Win"):
        value = action.get(key)
        if isinstance(value, pikepdf.Dictionary):
            value = value.get("/UF", value.get("/F"))
        if text_of(value):
            yield Target(page, text_of(value))


def dictionaries(value: Any) -> Iterator[Any]:
    """The dictionaries in an array; nothing where it is none."""
    for each in _items(value):
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield each


def _items(value: Any) -> list[Any]:
    return list(value) if isinstance(value, pikepdf.Array) else []


def text_of(value: Any) -> str:
    """A text, a name or a number of a PDF; nothing for anything else."""
    if isinstance(value, pikepdf.String):
        return _decoded(value).replace("\0", "")
    if isinstance(value, pikepdf.Name | str):
        return str(value)
    if isinstance(value, pikepdf.Stream):
        return value.read_bytes().decode("utf-8", "replace")[:LONGEST]
    return "" if value is None or isinstance(value, pikepdf.Object) else str(value)


def _decoded(value: pikepdf.String) -> str:
    """A string may be of bytes that are no text."""
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value).decode("utf-16" if bytes(value)[:2] in (b"\xfe\xff", b"\xff\xfe") else "latin-1", "replace")


LONGEST = 100_000
"""Characters of a text that stands in a stream."""


def number(value: Any) -> float:
    """A number of a PDF; 0 for anything else."""
    try:
        return float(value)
    except (TypeError, ValueError, ArithmeticError):
        return 0.0
