"""From a Markdown source to passages: mask, blocks (``openbaar.markdown``), inline marks.

Reads the body of a page without its front matter; writes the passages in the order of the source, each with the
heading it stands under and the label of its footnote, and the addresses (links, bare URLs) that the source holds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.markdown import read_text
from openbaar.markdown.passages import TextPassage as Block
from openbaar.markdown.passages import passages as blocks

from .cues import Cues
from .inline import InlineReader
from .mask import mask
from .model import Span
from .passage import Passage
from .sentences import plain

_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")


@dataclass(frozen=True, slots=True)
class Address:
    """A link's target or a bare URL, with the place in the source and the place in the page it belongs to."""

    start: int
    end: int
    passage: int


@dataclass(frozen=True, slots=True)
class Text:
    """A whole text, ready for the recognisers."""

    passages: tuple[Passage, ...]
    addresses: tuple[Address, ...] = ()


def passages_of_markdown(source: str) -> Text:
    """The passages and the addresses of a Markdown source; paragraphs that cannot cite anything are left out."""
    masked = mask(source)
    cues = Cues(masked)
    passages: list[Passage] = []
    addresses: list[Address] = []
    headings: list[Block] = []
    section, heading = "", None
    for block in blocks(read_text(masked).blocks):
        if block.note or cues.may_cite(block.start, block.end, block.is_heading):
            section, heading = _title(masked, heading) if heading else section, None
            passage, spans = _read(masked, block, section)
            addresses += [Address(start, end, len(passages)) for start, end in spans]
            passages.append(passage)
        if block.is_heading:
            heading = block  # only read as a title when a passage follows that stands under it
            headings.append(block)
    return Text(tuple(_under_their_mark(passages, masked, headings)), tuple(addresses))


def _under_their_mark(passages: list[Passage], masked: str, headings: list[Block]) -> Iterator[Passage]:
    """A note belongs to the section in which its mark stands, and not to the last one, where its text is written."""
    marks: dict[str, int] = {}
    if any(passage.footnote for passage in passages):
        for match in _MARK.finditer(masked):
            marks.setdefault(match[1], match.start())
    starts = [heading.start for heading in headings]
    titles: dict[int, str] = {-1: ""}
    for passage in passages:
        if passage.footnote in marks:
            place = bisect_right(starts, marks[passage.footnote]) - 1
            if place not in titles:
                titles[place] = _title(masked, headings[place])
            passage = passage._replace(section=titles[place])
        yield passage


def _title(masked: str, heading: Block) -> str:
    return plain(_read(masked, heading, "")[0].shown).rstrip("#").rstrip()


def _read(masked: str, block: Block, section: str) -> tuple[Passage, list[Span]]:
    reader = InlineReader(masked)
    passage = reader.read(block.start, block.end, section, block.note)
    if block.is_text:
        return passage, reader.addresses
    return Passage("", "", (), (), (), section, block.note), reader.addresses
