"""Where the text of a document begins, below its letterhead; and of what kind it is.

A letter begins with its salutation, a paper of parliament after its date, a memo with its first section. What stands
above is letterhead; but sentences are never letterhead.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from openbaar.importer.gathering import rows_of
from openbaar.importer.layout import label_of, layout, section_level
from openbaar.importer.lines import Stretch
from openbaar.importer.measures import Measures
from openbaar.importer.redactions import is_mark
from openbaar.importer.regions import Sheet
from openbaar.importer.slips import Slip

DAY_LINE = re.compile(r"(?:'s-Gravenhage|’s-Gravenhage|Den Haag),? (?:d\.d\. )?\d{1,2} ?\w+ \d{4}$")
NOT_FIRST = ("bijlage", "bijlagen", "besluit")
"""Names of sections that are labels of a letterhead as well."""


@dataclass(frozen=True)
class Opening:
    """A document without its letterhead, and its letterhead."""

    sheets: tuple[Sheet, ...]
    rows: tuple[tuple[Stretch, ...], ...]
    """What stood above the text on its first page, by rows."""
    found_by: str
    """``aanhef``, ``datumregel``, ``eerste kop``, or "" where nothing told."""


def opening(sheets: Sequence[Sheet], measures: Measures) -> Opening:
    """Take the letterhead off the first page."""
    first = sheets[0]
    rows = rows_of(first.text)
    place, by = _start(rows, measures)
    above, below = rows[:place], rows[place:]
    above, kept = _without_sentences(above, measures)
    text = tuple(each for row in (*kept, *below) for each in row)
    return Opening((replace(first, text=text), *sheets[1:]), tuple(map(tuple, above)), by)


def _start(rows: Sequence[Sequence[Stretch]], measures: Measures) -> tuple[int, str]:
    for place, row in enumerate(rows):
        if is_salutation(row[0].text):
            return place, "aanhef"
    for place, row in enumerate(rows):
        if measures.is_kamerstuk and DAY_LINE.match(" ".join(each.text for each in row)):
            return place + 1, "datumregel"
    for place, row in enumerate(rows):
        beside = row[1].text if len(row) > 1 else ""  # of a form with the names of sections at the left
        if (not beside or len(beside) > 25) and _is_first_section(row[0], measures):
            return place, "eerste kop"
    return _after_labels(rows, measures), ""


def is_salutation(text: str) -> bool:
    """Whether a line is the salutation of a letter."""
    return text.lower().startswith(layout().openings) and len(text) < 90 and text.rstrip()[-1:] in ",:;r."


def _is_first_section(stretch: Stretch, measures: Measures) -> bool:
    text = stretch.text.strip()
    named = section_level(text) == 1 and not re.sub(r"^[\d.]+\s*", "", text).lower().strip(" :").startswith(NOT_FIRST)
    return named and stretch.left < measures.left + 40


def _after_labels(rows: Sequence[Sequence[Stretch]], measures: Measures) -> int:
    """Below the last row that plainly is letterhead, and the short rows that hang on it; 0 where there is none."""
    last = -1
    for place, row in enumerate(rows):
        if (
            label_of(row[0].text) is not None
            or row[0].text.lower() in ("nota", *layout().asked)
            or _is_addressee(row[0].text)
        ):
            last = place
    while 0 <= last < len(rows) - 1 and not _is_sentence(rows[last + 1], measures) and not _heads(rows, last + 1):
        last += 1
    return last + 1


def _heads(rows: Sequence[Sequence[Stretch]], place: int) -> bool:
    """Whether a row is a heading: bold, with plain text right below it."""
    row = rows[place]
    following = rows[place + 1] if place + 1 < len(rows) else None
    return len(row) == 1 and row[0].bold and following is not None and not following[0].bold


def _is_addressee(text: str) -> bool:
    return bool(re.match(r"aan\b(?: de| het|:)? ?\S", text, re.IGNORECASE)) and len(text) < 90


def _is_sentence(row: Sequence[Stretch], measures: Measures) -> bool:
    return len(row) == 1 and abs(row[0].left - measures.left) < 5 and row[0].right > measures.right - 60


def _without_sentences(
    rows: list[list[Stretch]], measures: Measures
) -> tuple[list[list[Stretch]], list[list[Stretch]]]:
    """The rows of a letterhead, and those that are sentences: two lines or more as wide as the text, and what is below
    them."""
    for place, (row, after) in enumerate(itertools.pairwise(rows)):
        wide = _is_sentence(row, measures) and len(after) == 1 and abs(after[0].left - row[0].left) < 2
        together = after[0].base - row[0].base < 1.3 * measures.leading
        block = _block_text(rows[place:], measures)
        if wide and together and not row[0].bold and len(block.split()) > 20 and re.search(r"[.:;]$", block):
            return rows[:place], rows[place:]
    return rows, []


def _block_text(rows: Sequence[Sequence[Stretch]], measures: Measures) -> str:
    """The words of the lines that stand together from the first row on."""
    words = [rows[0][0].text]
    for before, row in itertools.pairwise(rows):
        if row[0].base - before[0].base > 1.3 * measures.leading:
            break
        words.append(row[0].text)
    return " ".join(words).strip()


def slips_of(stretches: Sequence[Stretch], column: bool, right: float) -> list[Slip]:
    """Stretches as slips, in the order given."""
    found: list[Slip] = []
    for place, each in enumerate(stretches):
        before = stretches[place - 1] if place else None
        after = stretches[place + 1] if place + 1 < len(stretches) else None
        near = before is not None and before.page == each.page and 0 < each.base - before.base < 1.55 * each.size
        full = after is not None and each.right + after.words[0].width + 0.3 * each.size > right
        bold = each.bold and not all(map(is_mark, each.words))
        found.append(Slip(each.text, each.page, each.left, each.base, each.right, each.size, bold, column, near, full))
    return found
