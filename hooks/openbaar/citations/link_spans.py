"""Where the links of a text belong, in a form in which a page that is rendered from it finds them again.

A page moves notes, writes entities and adds signs of its own, so an offset in the source says nothing about a place in
the page. The words of a passage are the same in both. So a passage is known by its solid characters, and a place
in it by how many of these come before it: found in the source, mapped onto the page.

    '[^1]: Kamerstuk 28638, nr. 205.'  -> '<li id="fn:1"><p>Kamerstuk&nbsp;28638, nr. 205.&nbsp;<a …>↩</a></p>'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from .address import address
from .model import ZEKER, Found, Span
from .normalise import BOUNDARY, CELL
from .passage import Passage

_SOLID = re.compile(rf"[^\s{BOUNDARY}\[\]\\`*_]")
"""Any character but blanks, and but those of which a page shows more or fewer than its source: what may be markup."""


class LinkSpans(NamedTuple):
    """The links in one passage of a text, or one cell of a table.

    ``footnote`` is the label of the note that the passage is part of, ``digest`` that of its solid characters.
    ``spans`` has start, end and the id of what is cited; both are counted in such characters.
    """

    footnote: str
    digest: bytes
    spans: tuple[tuple[int, int, str], ...]


def link_spans(passages: Iterable[Passage], found: Iterable[tuple[Found, ...]]) -> Iterator[LinkSpans]:
    """The links of a text, of each passage or cell that has any; ``found`` is what was recognised in each passage."""
    for passage, all_found in zip(passages, found, strict=True):
        targets = [target for one in all_found if one.state == ZEKER and one.wrap for target in _targets(one)]
        cells = ((_cell_around(span, passage.text), span, id) for span, id in targets)
        for cell, here in groupby(cells, itemgetter(0)):
            solid = _solid(passage.text, cell)
            spans = tuple((bisect_left(solid, start), bisect_left(solid, end), id) for _, (start, end), id in here)
            yield LinkSpans(passage.footnote, _digest(passage.text, solid), spans)


def mapped(links: Iterable[LinkSpans], passages: Iterable[Passage]) -> Iterator[tuple[Passage, Span, str]]:
    """The same links in the passages of a page: the passage, the place in its text, the id. Passages with the same
    words get theirs in the order of the text."""
    waiting: dict[tuple[str, bytes], deque[LinkSpans]] = defaultdict(deque)
    for each in links:
        waiting[each.footnote, each.digest].append(each)
    for passage in passages:
        solid = _solid(passage.text, (0, len(passage.text)))
        if same := waiting.get((passage.footnote, _digest(passage.text, solid))):
            for start, end, id in same.popleft().spans:
                yield passage, (solid[start], solid[end - 1] + 1), id


def _targets(found: Found) -> list[tuple[Span, str]]:
    """Each number by itself where the text has one for each of several ids, else the whole citation."""
    ids = [id for id in found.ids if address(id)]
    if not ids:
        return []
    if len(found.ids) == 1 or len(found.parts) != len(found.ids):
        return [((found.start, found.end), ids[0])]
    return [(part, id) for part, id in zip(found.parts, found.ids, strict=True) if part and address(id)]


def _cell_around(span: Span, text: str) -> Span:
    """A row of a table is one passage of its source, and a passage for each cell of the page."""
    end = text.find(CELL, span[1])
    return text.rfind(CELL, 0, span[0]) + 1, end if end >= 0 else len(text)


def _solid(text: str, span: Span) -> list[int]:
    return [match.start() for match in _SOLID.finditer(text, *span)]


def _digest(text: str, solid: list[int]) -> bytes:
    return blake2b("".join(map(text.__getitem__, solid)).encode(), digest_size=8).digest()
