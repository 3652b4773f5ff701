"""A Markdown extension that gives the same HTML sooner: text without marks is not searched for marks.

Markdown looks for each of its inline patterns in every text, and nearly all texts hold no character that any of them
needs. Such a text is marked as finished before the patterns run.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
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


class PlainTextExtension(Extension):
    """Puts ``PlainText`` just before the inline patterns, and after whatever else comes before those."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register the processor."""
        md.treeprocessors.register(PlainText(md), "plain_text", 20.5)


def makeExtension(**settings: Any) -> PlainTextExtension:  # noqa: N802 - the name that Markdown calls
    """The extension, for ``mkdocs.yml``."""
    return PlainTextExtension(**settings)
