"""Rows as CSV as a Dutch Excel opens it: UTF-8 with a byte order mark, semicolons, one line a row.

No cell is taken for a formula: one that begins with a sign that starts one gets an apostrophe before it, as OWASP
advises (https://owasp.org/www-community/attacks/CSV_Injection). RFC 4180 has the quotes and the line ends.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from openbaar.outputs.writing import sayable

BOM = "\ufeff"
DELIMITER = ";"
BETWEEN = " | "
"""What stands between the values of a list in one cell."""

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula, the wide forms too."""


def csv_file(names: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table with these names of columns above it."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([cell(value) for value in row] for row in rows)
    return (BOM + written.getvalue()).encode()


def cell(text: str) -> str:
    """The text on one line, and never a formula."""
    if text.isprintable() and "  " not in text and not text.startswith((" ", *FORMULA)) and not text.endswith(" "):
        return text  # most are as they should be
    line = sayable(" ".join(text.split())).strip()
    return f"'{line}" if line.startswith(FORMULA) else line
