"""The words of a scanned page, by tesseract where that is installed with its Dutch data. The page is rendered by the
process that reads PDF files; tesseract gets nothing but that picture."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from openbaar.pdf.model import Page, Word
from openbaar.pdf.process import render_pages

SCALE = 300 / 72
"""Pixels a point: what tesseract reads best."""
SECONDS = 120
"""For one page."""
LEAST = 30
"""Of 100: words of which tesseract is less sure are left out, for they are mostly dirt; unless they stand in a line
of text."""
SURE_LINE = 60
"""Of 100: a line with words of which tesseract is so sure is text, and loses none."""
BULLET = "•"
SET_APART = 0.8
"""Of the size: the gap after a sign that begins an item."""
FONT = "tesseract"
COLUMNS = 12
"""Of the table that tesseract gives: level, page, block, paragraph, line, word, left, top, width, height, sure,
text."""


def can_recognise() -> bool:
    """Whether tesseract and its Dutch data are there."""
    program = shutil.which("tesseract")
    if not program:
        return False
    told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=SECONDS, check=False)  # noqa: S603
    return "nld" in told.stdout.split()


def recognise(path: Path, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with the words that are read in their pictures."""
    pictures = render_pages(path, tuple(page.number for page in pages), SCALE)
    return tuple(replace(page, words=tuple(_words(each))) for page, each in zip(pages, pictures, strict=True))


def _words(picture: bytes) -> Iterator[Word]:
    program = shutil.which("tesseract")
    assert program
    done = subprocess.run(  # noqa: S603
        [program, "stdin", "stdout", "-l", "nld", "--psm", "3", "tsv"],
        input=picture,
        capture_output=True,
        timeout=SECONDS,
        check=True,
    )
    yield from words_of_table(done.stdout.decode("utf-8", "replace"))


Row = Sequence[str]


def words_of_table(table: str) -> Iterator[Word]:
    """The words in what tesseract gives. Those of one line have one base and one size: that of their tallest
    letters."""
    lines = list(_lines(table))
    sizes = [max(int(row[9]) for row in line) / SCALE for line in lines]
    usual = median(sizes) if sizes else 9.0
    for line, height in zip(lines, sizes, strict=True):
        size = usual if abs(height - usual) < 0.25 * usual else height
        base = max(int(row[7]) + int(row[9]) for row in line) / SCALE - 0.2 * size
        for place, row in enumerate(line):
            left, width = int(row[6]) / SCALE, int(row[8]) / SCALE
            following = line[place + 1] if not place and len(line) > 1 else None
            text = BULLET if following and _is_sign(row, following, size) else row[11].strip()
            yield Word(text, left, left + width, base, size, FONT, False, False, True, 0, False, True)


def _lines(table: str) -> Iterator[list[Row]]:
    """The rows of each line, without dirt."""
    lines: dict[tuple[str, ...], list[Row]] = {}
    for row in (row.split("\t") for row in table.splitlines()[1:]):
        if len(row) == COLUMNS and row[11].strip():
            lines.setdefault(tuple(row[1:5]), []).append(row)
    for line in lines.values():
        is_text = len(line) > 2 and median(float(row[10]) for row in line) >= SURE_LINE
        kept = [row for row in line if float(row[10]) >= LEAST or is_text]
        if kept:
            yield kept


def _is_sign(row: Row, following: Row, size: float) -> bool:
    """Whether a sign at the beginning of a line is a bullet that was not known as one: ``«``, ``e``, ``©``."""
    gap = (int(following[6]) - int(row[6]) - int(row[8])) / SCALE
    return len(row[11].strip()) == 1 and not row[11].isdigit() and float(row[10]) < SURE_LINE and gap > SET_APART * size
