"""Where the links of a text belong, in a form in which a page that is rendered from it finds them again.

A page moves notes, writes entities and adds signs of its own, so an offset in the source says nothing about a place in
the page. The words of a passage are the same in both. So a passage is known by its characters without blanks, and a
place in it by how many of these come before it: found in the source, mapped onto the page.

    '[^1]: Kamerstuk 28638, nr. 205.'  -> '<li id="fn:1"><p>Kamerstuk&nbsp;28638, nr. 205.&nbsp;<a …>↩</a></p>'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from .address import address
from .model import ZEKER, Found, Span
from .normalise import BOUNDARY, CELL
from .passage import Passage

BACK_TO_THE_TEXT = "\u21a9"
"""What a page writes at the end of a note, and its source does not."""

_SOLID = re.compile(rf"[^\s{BOUNDARY}{CELL}{BACK_TO_THE_TEXT}]")


class LinkSpans(NamedTuple):
    """The links in one passage of a text.

    ``footnote`` is the label of the note that the passage is part of, ``digest`` that of its characters without blanks.
    ``spans`` has start, end and the id of what is cited; both are counted in such characters.
    """

    footnote: str
    digest: bytes
    spans: tuple[tuple[int, int, str], ...]


def link_spans(passages: Iterable[Passage], found: Iterable[tuple[Found, ...]]) -> Iterator[LinkSpans]:
    """The links of a text, of each passage that has any; ``found`` is what was recognised in each passage."""
    for passage, all_found in zip(passages, found, strict=True):
        targets = [target for one in all_found if one.state == ZEKER and one.wrap for target in _targets(one)]
        if targets:
            solid = _solid(passage)
            spans = tuple((bisect_left(solid, start), bisect_left(solid, end), id) for (start, end), id in targets)
            yield LinkSpans(passage.footnote, _digest(passage, solid), spans)


def mapped(links: Iterable[LinkSpans], passages: Iterable[Passage]) -> Iterator[tuple[Passage, Span, str]]:
    """The same links in the passages of a page: the passage, the place in its text, the id. Passages with the same
    words get theirs in the order of the text."""
    waiting: dict[tuple[str, bytes], deque[LinkSpans]] = defaultdict(deque)
    for each in links:
        waiting[each.footnote, each.digest].append(each)
    for passage in passages:
        solid = _solid(passage)
        if same := waiting.get((passage.footnote, _digest(passage, solid))):
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


def _solid(passage: Passage) -> list[int]:
    return [match.start() for match in _SOLID.finditer(passage.text)]


def _digest(passage: Passage, solid: list[int]) -> bytes:
    return blake2b("".join(map(passage.text.__getitem__, solid)).encode(), digest_size=8).digest()
