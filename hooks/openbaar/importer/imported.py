"""One document as it was read of a file, before it is written as a draft."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.importer.blocks import Text
from openbaar.importer.facts import Facts, Unsure


@dataclass(frozen=True)
class Imported:
    """A document, or a part of a bundle."""

    kind: str
    """``beslisnota``, ``kamerbrief`` or ``rapport``; "" where it is none of these."""
    kind_how: str
    """What it is, in Dutch."""
    facts: Facts
    text: Text
    pages: tuple[int, int] | None = None
    """First and last page in the file; None for a file without pages."""
    sizes: tuple[tuple[int, float, float], ...] = ()
    """Number, width and height of each page, in points."""
    scanned: tuple[int, ...] = ()
    """Pages that are pictures, of which no text was read."""
    machine_read: tuple[int, ...] = ()
    """Pages of which the text was recognised by a program."""
    proposed: tuple[Unsure, ...] = ()
    """What may be true: of the case, and of the pages that it belongs with."""
    of_bundle: bool = False
    """Whether the file has other documents too."""
    left_over: tuple[str, ...] = ()
    """What a Word file has and a page does not: tracked changes, comments."""
