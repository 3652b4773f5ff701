"""Links around the sure citations in rendered HTML, where they were found in its source. Only tags are added: the
visible text stays as it was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from html import escape

from .address import address, site
from .describe import describe
from .html_passages import Page, Tag, passages_of_html
from .link_spans import LinkSpans, mapped
from .model import Span


def link(html: str, links: Sequence[LinkSpans]) -> str:
    """The HTML with ``<a class="citaat citaat--extern">`` around each of these links; ``links`` are those of the text
    that it was rendered from (``recognition``).

    Nothing is added inside links, code, scripts, attributes or comments; a second run changes nothing.
    """
    if not links:
        return html
    page = passages_of_html(html)
    starts = [tag.start for tag in page.tags]
    pieces, position = [], 0
    for span, id in _spans(page, links):
        for start, end in _nested(html, page.tags, starts, span):
            if start < position:
                continue
            pieces += [html[position:start], _opening(id), html[start:end], "</a>"]
            position = end
    return "".join([*pieces, html[position:]])


def _spans(page: Page, links: Sequence[LinkSpans]) -> list[tuple[Span, str]]:
    return [
        ((passage.source_start(start), passage.source_end(end)), id)
        for passage, (start, end), id in mapped(links, page.text.passages)
        if not passage.is_closed(start, end)
    ]


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
