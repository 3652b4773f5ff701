"""Lines -> gathered lines: those that make up one paragraph, one item, one heading; over the ends of pages too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from openbaar.importer.layout import section_level
from openbaar.importer.lines import Stretch, is_apart
from openbaar.importer.markers import Marker, is_initial, marker_of, without_marker
from openbaar.importer.ministry import goes_on
from openbaar.importer.redactions import is_mark
from openbaar.importer.regions import Measures

ASIDE = 4.5
"""Points: lines that begin further apart belong to different blocks."""
APART = 1.35
"""Of the leading: a larger step is a white line."""
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


def gather(lines: Iterable[Stretch], measures: Measures) -> Iterator[Gathered]:
    """The blocks that lines make up, in order."""
    building: Gathered | None = None
    before: Stretch | None = None
    letters: set[str] = set()
    for line in lines:
        marker = marker_of(line)
        if marker is not None and is_initial(marker.sign, letters):
            marker = None
        white = before is None or line.page != before.page or _step(before, line) > APART * _leading(line, measures)
        if building is not None and before is not None and _goes_on(building, before, line, marker, white, measures):
            building.lines.append(line)
        else:
            if building is not None:
                yield building
            building = Gathered([line], marker, white)
        before = line
    if building is not None:
        yield building


def _step(before: Stretch, line: Stretch) -> float:
    return line.base - before.base


def _leading(line: Stretch, measures: Measures) -> float:
    return measures.leading * max(line.size / measures.size, 0.8)


def _goes_on(
    building: Gathered, before: Stretch, line: Stretch, marker: Marker | None, white: bool, measures: Measures
) -> bool:
    if marker is not None and not _is_within(building, before, line, marker, measures):
        return False
    if (
        section_level(line.text)
        and line.text[:1].isupper()
        and (line.bold or line.size > measures.size + 1 or ENDED.search(before.text))
    ):
        return False
    if (
        section_level(building.text)
        and building.lines[0].page == line.page
        and (building.style != style_of(line) or not white)
    ) and (building.style != style_of(line) or len(building.lines) == 1):
        return False
    if _other_style(building, line) and not _goes_on_in_style(building, line, measures):
        return False
    if not _in_place(building, line, before, measures):
        return False
    if line.page != before.page:
        return _goes_over_the_page(building, before, line, measures)
    if white:
        return False
    return goes_on(before.text, line.text) or not (_has_room(before, line, measures) and _may_end(before, measures))


def _is_within(building: Gathered, before: Stretch, line: Stretch, marker: Marker, measures: Measures) -> bool:
    """Whether what looks like the sign of an item is part of a sentence: ``... nr.`` / ``1. ...``, or a lone ``-``
    between words that stand at the left of the text."""
    tail = before.text.rstrip()
    in_sentence = not ENDED.search(tail) or tail.endswith(("nr.", "art.", "d.d.", "p.", "blz.", "o.a.", "c.q."))
    near = marker.text_left - marker.left < (1.8 if marker.is_number else 0.9) * line.size
    return in_sentence and near and not _has_room(before, line, measures) and abs(line.left - building.left) < ASIDE


def _other_style(building: Gathered, line: Stretch) -> bool:
    """Whether a heading ends, or one begins."""
    style, other = building.style, style_of(line)
    if abs(style[0] - other[0]) > 0.9:
        return True
    if style[1:] == other[1:]:
        return False
    whole = all(style_of(each)[1:] == style[1:] for each in building.texts)
    if style[1] != other[1]:
        return (whole and style[1]) or (other[1] and len(line.words) > 0 and _starts_bold_block(building, line))
    return whole and (style[2] or style[3]) and not (other[2] or other[3]) and ends_short(building)


def _goes_on_in_style(building: Gathered, line: Stretch, measures: Measures) -> bool:
    """Whether bold or italic words at the beginning of a paragraph go on on this line, and end within it."""
    last, first = building.lines[-1].words[-1], line.words[0]
    same = (last.bold, last.italic, round(last.size)) == (first.bold, first.italic, round(first.size))
    return same and (last.bold or last.italic) and not _has_room(building.lines[-1], line, measures)


def _starts_bold_block(building: Gathered, line: Stretch) -> bool:
    return not building.texts[-1].words[-1].bold


def ends_short(building: Gathered) -> bool:
    """Whether the lines so far look like a heading: few, and without the end of a sentence."""
    return len(building.lines) <= 2 and not ENDED.search(building.text)


def _in_place(building: Gathered, line: Stretch, before: Stretch, measures: Measures) -> bool:
    """Whether a line begins where the next line of this block would."""
    if abs(line.left - building.left) < ASIDE:
        return True
    if building.marker is not None:
        hanging = [each for each in building.lines[1:] if abs(each.left - building.left) < ASIDE]
        return abs(line.left - building.marker.left) < ASIDE and not hanging and not _has_room(before, line, measures)
    indented = building.lines[0].left - line.left
    return len(building.lines) == 1 and 4 < indented < 40 and not _has_room(before, line, measures)


def _goes_over_the_page(building: Gathered, before: Stretch, line: Stretch, measures: Measures) -> bool:
    ended = bool(ENDED.search(before.text))
    first = line.text.lstrip("\"'“‘(")[:1]
    if not ended:
        return first.islower() or first.isdigit() or not _has_room(before, line, measures)
    return first.islower() and not building.marker


def _may_end(before: Stretch, measures: Measures) -> bool:
    """Whether a line that leaves room may be the last of its block; one that ends in the middle of a word may not, nor
    one in the middle of a sentence, unless it is short, as lines of a signature are."""
    is_short = before.right < measures.left + 0.65 * (measures.right - measures.left)
    return not before.text.endswith("-") and (is_short or not before.text.endswith(","))


def _has_room(before: Stretch, line: Stretch, measures: Measures) -> bool:
    """Whether the first word of a line would have stood on the line before it."""
    width = line.words[0].right
    for one, word in zip(line.words, line.words[1:], strict=False):
        if is_apart(one, word):
            break
        width = word.right
    if is_mark(line.words[0]) or is_mark(before.words[-1]):
        return False
    return before.right + (width - line.left) + 0.35 * line.size < measures.right - 4


def rows_of(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Stretches by the height on which they stand."""
    rows: list[list[Stretch]] = []
    for each in sorted(stretches, key=lambda stretch: (stretch.base, stretch.left)):
        if rows and abs(rows[-1][0].base - each.base) < 0.35 * each.size:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [sorted(row, key=lambda each: each.left) for row in rows]
