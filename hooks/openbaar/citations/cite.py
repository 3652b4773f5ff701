"""A Markdown source, recognised once: its citations as values, and where the page rendered from it gets links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from .address import address
from .adressen import find_in_address
from .link_spans import LinkSpans, link_spans
from .model import ZEKER, Citation, Found, Span
from .passage import Passage
from .passages import Text, passages_of_markdown
from .resolve import NONE, Corrections, recognise_text
from .sentences import Sentences, plain

_LONGEST_SENTENCE = 500


class Recognition(NamedTuple):
    """What a text cites: the citations sorted by start, and the links for its page (``link``)."""

    citations: tuple[Citation, ...]
    links: tuple[LinkSpans, ...]


def cite(markdown: str, corrections: Corrections = NONE) -> tuple[Citation, ...]:
    """The citations in a Markdown body without front matter, sorted by start; offsets are those of the text given.

    ``corrections`` puts wrong ids right without touching the text: id as written -> id that is meant.
    """
    return recognition(markdown, corrections).citations


def recognition(markdown: str, corrections: Corrections = NONE) -> Recognition:
    """The same, with the links for the page that is rendered from this text."""
    text = passages_of_markdown(markdown)
    found = recognise_text(text, corrections)
    targets = _in_addresses(markdown, text)
    citations = [
        citation
        for passage, all_found in zip(text.passages, found, strict=True)
        if all_found
        for citation in _citations(markdown, passage, all_found)
    ]
    if targets:
        citations = [one for one in citations if not _is_repeated(one, targets)] + targets
    ordered = sorted(citations, key=lambda citation: (citation.start, citation.end))
    return Recognition(tuple(ordered), tuple(link_spans(text.passages, found)))


def _in_addresses(markdown: str, text: Text) -> list[Citation]:
    citations = []
    sentences: dict[int, str] = {}  # one passage may hold thousands of addresses
    for place in text.addresses:
        passage = text.passages[place.passage]
        for found in find_in_address(markdown[place.start : place.end]):
            if place.passage not in sentences:
                sentences[place.passage] = plain(passage.shown)[:_LONGEST_SENTENCE]
            sentence = sentences[place.passage]
            citations.append(_made(markdown, (place.start, place.end), found, passage, sentence))
    return sorted(citations, key=lambda citation: citation.start)


def _is_repeated(citation: Citation, targets: list[Citation]) -> bool:
    """The text of a link whose address holds the same id: counted once."""
    place = bisect_left(targets, citation.end, key=lambda target: target.start)
    near = targets[place : place + 1]
    return any(target.start - citation.end <= 3 and citation.ids == target.ids for target in near)


def _citations(markdown: str, passage: Passage, all_found: tuple[Found, ...]) -> Iterator[Citation]:
    sentences = Sentences(passage)
    for found in all_found:
        start, end = passage.source_start(found.start), passage.source_end(found.end)
        if start and markdown[start - 1] in "*_" and markdown.count(markdown[start - 1], start, end) % 2:
            start -= 1  # the label alone is emphasised: *Kamerstukken II* 2021/22
        yield _made(markdown, (start, end), found, passage, sentences.around(found.start, found.end))


def _made(markdown: str, span: Span, found: Found, passage: Passage, sentence: str) -> Citation:
    urls = map(address, found.ids) if found.state == ZEKER else ()
    return Citation(
        start=span[0],
        end=span[1],
        text=markdown[span[0] : span[1]],
        kind=found.kind,
        ids=found.ids,
        urls=tuple(filter(None, urls)),
        state=found.state,
        reason=found.reason,
        section=passage.section,
        footnote=passage.footnote,
        sentence=sentence,
    )
