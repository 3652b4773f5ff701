"""Lines that were gathered into one block: a paragraph, an item, or a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from openbaar.importer.lines import Stretch
from openbaar.importer.markers import Marker, without_marker

ENDED = re.compile(r"[.!?:;][\"'”’)\]]*\d{0,2}$")
"""The end of a sentence, with what may close it and the mark of a note."""


@dataclass
class Gathered:
    """Lines of one block, while it is being gathered."""

    lines: list[Stretch]
    marker: Marker | None = None
    white_before: bool = False
    """Whether a white line is above it, or a page begins with it."""
    loose: bool = field(default=False)

    @property
    def left(self) -> float:
        """Where its text begins."""
        return self.marker.text_left if self.marker else self.lines[0].left

    @property
    def texts(self) -> list[Stretch]:
        """Its lines without the sign of the item."""
        return [without_marker(self.lines[0]), *self.lines[1:]] if self.marker else self.lines

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.texts)

    @property
    def style(self) -> tuple[float, bool, bool, bool]:
        return style_of(self.texts[0])


def style_of(line: Stretch) -> tuple[float, bool, bool, bool]:
    """What tells a heading from text: size, bold, italic, underlined."""
    return round(line.size * 2) / 2, line.bold, line.italic, line.underlined
