"""From a Markdown source to passages: mask, blocks, inline marks.

Reads the body of a page without its front matter; writes the passages in the order of the source, each with the
heading it stands under and the label of its footnote, and the addresses (links, bare URLs) that the source holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import Block, blocks
from .cues import Cues
from .inline import InlineReader
from .mask import mask
from .model import Span
from .normalise import Passage
from .sentences import plain


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
    section, heading = "", None
    for block in blocks(masked):
        if block.footnote or cues.may_cite(block.start, block.end, block.heading):
            section, heading = _title(masked, heading) if heading else section, None
            passage, spans = _read(masked, block, section)
            addresses += [Address(start, end, len(passages)) for start, end in spans]
            passages.append(passage)
        if block.heading:
            heading = block  # only read as a title when a passage follows that stands under it
    return Text(tuple(passages), tuple(addresses))


def _title(masked: str, heading: Block) -> str:
    return plain(_read(masked, heading, "")[0].shown).rstrip("#").rstrip()


def _read(masked: str, block: Block, section: str) -> tuple[Passage, list[Span]]:
    reader = InlineReader(masked)
    passage = reader.read(block.start, block.end, section, block.footnote)
    if block.is_text:
        return passage, reader.addresses
    return Passage("", "", (), (), (), section, block.footnote), reader.addresses
