"""Two who sign a letter beside each other: each column is read to its end before the next one."""

from __future__ import annotations

from collections.abc import Sequence

from openbaar.importer.gathering import rows_of
from openbaar.importer.lines import Stretch
from openbaar.importer.open_fields import OFFICE

ALIGNED = 5
"""Points: what begins no further from an office belongs to its column."""
MOST_ROWS = 8
"""Of a signature: an office over some lines, a name, mostly with room between them."""


def signatures(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """The columns of the first signature of a page that has more than one; none where it has no such."""
    rows = rows_of(stretches)
    for place, row in enumerate(rows):
        if len(row) > 1 and all(OFFICE.match(each.text) for each in row):
            return _columns(rows[place : place + MOST_ROWS], [each.left for each in row])
    return []


def _columns(rows: Sequence[Sequence[Stretch]], lefts: Sequence[float]) -> list[list[Stretch]]:
    """The lines under each office, down to the first row that stands in no column."""
    found: list[list[Stretch]] = [[] for _ in lefts]
    for row in rows:
        places = [next((at for at, x in enumerate(lefts) if abs(x - each.left) < ALIGNED), None) for each in row]
        if None in places or (len(row) == 1 and row[0].right > lefts[1]):
            break
        for each, at in zip(row, places, strict=True):
            if at is not None:
                found[at].append(each)
    return found
