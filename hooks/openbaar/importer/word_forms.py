"""A Word file whose text stands in a table, the names of its sections in the first column: a form, and no table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from openbaar.importer.layout import section_level
from openbaar.importer.word_letterhead import is_labelled_row
from openbaar.importer.word_paragraphs import Piece, WordTable

LEAST_SECTIONS = 2


def opened(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a file, with forms taken apart: each section is its name and then its text. A row with a label
    stays a row."""
    for piece in pieces:
        if isinstance(piece, WordTable) and is_form(piece):
            for row in piece.rows:
                if is_labelled_row(row):
                    yield WordTable((row,))
                else:
                    yield from (para for cell in row for para in cell)
        else:
            yield piece


def is_form(table: WordTable) -> bool:
    """Whether the first column of a table has the names of sections."""
    firsts = [row[0][0].text for row in table.rows if row and row[0]]
    return sum(section_level(text) == 1 for text in firsts) >= LEAST_SECTIONS
