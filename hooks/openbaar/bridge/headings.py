"""A Markdown extension that gives the same HTML sooner: the list of headings is made where a text asks for it.

Markdown makes that list of every text, for a line ``[TOC]``. Pages have a list of their own, made of the headings
themselves.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, TocTreeprocessor


class Headings(TocTreeprocessor):
    """Gives headings their anchors, as Markdown's own does, and makes the list only for a text that holds the mark."""

    asked = True

    def run(self, doc: Element) -> None:
        """Look for the mark first."""
        self.asked = self.marker in "".join(doc.itertext())
        super().run(doc)

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        """The list, or nothing in its place."""
        return super().build_toc_div(toc_list) if self.asked else Element("div")

    def replace_marker(self, root: Element, elem: Element) -> None:
        """Put the list where the text asks for it."""
        if self.asked:
            super().replace_marker(root, elem)


class HeadingsExtension(Extension):
    """Puts ``Headings`` in the place of the processor of ``toc``, with the same settings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register the processor."""
        for extension in md.registeredExtensions:
            if isinstance(extension, TocExtension):
                md.treeprocessors.register(Headings(md, extension.getConfigs()), "toc", 5)


def makeExtension(**settings: Any) -> HeadingsExtension:  # noqa: N802 - the name that Markdown calls
    """The extension, for ``mkdocs.yml``."""
    return HeadingsExtension(**settings)
