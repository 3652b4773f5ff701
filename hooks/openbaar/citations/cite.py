"""All citations of a Markdown source, each with its place: the way from text to ``Citation``."""

from __future__ import annotations

from .address import address
from .model import ZEKER, Citation, Found
from .normalise import Passage
from .passages import passages_of_markdown
from .resolve import recognise_text
from .sentences import sentence_around


def cite(markdown: str) -> tuple[Citation, ...]:
    """The citations in a Markdown body without front matter, sorted by start; offsets are those of the text given."""
    text = passages_of_markdown(markdown)
    citations = [
        _citation(markdown, passage, found)
        for passage, all_found in zip(text.passages, recognise_text(text), strict=True)
        for found in all_found
    ]
    return tuple(sorted(citations, key=lambda citation: (citation.start, citation.end)))


def _citation(markdown: str, passage: Passage, found: Found) -> Citation:
    start, end = passage.source_start(found.start), passage.source_end(found.end)
    urls = tuple(address(id) for id in found.ids) if found.state == ZEKER else ()
    return Citation(
        start=start,
        end=end,
        text=markdown[start:end],
        kind=found.kind,
        ids=found.ids,
        urls=tuple(url for url in urls if url),
        state=found.state,
        reason=found.reason,
        section=passage.section,
        footnote=passage.footnote,
        sentence=sentence_around(passage.text, found.start, found.end),
    )
