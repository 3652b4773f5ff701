"""The words of a scanned page, by tesseract where that is installed with its Dutch data. The page is rendered by the
process that reads PDF files; tesseract gets nothing but that picture."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
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
"""Of 100: words of which tesseract is less sure are left out; they are mostly dirt."""
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


def words_of_table(table: str) -> Iterator[Word]:
    """The words in what tesseract gives. Those of one line have one base and one size: that of their tallest
    letters."""
    rows = [row.split("\t") for row in table.splitlines()[1:]]
    sure = [row for row in rows if len(row) == COLUMNS and row[11].strip() and float(row[10]) >= LEAST]
    lines: dict[tuple[str, ...], list[list[str]]] = {}
    for row in sure:
        lines.setdefault(tuple(row[1:5]), []).append(row)
    sizes = {key: max(int(row[9]) for row in line) / SCALE for key, line in lines.items()}
    usual = median(sizes.values()) if sizes else 9.0
    for key, line in lines.items():
        size = usual if abs(sizes[key] - usual) < 0.25 * usual else sizes[key]
        base = max(int(row[7]) + int(row[9]) for row in line) / SCALE - 0.2 * size
        for row in line:
            left, width = int(row[6]) / SCALE, int(row[8]) / SCALE
            yield Word(row[11].strip(), left, left + width, base, size, FONT, False, False, True, 0, False, True)
