"""A Markdown extension that gives the same HTML sooner: text without marks is not searched for marks.

Markdown looks for each of its inline patterns in every text, and nearly all texts hold no character that any of them
needs. Such a text is marked as finished before the patterns run. And it asks of each block whether it is a list, a
table and so on, where nearly all are paragraphs, which shows from how their lines begin.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AUTOMAIL_RE,
    BACKTICK_RE,
    ENTITY_RE,
    ESCAPE_RE,
    HTML_RE,
    IMAGE_LINK_RE,
    LINE_BREAK_RE,
    LINK_RE,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

NEEDED = {
    BACKTICK_RE: "`",
    ESCAPE_RE: "\\",
    r"\[\^([^\]]*)\]": "[",
    LINK_RE: "[",
    IMAGE_LINK_RE: "[",
    AUTOLINK_RE: "<",
    AUTOMAIL_RE: "<",
    LINE_BREAK_RE: "  \n",
    HTML_RE: "<",
    ENTITY_RE: "&",
    r"\*|_": "*_",
}
"""For each inline pattern the characters of which a match holds at least one; of a line break it holds them all."""

_MARK = re.compile(rf"[\\`\[<&*_{STX}]|{LINE_BREAK_RE}")
"""What a text holds that may match any of them; and what stands for markup that was taken out already."""

BEFORE_PARAGRAPHS = frozenset(
    [
        *("PlainBlocks", "EmptyBlockProcessor", "ListIndentProcessor", "SuperFencesCodeBlockProcessor"),
        *("TableProcessor", "HashHeaderProcessor", "SetextHeaderProcessor", "HRProcessor", "SaneOListProcessor"),
        *("SaneUListProcessor", "BlockQuoteProcessor", "FootnoteBlockProcessor", "ReferenceProcessor"),
        "ParagraphProcessor",
    ]
)
"""The processors of blocks that leave a block of which every line begins with a letter to that of paragraphs."""

_LINES = re.compile(r"[^\W\d_][^\n]*+(?:\n[^\W\d_][^\n]*+)*+")


class PlainText(Treeprocessor):
    """Marks as finished what no inline pattern can match. Does nothing where a pattern is registered that is not in
    ``NEEDED``: such a pattern may match anything."""

    def run(self, root: Element) -> None:
        """Before the inline patterns are applied."""
        if any(pattern.pattern not in NEEDED for pattern in self.md.inlinePatterns):
            return
        search = _MARK.search
        for element in root.iter():
            if element.text and not search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not search(element.tail):
                element.tail = AtomicString(element.tail)


class PlainBlocks(ParagraphProcessor):
    """Makes paragraphs of blocks that no processor before that of paragraphs takes. Does nothing where a processor is
    registered that is not in ``BEFORE_PARAGRAPHS``: such a processor may take anything."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - as Markdown calls it
        """Whether the block is a paragraph in any case."""
        return self.knows_all and _LINES.fullmatch(block) is not None

    @cached_property
    def knows_all(self) -> bool:
        """Asked when the first text is parsed: by then all extensions have registered what they have."""
        return {type(each).__name__ for each in self.parser.blockprocessors} <= BEFORE_PARAGRAPHS


class PlainTextExtension(Extension):
    """Puts ``PlainBlocks`` before all that looks at blocks, and ``PlainText`` just before the inline patterns, after
    whatever else comes before those."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register both processors."""
        md.parser.blockprocessors.register(PlainBlocks(md.parser), "plain_blocks", 1000)
        md.treeprocessors.register(PlainText(md), "plain_text", 20.5)


def makeExtension(**settings: Any) -> PlainTextExtension:  # noqa: N802 - the name that Markdown calls
    """The extension, for ``mkdocs.yml``."""
    return PlainTextExtension(**settings)
