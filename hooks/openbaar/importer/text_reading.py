"""The lines of a plain text -> blocks. Without places and type, headings are known by their names and numbers,
paragraphs by white lines or by lines that end early, and items by their signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from openbaar.importer.blocks import Block, Heading, Item, Note, Paragraph, Place, Remark
from openbaar.importer.gathered import ENDED
from openbaar.importer.inline_text import joined_line, mended, text_runs
from openbaar.importer.layout import section_level
from openbaar.importer.markers import ORDERED, is_bullet
from openbaar.importer.runs import SMALL

NOTE = re.compile(r"([¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})\s+(?=\S)|\[\^?(\d{1,3})\]:?\s+(?=\S)")
BOLD = re.compile(r"\*\*(.+)\*\*$")
HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
LONGEST_HEADING = 90
LEAST_WIDTH = 60
"""Signs: a text with lines no longer than some of these was broken off at a width."""


def read_lines(lines: Sequence[str]) -> TextReading:
    """The blocks, notes and remarks of the lines of a text."""
    reading = TextReading(_width(lines))
    reading.read(_notes(lines, reading))
    return reading


def _width(lines: Sequence[str]) -> int:
    """At how many signs lines were broken off; 0 where paragraphs stand on one line."""
    long = sorted(len(line) for line in lines if len(line) > LEAST_WIDTH)
    if len(long) < 4:
        return 0
    usual = long[int(len(long) * 0.8)]
    return usual if usual < 130 else 0


def _notes(lines: Sequence[str], reading: TextReading) -> list[str]:
    """The lines without those of notes, which are read first: a digit marks a note only where there is one."""
    kept: list[str] = []
    found: list[tuple[str, str]] = []
    within = False
    for line in lines:
        match = NOTE.match(line.strip())
        if match:
            found.append(((match[1] or match[2]).translate(SMALL), line.strip()[match.end() :]))
        elif within and line.strip() and found:
            found[-1] = found[-1][0], joined_line(found[-1][1], line.strip())
        else:
            kept.append(line)
        within = bool(match) or (within and bool(line.strip()))
    reading.labels = frozenset(label for label, _ in found)
    reading.notes = [Note(label, text_runs(text, frozenset()), Place()) for label, text in found]
    return kept


@dataclass
class TextReading:
    """Reads the lines of a text into blocks."""

    width: int
    labels: frozenset[str] = frozenset()
    notes: list[Note] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def read(self, lines: Sequence[str]) -> None:
        """Take in all lines."""
        paragraphs = list(self._paragraphs(lines))
        place = 0
        while place < len(paragraphs):
            bullets = _lone_bullets(paragraphs, place)
            if bullets:
                place += bullets
                place += self._items(paragraphs, place, bullets)
                continue
            self._block(paragraphs[place])
            place += 1

    def _paragraphs(self, lines: Sequence[str]) -> Iterator[list[str]]:
        """Lines that stand together; headings, items and lone bullets each by themselves."""
        building: list[str] = []
        for line in lines:
            plain = line.strip()
            alone = _is_heading_line(plain) or is_bullet(plain) or _item(plain) is not None
            if building and (not plain or alone or self._ends(building[-1], plain)):
                yield building
                building = []
            if plain:
                building.append(plain)
                if _is_heading_line(plain) or is_bullet(plain):
                    yield building
                    building = []
        if building:
            yield building

    def _ends(self, before: str, line: str) -> bool:
        """Whether a line begins a paragraph without a white line above it: the one before ends early."""
        if not self.width:
            return False
        return bool(ENDED.search(before)) and line[:1].isupper() and self._room(before, line) > 0.12 * self.width

    def _room(self, before: str, line: str) -> int:
        return self.width - len(before) - len(line.split()[0]) - 1

    def _items(self, paragraphs: Sequence[list[str]], place: int, count: int) -> int:
        """Items whose signs stood before all their texts: so many as there are signs, split where lines end earliest.
        How many paragraphs that took."""
        lines: list[str] = []
        taken = 0
        for paragraph in paragraphs[place:]:
            if _is_heading_line(paragraph[0]):
                break
            lines += paragraph
            taken += 1
        breaks = [
            (self._room(one, other) if self.width else 0, number)
            for number, (one, other) in enumerate(pairwise(lines), start=1)
            if other[:1].isupper() and (ENDED.search(one) or self._room(one, other) > 0.3 * self.width)
        ]
        chosen = sorted(number for _, number in sorted(breaks, reverse=True)[: count - 1])
        for start, end in zip((0, *chosen), (*chosen, len(lines)), strict=True):
            if lines[start:end]:
                self.blocks.append(Item(text_runs(self._joined(lines[start:end]), self.labels)))
        what = f"De bron heeft {count} opsommingstekens voor de teksten; kijk na of elk punt goed begint"
        self.remarks.append(Remark(f"{what}: {lines[0][:50] if lines else ''}…"))
        return taken

    def _joined(self, lines: Sequence[str]) -> str:
        text = lines[0]
        for line in lines[1:]:
            text = joined_line(text, line)
        text, closed = mended(text)
        self.remarks += [Remark(f"De spatie na een streepje is gesloten: '{each}'.") for each in closed]
        return text

    def _block(self, lines: Sequence[str]) -> None:
        text = self._joined(lines)
        item = _item(lines[0])
        if _is_heading_line(lines[0]) and len(lines) == 1:
            self._heading(lines[0])
        elif item:
            sign, rest = item
            self.blocks.append(Item(text_runs(text[len(lines[0]) - len(rest) :], self.labels), sign))
        elif not self._continues(text):
            self.blocks.append(Paragraph(text_runs(text, self.labels)))

    def _heading(self, line: str) -> None:
        match, bold = HEADING.match(line), BOLD.match(line)
        plain = match[2] if match else bold[1] if bold else line
        number = re.match(r"(\d{1,2}(?:\.\d{1,2})*)", plain)
        level = 2 + (number[1].count(".") if number else 0)
        before = next((each.level for each in reversed(self.blocks) if isinstance(each, Heading)), 1)
        if not number and section_level(plain) == 2:
            level = 3
        self.blocks.append(Heading(text_runs(plain, self.labels), min(level, before + 1)))

    def _continues(self, text: str) -> bool:
        """Whether a text goes on with the sentence before it, which the end of a page broke off; it is added to
        that."""
        before = self.blocks[-1] if self.blocks else None
        if not isinstance(before, Paragraph | Item) or not text[:1].islower():
            return False
        words = "".join(run.text for run in before.runs if not run.note).rstrip()
        if ENDED.search(words) or not words:
            return False
        runs = (*before.runs, *text_runs(f" {text}", self.labels))
        self.blocks[-1] = type(before)(**{**{name: getattr(before, name) for name in before.__slots__}, "runs": runs})
        return True


def _lone_bullets(paragraphs: Sequence[list[str]], place: int) -> int:
    """How many bullets without a text stand from a place on."""
    count = 0
    while place + count < len(paragraphs) and is_bullet(paragraphs[place + count][0]):
        count += 1
    return count


def _is_heading_line(line: str) -> bool:
    if HEADING.match(line) or (BOLD.match(line) and len(line) < LONGEST_HEADING):
        return True
    if section_level(line) and line[:1] not in "-•*":
        return line[:1].isdigit() or line[:1].isupper()
    return (
        bool(re.match(r"\d{1,2}\.\d{1,2}\.?\s+[A-ZÀ-Þ]", line))
        and len(line) < LONGEST_HEADING
        and not ENDED.search(line)
    )


def _item(line: str) -> tuple[str, str] | None:
    """The sign of an item, and its text."""
    first, _, rest = line.partition(" ")
    if not rest.strip() or not first:
        return None
    if is_bullet(first) and first not in "o*©x":
        return "-", rest.strip()
    if ORDERED.fullmatch(first) and not first.startswith("(") and not _is_heading_line(line) and len(first) < 5:
        return first, rest.strip()
    return None
