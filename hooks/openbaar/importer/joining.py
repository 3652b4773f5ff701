"""Whether a line goes on with the block above it. A heading and a sign begin a block; a sentence goes on, over the end
of a page too."""

from __future__ import annotations

from openbaar.importer.gathered import ENDED, Gathered, style_of
from openbaar.importer.layout import section_level
from openbaar.importer.lines import Stretch, is_apart
from openbaar.importer.markers import Marker
from openbaar.importer.measures import Measures
from openbaar.importer.ministry import goes_on
from openbaar.importer.redactions import is_mark

ASIDE = 4.5
"""Points: lines that begin further apart belong to different blocks."""


def belongs(
    building: Gathered, before: Stretch, line: Stretch, marker: Marker | None, white: bool, measures: Measures
) -> bool:
    """Whether a line belongs to the block that is being gathered; ``before`` is the line above it, ``white`` whether
    there is a white line between them."""
    if marker is not None and not _is_within(building, before, line, marker, measures):
        return False
    if _begins_section(before, line, measures) or _ends_section(building, line, white):
        return False
    if _other_style(building, line) and not _goes_on_in_style(building, line, measures):
        return False
    if not _in_place(building, line, before, measures):
        return False
    if line.page != before.page:
        return _goes_over_the_page(building, before, line, measures)
    return not white and _goes_on_below(before, line, measures)


def _begins_section(before: Stretch, line: Stretch, measures: Measures) -> bool:
    """Whether a line is the name of a section, by its style or because a sentence ended above it."""
    named = section_level(line.text) and line.text[:1].isupper()
    return bool(named and (line.bold or line.size > measures.size + 1 or ENDED.search(before.text)))


def _ends_section(building: Gathered, line: Stretch, white: bool) -> bool:
    """Whether what is being gathered is the name of a section as a whole."""
    if not section_level(building.text) or building.lines[0].page != line.page:
        return False
    return building.style != style_of(line) or (not white and len(building.lines) == 1)


def _goes_on_below(before: Stretch, line: Stretch, measures: Measures) -> bool:
    """Whether a line right below another goes on with it: that one was full, or breaks off in a name or a heading."""
    if goes_on(before.text, line.text) or _in_bold_sentence(before, line):
        return True
    return not (_has_room(before, line, measures) and _may_end(before, measures))


def _in_bold_sentence(before: Stretch, line: Stretch) -> bool:
    """Whether a heading goes on: bold, in small letters, below bold words without the end of a sentence."""
    return before.bold and line.bold and line.text[:1].islower() and not before.text.endswith((".", ",", ":", ";"))


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
        goes_on = not _has_room(before, line, measures) or _in_bold_sentence(before, line)
        return abs(line.left - building.marker.left) < ASIDE and not hanging and goes_on
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
