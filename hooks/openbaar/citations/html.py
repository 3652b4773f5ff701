"""Links around the sure citations in rendered HTML. Only tags are added: the visible text stays as it was."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from html import escape

from .address import address, site
from .describe import describe
from .html_passages import Page, Tag, passages_of_html
from .model import ZEKER, Found, Span
from .resolve import NONE, Corrections, recognise_text


def link(html: str, corrections: Corrections = NONE) -> str:
    """The HTML with ``<a class="citaat citaat--extern">`` around each sure citation.

    Nothing is added inside links, code, scripts, attributes or comments; a second run changes nothing.
    ``corrections`` as for ``cite``.
    """
    page = passages_of_html(html)
    starts = [tag.start for tag in page.tags]
    pieces, position = [], 0
    for span, id in _links(page, corrections):
        for start, end in _nested(html, page.tags, starts, span):
            if start < position:
                continue
            pieces += [html[position:start], _opening(id), html[start:end], "</a>"]
            position = end
    return "".join([*pieces, html[position:]])


def _links(page: Page, corrections: Corrections) -> list[tuple[Span, str]]:
    links: list[tuple[Span, str]] = []
    for passage, all_found in zip(page.text.passages, recognise_text(page.text, corrections), strict=True):
        for found in all_found:
            if found.state == ZEKER and found.wrap and not passage.is_closed(found.start, found.end):
                links += [((passage.source_start(a), passage.source_end(b)), id) for (a, b), id in _targets(found)]
    return links


def _targets(found: Found) -> list[tuple[Span, str]]:
    """Each number by itself where the text has one for each of several ids, else the whole citation."""
    ids = [id for id in found.ids if address(id)]
    if not ids:
        return []
    if len(found.ids) == 1 or len(found.parts) != len(found.ids):
        return [((found.start, found.end), ids[0])]
    return [(part, id) for part, id in zip(found.parts, found.ids, strict=True) if part and address(id)]


def _nested(html: str, tags: tuple[Tag, ...], starts: list[int], span: Span) -> list[Span]:
    """The span, widened or cut so that a link around it nests well with the tags it meets."""
    inside = list(tags[bisect_left(starts, span[0]) : bisect_left(starts, span[1])])
    opened: list[Tag] = []
    unopened: list[Tag] = []
    for tag in inside:
        if not tag.closing:
            opened.append(tag)
        elif opened:
            opened.pop()
        else:
            unopened.append(tag)
    if not opened and not unopened:
        return [span]
    if not opened and (start := _widened(html, tags, starts, span[0], len(unopened))) >= 0:
        return [(start, span[1])]
    return _longest(inside, span)


def _widened(html: str, tags: tuple[Tag, ...], starts: list[int], start: int, levels: int) -> int:
    """The position before ``levels`` start tags that stand directly before ``start``, or -1."""
    place = bisect_left(starts, start)
    for tag in reversed(tags[max(0, place - levels) : place]):
        if tag.closing or tag.end != start:
            return -1
        start = tag.start
    return start if place >= levels else -1


def _longest(inside: list[Tag], span: Span) -> list[Span]:
    edges = [span[0], *(edge for tag in inside for edge in (tag.start, tag.end)), span[1]]
    stretches = [(edges[place], edges[place + 1]) for place in range(0, len(edges), 2)]
    return [max(stretches, key=lambda stretch: stretch[1] - stretch[0])]


@lru_cache(maxsize=10_000)
def _opening(id: str) -> str:
    url = address(id)
    title = f"Naar {describe(id).label} op {site(url)} (andere site)"
    return f'<a class="citaat citaat--extern" href="{escape(url)}" title="{escape(title)}" rel="external">'
