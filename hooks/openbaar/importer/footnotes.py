"""The notes at the foot of pages. The surest sign is the line above them: 144 points long, at the left of the text.
Their type is smaller than that of the text; each begins with its number, mostly raised, and numbers run on over the
pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from openbaar.importer.blocks import Note, Place
from openbaar.importer.lines import Stretch
from openbaar.importer.measures import Measures
from openbaar.importer.regions import Sheet
from openbaar.importer.runs import SMALL, Known, merged_rows, runs_of

SHORTEST, LONGEST = 90, 215
"""Points: the length of the line above notes. Word draws 144; LibreOffice a quarter of the width of the text."""
THICKEST = 1.8
NUMBER = re.compile(r"(\d{1,3}|\*{1,3})[.)]?$")
GLUED = re.compile(r"(\d{1,3})(?=[^\d\s.,/:-])")


@dataclass(frozen=True)
class Foot:
    """The rows of notes of one page, and what is above them."""

    above: tuple[Stretch, ...]
    rows: tuple[Stretch, ...]


def notes_of(sheets: Sequence[Sheet], measures: Measures) -> tuple[tuple[Sheet, ...], tuple[Note, ...]]:
    """The pages without their notes, and the notes. A row without a number goes on with the note before it, also with
    that of the page before."""
    kept, found = [], list[tuple[str, list[Stretch]]]()
    for sheet in sheets:
        foot = _foot(sheet, measures, bool(found))
        kept.append(replace(sheet, text=foot.above))
        begun = len(found)
        for row in foot.rows:
            label, rest = _opening(row, found[begun:], found)
            if label:
                found.append((label, [rest] if rest.words else []))
            elif found:
                found[-1][1].append(row)
            else:
                kept[-1] = replace(kept[-1], text=(*kept[-1].text, row))
    return tuple(kept), tuple(_note(label, rows, measures) for label, rows in found if rows)


def _note(label: str, rows: list[Stretch], measures: Measures) -> Note:
    first = rows[0]
    place = Place(first.page, first.top, rows[-1].base, first.left)
    return Note(label, runs_of(rows, Known(), measures.right, whole_style=True), place)


def _foot(sheet: Sheet, measures: Measures, begun: bool) -> Foot:
    if measures.is_kamerstuk:
        return Foot(sheet.text, tuple(merged_rows(_beside(sheet, measures))))
    top = _line(sheet, measures, begun) or _small_from(sheet, measures)
    if top is None:
        return Foot(sheet.text, ())
    below = [each for each in sheet.text if each.base > top]
    return Foot(tuple(each for each in sheet.text if each.base <= top), tuple(merged_rows(below)))


def _beside(sheet: Sheet, measures: Measures) -> list[Stretch]:
    """The notes of a paper of parliament: small type in the column at the left, from the first number on."""
    small = [each for each in sheet.side if each.size < measures.size - 1]
    begin = next((place for place, each in enumerate(small) if NUMBER.match(each.words[0].text)), len(small))
    return small[begin:]


def _line(sheet: Sheet, measures: Measures, begun: bool) -> float | None:
    """The height of the line above the notes of a page: below it stands nothing but smaller type. Above a note that
    goes on from the page before (``begun``) the line is longer."""
    lines = [
        box.top
        for box in sheet.page.boxes
        if box.height <= THICKEST
        and SHORTEST < box.width < (2 * LONGEST if begun else LONGEST)
        and abs(box.left - measures.left) < 12
        and box.top > 0.2 * sheet.page.height
    ]
    for top in sorted(lines):
        below = [each for each in sheet.text if each.base > top]
        if below and all(each.size < measures.size - 0.3 for each in below) and (begun or _begins(below[0])):
            return top
    return None


def _small_from(sheet: Sheet, measures: Measures) -> float | None:
    """Where there is no line: from where on nothing but smaller type stands, beginning with a raised number."""
    small: list[Stretch] = []
    for each in reversed(sheet.text):
        if each.size >= measures.size - 0.6:
            break
        small.insert(0, each)
    for place, each in enumerate(small):
        if _begins(each) and (each.is_raised(each.words[0]) or len(each.words) == 1):
            return small[place].base - 0.9 * each.size
    return None


def _begins(stretch: Stretch) -> bool:
    text = stretch.words[0].text.translate(SMALL)
    return bool(NUMBER.match(text) or GLUED.match(text))


def _opening(
    row: Stretch, of_page: Iterable[tuple[str, list[Stretch]]], found: Sequence[tuple[str, list[Stretch]]]
) -> tuple[str, Stretch]:
    """The label of the note that a row begins, and the row without it; "" where it goes on."""
    first = row.words[0]
    first = replace(first, text=first.text.translate(SMALL))
    match = NUMBER.match(first.text)
    raised = row.is_raised(first) or first.text != row.words[0].text
    if match and (raised or _is_next(match[1], of_page, found)) and (len(row.words) > 1 or raised):
        return match[1], Stretch(row.page, row.words[1:], row.underlined)
    glued = GLUED.match(first.text)
    if glued and _is_next(glued[1], of_page, found):
        rest = replace(first, text=first.text[glued.end() :])
        return glued[1], Stretch(row.page, (rest, *row.words[1:]), row.underlined)
    return "", row


def _is_next(
    label: str, of_page: Iterable[tuple[str, list[Stretch]]], found: Sequence[tuple[str, list[Stretch]]]
) -> bool:
    """Whether a number comes after that of the note before it; on a new page a series may begin again."""
    if not label.isdecimal():
        return False
    last = found[-1][0] if found else "0"
    if not last.isdecimal():
        return False
    starts = not list(of_page) and int(label) == 1
    return int(label) == int(last) + 1 or starts
