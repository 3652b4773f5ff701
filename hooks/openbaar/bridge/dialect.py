"""A Markdown extension that makes Python-Markdown read our dialect: its parser is ours, and none of its own rules is
left that could take a sign of a text for markup. MkDocs still resolves the links in the tree that comes out.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.extensions.toc import nest_toc_tokens
from markdown.util import Registry

from openbaar.markdown.found import Title
from openbaar.markdown.serialize import serialize
from openbaar.markdown.text import tree_of_text

IN_CONTENTS = range(2, 5)
"""The levels of the headings that are in the list of contents beside a text."""


class DialectParser(BlockParser):
    """Lines in, the tree of a text out; the headings go where MkDocs looks for them."""

    def parseDocument(self, lines: Any) -> ElementTree[Element]:  # type: ignore[override]  # noqa: N802 - the name that Markdown calls
        """The tree of a text."""
        root, titles = tree_of_text("\n".join(lines))
        contents = nest_toc_tokens([_entry(title) for title in titles if title.level in IN_CONTENTS])  # type: ignore[misc]
        self.md.toc_tokens = contents  # type: ignore[attr-defined]
        return ElementTree(root)


class Dialect(Extension):
    """Takes out all rules of Python-Markdown and puts ``DialectParser`` in."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Replace parser and serializer, and empty the registries of rules."""
        md.preprocessors, md.inlinePatterns = Registry(), Registry()
        md.treeprocessors, md.postprocessors = Registry(), Registry()
        md.parser = DialectParser(md)
        md.registerExtension(self)
        self._md = md

    def reset(self) -> None:
        """Markdown sets a serializer of its own after its extensions, and then calls this."""
        self._md.serializer = _within_document


def _within_document(root: Element) -> str:
    """As Markdown expects it: in an element that it takes away itself."""
    return f"<div>{serialize(root)}</div>"


def _entry(title: Title) -> dict[str, Any]:
    name = title.text
    return {"level": title.level, "id": title.anchor, "name": name, "html": name, "data-toc-label": ""}


def makeExtension(**settings: Any) -> Dialect:  # noqa: N802 - the name that Markdown calls
    """The extension, for ``mkdocs.yml``."""
    return Dialect(**settings)
