"""Which stretches of text are the text of a document, and which are the furniture around it: the column at the right,
the letterhead, heads and feet. Decided by position and size of the type, for the words of furniture change from page to
page ("DGA-PAV / 21286882" becomes "DGA / 21286882").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from openbaar.importer.layout import is_labelled, label_of, layout
from openbaar.importer.lines import Stretch, stretches
from openbaar.importer.measures import SMALL, Measures, measure
from openbaar.importer.redactions import Cover, as_mark, covers_of, with_marks
from openbaar.pdf import Page

FOOT_FROM = 0.925
"""Of the height: feet stand below this."""
NAMED_FOOT_FROM = 0.85
"""Of the height: below this stand feet that can be nothing else."""
HEAD_UNTIL = 0.2
"""Of the height: what is repeated above this is a head."""
TABLE_ROWS = 4
"""So many lines of the column on one height with small type within the text are the cells of a table."""
HEAD_APART = 1.8
"""Of the leading: text that begins no further below small type at the top of a page belongs to it."""
TOP_UNTIL = 0.1
"""Of the height: what stands above this on a later page, in smaller type, is a head."""


@dataclass(frozen=True)
class Sheet:
    """A page, dealt into what stands where. All in the order of reading."""

    page: Page
    text: tuple[Stretch, ...]
    side: tuple[Stretch, ...]
    """The column at the right; in a Kamerstuk the one at the left."""
    head: tuple[Stretch, ...]
    foot: tuple[Stretch, ...]
    covers: tuple[Cover, ...]
    """What was blacked out."""

    @property
    def number(self) -> int:
        return self.page.number


def sheets(pages: Sequence[Page]) -> tuple[tuple[Sheet, ...], Measures]:
    """Deal each page, and measure them all."""
    read = []
    for page in pages:
        words, covers = with_marks(page, covers_of(page))
        read.append((page, [as_mark(each) for each in stretches(page, words)], covers))
    measures = measure([(page, found) for page, found, _ in read])
    feet, heads = _repeated(read, FOOT_FROM, 2), _repeated(read, 0, HEAD_UNTIL)
    dealt = tuple(
        _deal(page, found, covers, measures, feet, heads, not place) for place, (page, found, covers) in enumerate(read)
    )
    return dealt, measures


def _repeated(
    read: Sequence[tuple[Page, list[Stretch], tuple[Cover, ...]]], begin: float, end: float
) -> frozenset[tuple[str, int]]:
    """What stands at one height of two pages or more, between two parts of their height; numbers do not count."""
    counts: Counter[tuple[str, int]] = Counter()
    for page, found, _ in read:
        counts.update({_place(each) for each in found if begin * page.height < each.base < end * page.height})
    return frozenset(place for place, count in counts.items() if count > 1)


def _place(stretch: Stretch) -> tuple[str, int]:
    return re.sub(r"\d+", "0", stretch.text), round(stretch.base / 4)


def _deal(
    page: Page,
    found: list[Stretch],
    covers: tuple[Cover, ...],
    measures: Measures,
    feet: frozenset[tuple[str, int]],
    heads: frozenset[tuple[str, int]],
    is_first: bool,
) -> Sheet:
    parts: dict[str, list[Stretch]] = {"text": [], "side": [], "head": [], "foot": []}
    if not _has_column(page, found, measures):
        measures = replace(measures, column=None)
    may_have_head = not is_first and _has_head(page, found, measures)
    for each in found:
        parts[_part(each, page, measures, feet, heads, may_have_head)].append(each)
    text, side, head, foot = (tuple(parts[name]) for name in ("text", "side", "head", "foot"))
    return Sheet(page, text, side, head, foot, covers)


def _has_column(page: Page, found: Sequence[Stretch], measures: Measures) -> bool:
    """Whether a page has the column that the others have: not where it is turned, or a table in small type reaches so
    far."""
    if measures.column is None or measures.column < 0.6 * page.width:
        return False
    small = [each for each in found if each.size < SMALL * measures.size]
    inside = {(round(each.base), round(each.size * 2)) for each in small if each.left < measures.column - 30}
    beside = [each for each in small if each.left >= measures.column - 4]
    return sum((round(each.base), round(each.size * 2)) in inside for each in beside) < TABLE_ROWS


def _part(
    each: Stretch,
    page: Page,
    measures: Measures,
    feet: frozenset[tuple[str, int]],
    heads: frozenset[tuple[str, int]],
    may_have_head: bool,
) -> str:
    if each.base > FOOT_FROM * page.height and _is_foot(each, page, measures, feet):
        return "foot"
    if each.base > NAMED_FOOT_FROM * page.height and _names_itself(each):
        return "foot"
    if is_side(each, measures):
        return "side"
    if each.base < HEAD_UNTIL * page.height and _place(each) in heads and each.size < measures.size + 0.5:
        return "head"
    if may_have_head and _is_running_head(each, page, measures):
        return "head"
    return "text"


def _is_foot(each: Stretch, page: Page, measures: Measures, feet: frozenset[tuple[str, int]]) -> bool:
    if layout().feet.fullmatch(each.text) or _place(each) in feet:
        return True
    return each.base > 0.955 * page.height and each.size < measures.size


def _has_head(page: Page, found: Sequence[Stretch], measures: Measures) -> bool:
    """Whether what may be a running head stands apart from the text: a table in small type does not."""
    last = max((each.base for each in found if _is_running_head(each, page, measures)), default=0.0)
    below = (each.base for each in found if each.base > last + 1 and not is_side(each, measures))
    return min(below, default=page.height) - last > HEAD_APART * measures.leading


def _is_running_head(each: Stretch, page: Page, measures: Measures) -> bool:
    """Whether a line at the top of a later page is no text: it is in smaller type, or says what a foot says."""
    if measures.is_kamerstuk and each.base < 0.08 * page.height:
        return True
    if each.base >= TOP_UNTIL * page.height:
        return False
    named = layout().feet.fullmatch(each.text) or layout().heads.match(each.text)
    return each.size < measures.size - 0.4 or named is not None or is_labelled(each.text)


def _names_itself(each: Stretch) -> bool:
    """Whether a line can be nothing but a foot: ``Pagina 2 van 3``, ``kst-28638-233``."""
    return any(map(str.isalpha, each.text)) and layout().feet.fullmatch(each.text) is not None


def is_side(each: Stretch, measures: Measures) -> bool:
    """Whether a stretch stands in the column beside the text."""
    if measures.is_kamerstuk:
        return each.right < measures.left - 5
    if measures.column is None or each.left < measures.column - 4:
        return False
    return each.size < SMALL * measures.size or each.left > measures.right - 2 or label_of(each.text) is not None
