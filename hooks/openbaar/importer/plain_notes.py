"""Notes in a text without raised digits: ``jl.1`` in a sentence, ``1 Kamerstukken II …`` at the foot of its page. A
digit is a mark only where both are there and the series runs on; then both get small digits, as other texts have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openbaar.importer.runs import SMALL

FOOT = re.compile(r"(\d{1,3})\s+(?=[A-ZÀ-Þ\d(‘'\"h])")
"""The beginning of a line that may be a note."""
TO_SMALL = {small: plain for plain, small in SMALL.items()}
UNITS = r"(?<!\bm)(?<!km)(?<!cm)(?<!dm)(?<!art\.)(?<!nr\.)(?<!lid)"


def with_small_marks(lines: Sequence[str]) -> list[str]:
    """The lines, with small digits for the marks and the numbers of notes."""
    found = list(lines)
    number, searched, begun = 1, (0, 0), 0
    for place, line in enumerate(lines):
        match = FOOT.match(line.strip())
        if not match or int(match[1]) != number:
            continue
        mark = _mark(found, number, searched, begun, place)
        if mark is None:
            continue
        at, column = mark
        small = str(number).translate(TO_SMALL)
        found[at] = found[at][:column] + small + found[at][column + len(str(number)) :]
        found[place] = f"{small} {line.strip()[match.end() :]}"
        number, searched, begun = number + 1, (at, column + len(small)), place + 1
    return found


def _mark(
    lines: Sequence[str], number: int, searched: tuple[int, int], begun: int, until: int
) -> tuple[int, int] | None:
    """The line and the place in it of the mark of a note: glued to a word, to what closes a sentence, or to a year.
    ``begun`` is the line after the last note, ``searched`` the place behind the last mark."""
    mark = re.compile(rf"(?:(?<=[a-zà-ÿ.,;:)’”\"'\]]){UNITS}|(?<=\b19\d\d)|(?<=\b20\d\d)){number}(?![\w]|[.,]\d)")
    for at in range(searched[0], until):
        if begun and at < begun and FOOT.match(lines[at].strip()):
            continue
        match = mark.search(lines[at], searched[1] if at == searched[0] else 0)
        if match:
            return at, match.start()
    return None
