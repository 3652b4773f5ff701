"""Plain text, mostly taken from a PDF by other means -> a document. There are no places and no type here, so that
what is furniture is known by its words: labels, and the lines of the letterhead where they come back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openbaar.importer.blocks import Text
from openbaar.importer.finding import facts
from openbaar.importer.imported import Imported
from openbaar.importer.kind import kind_of
from openbaar.importer.layout import label_form, label_of, layout, section_level
from openbaar.importer.letterhead import Letterhead, read_slips
from openbaar.importer.note_labels import settled
from openbaar.importer.opening import is_salutation
from openbaar.importer.plain_notes import with_small_marks
from openbaar.importer.slips import Slip
from openbaar.importer.text_reading import HEADING, read_lines

KIND_AND_TITLE = re.compile(r"((?:beslis)?nota)\s+(?=[A-ZÀ-Þ'])")
"""The word nota in large type, and the title that stands beside it."""
NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+(?=[A-ZÀ-Þ])")


def document(text: str) -> Imported:
    """The document in a text."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\f", "\n\n").split("\n")]
    lines = with_small_marks(lines)
    lines = [line for line in lines if not layout().feet.fullmatch(line.strip()) or not line.strip()]
    start = _start(lines)
    body, left_out = _without_repeats(lines[start:], lines[:start])
    head = _letterhead([*lines[:start], "", *_not_repeated(left_out, lines[:start])])
    reading = read_lines(body)
    blocks, notes = settled(reading.blocks, reading.notes)
    kind, how = kind_of(
        head, blocks, False, any(line.strip().lower() in ("nota", "beslisnota") for line in lines[:start])
    )
    known = facts(head, blocks, kind, {})
    furniture = (*((0, words) for _, words in head.left_out), *((0, line) for line in left_out))
    return Imported(kind, how, known, Text(blocks, notes, tuple(reading.remarks), furniture))


def _start(lines: Sequence[str]) -> int:
    """Where the text begins: its salutation, its first section, or the first line that is no label and long."""
    for place, line in enumerate(lines):
        if is_salutation(line.strip()) or _is_section(line):
            return place
    for place, line in enumerate(lines):
        if HEADING.match(line) or len(line.split()) > 18:
            return place
    return 0


def _is_section(line: str) -> bool:
    plain = line.strip().strip("#* ").strip()
    name = NUMBERED.sub("", plain).lower()
    return section_level(plain) == 1 and not name.startswith(("bijlage", "besluit"))


def _letterhead(lines: Sequence[str]) -> Letterhead:
    """What stands above the text. Lines without a white line between them belong together; a label ends what is
    before."""
    slips: list[Slip] = []
    near, bold = False, False
    for line in lines:
        opens, closes = line.strip().startswith("**"), line.strip().endswith("**")
        bold = bold or opens
        plain = line.strip().strip("*").strip()
        kind = KIND_AND_TITLE.match(plain)
        if kind:
            slips.append(Slip(kind[1], bold=bold, near=near))
            plain = plain[kind.end() :]
        if plain:
            slips.append(Slip(plain, bold=bold, near=near and not kind))
        near = bool(plain)
        bold = bold and not closes
    return read_slips([], [[slip] for slip in slips])


def _without_repeats(lines: Sequence[str], head: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of a text without the letterhead where it comes back, and what was left out. Two lines or more of it in
    a row are no coincidence; a value after its label may have changed."""
    known = {label_form(line.strip("* ")) for line in head if line.strip()}
    kept: list[str] = []
    left_out: list[str] = []
    place = 0
    while place < len(lines):
        end = _repeated_until(lines, place, known)
        if end > place:
            left_out += [line for line in lines[place:end] if line.strip()]
            kept.append("")
            place = end
        else:
            kept.append(lines[place])
            place += 1
    return kept, left_out


def _repeated_until(lines: Sequence[str], place: int, known: set[str]) -> int:
    """The place after a part of the letterhead that begins at a place; the place itself where none does."""
    matches, end, after_label = 0, place, False
    for number in range(place, len(lines)):
        plain = lines[number].strip("* ").strip()
        if not plain:
            continue
        if not section_level(plain) and (label_form(plain) in known or _is_label(plain)):
            matches += 1
        elif not (after_label and len(plain) < 50 and matches):
            break
        after_label = label_of(plain) is not None
        end = number + 1
    return end if matches > 1 else place


def _is_label(line: str) -> bool:
    return line[:1].isupper() and len(line) < 30 and label_of(line) is not None


def _not_repeated(left_out: Sequence[str], head: Sequence[str]) -> list[str]:
    """What stood in the middle of a text of the letterhead, and not above it: its labels and their values."""
    known = {label_form(line.strip("* ")) for line in head}
    found: list[str] = []
    for before, line in zip(("", *left_out), left_out, strict=False):
        if label_form(line.strip("* ")) not in known:
            found += [before] if _is_label(before.strip("* ")) and before not in found[-1:] else []
            found.append(line)
    return found
