"""Lines -> gathered lines: those that make up one paragraph, one item, one heading; over the ends of pages too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from openbaar.importer.gathered import Gathered
from openbaar.importer.joining import belongs
from openbaar.importer.lines import Stretch
from openbaar.importer.markers import is_initial, marker_of
from openbaar.importer.measures import Measures

APART = 1.35
"""Of the leading: a larger step is a white line."""


def gather(lines: Iterable[Stretch], measures: Measures) -> Iterator[Gathered]:
    """The blocks that lines make up, in order."""
    building: Gathered | None = None
    before: Stretch | None = None
    letters: set[str] = set()
    for line in lines:
        marker = marker_of(line)
        if marker is not None and is_initial(marker.sign, letters):
            marker = None
        white = before is None or line.page != before.page or _is_apart(before, line, measures)
        if building is not None and before is not None and belongs(building, before, line, marker, white, measures):
            building.lines.append(line)
        else:
            if building is not None:
                yield building
            building = Gathered([line], marker, white)
        before = line
    if building is not None:
        yield building


def _is_apart(before: Stretch, line: Stretch, measures: Measures) -> bool:
    """Whether a white line is above a line, or it stands at the top of the next column."""
    step = line.base - before.base
    return step > APART * _leading(line, measures) or step < -1


def _leading(line: Stretch, measures: Measures) -> float:
    return measures.leading * max(line.size / measures.size, 0.8)


def rows_of(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Stretches by the height on which they stand."""
    rows: list[list[Stretch]] = []
    for each in sorted(stretches, key=lambda stretch: (stretch.base, stretch.left)):
        if rows and abs(rows[-1][0].base - each.base) < 0.35 * each.size:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [sorted(row, key=lambda each: each.left) for row in rows]
