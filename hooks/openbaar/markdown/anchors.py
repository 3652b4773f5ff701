"""The anchors of a text: each once, and none that the page around the text needs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

FRAME = re.compile(r"deel-.*|fn(?:ref)?\d*:.*|pagina_.*|tabel_.*|zoekveld|zonder-script")
"""The anchors of the page around a text (``overrides/``): a heading of that name gets another."""


def heading_anchor(text: str, separator: str = "-") -> str:
    """``4.9 Ontwikkelingen hiervoor`` -> ``4-9-ontwikkelingen-hiervoor``: the source's own number stays readable."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", separator, plain).strip(separator)


class Anchors:
    """The anchors of one text, as they are given out."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._faults: list[tuple[int, str, str]] = []
        self._count: dict[str, int] = {}

    def of_heading(self, text: str, given: str, line: int) -> str:
        """The anchor of a heading: the one that its author gave, or one made of its text."""
        if given:
            self.take(given, line)
            return given
        base = heading_anchor(text) or "kop"
        if FRAME.fullmatch(base):
            base = f"kop-{base}"
        anchor, count = base, self._count.get(base, 0)
        while anchor in self.taken:
            count += 1
            anchor = f"{base}_{count}"
        self._count[base] = count
        self.taken.add(anchor)
        return anchor

    def take(self, anchor: str, line: int) -> None:
        """Give out an anchor that an author wrote."""
        if anchor in self.taken or FRAME.fullmatch(anchor):
            self._faults.append((line, "TX012", f"anker is al in gebruik: {anchor}"))
        self.taken.add(anchor)

    def faults(self) -> Iterator[tuple[int, str, str]]:
        """Line, code and message of what is wrong."""
        yield from self._faults
