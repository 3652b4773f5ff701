"""From rendered HTML to the same passages that the Markdown gave.

Reads the HTML of a page's content; writes the passages, with what may not be wrapped (existing links) closed, and the
tags by position, which the linker needs to keep its own tags well nested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .normalise import BOUNDARY, LENGTH_CHANGING, Passage, PassageBuilder
from .passages import Text

_ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]{0,5000}\"|'[^']{0,5000}')"
_TOKEN = re.compile(
    rf"<!--|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{{0,40}})(?P<attributes>{_ATTRIBUTES}*+)>"
    rf"|(?P<url>(?:https?://|www\.)[^\s<>\"')\]\[{BOUNDARY}]+)|(?P<blank>{LENGTH_CHANGING})"
)
_SILENT = frozenset(
    [
        "code",
        "pre",
        "script",
        "style",
        "svg",
        "textarea",
        "math",
        "kbd",
        "samp",
        "button",
        "select",
        "noscript",
        "template",
        "title",
    ]
)
_BLOCK = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "main",
        "nav",
        "figure",
        "figcaption",
        "details",
        "summary",
        "hr",
        "form",
        "fieldset",
        "body",
        "html",
        "address",
    ]
)
_EDGE = frozenset(["sup", "sub", "img", "input"])
_VOID = frozenset(
    ["br", "hr", "img", "input", "wbr", "area", "base", "col", "embed", "link", "meta", "source", "track"]
)
_IDENTITY = re.compile(r"""\bid\s*=\s*["']?(fn(?:ref)?\d*):([^"'\s>]{1,200})""")


@dataclass(frozen=True, slots=True)
class Tag:
    """An inline tag in the source; ``closing`` for an end tag. Void elements are left out: they nest nothing."""

    start: int
    end: int
    name: str
    closing: bool


@dataclass(frozen=True, slots=True)
class Page:
    text: Text
    tags: tuple[Tag, ...]


class HtmlReader:
    """Reads one page of HTML from front to back."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._builder = PassageBuilder()
        self._passages: list[Passage] = []
        self._tags: list[Tag] = []
        self._links: list[int] = []
        self._footnote = ""

    def read(self) -> Page:
        """The passages and the inline tags."""
        source, position = self._source, 0
        while match := _TOKEN.search(source, position):
            if match.start() > position:
                self._builder.add(source[position : match.start()], position, match.start())
            position = self._read_token(match)
        self._builder.add(source[position:], position, len(source))
        self._end_passage()
        return Page(Text(tuple(self._passages)), tuple(self._tags))

    def _read_token(self, match: re.Match[str]) -> int:
        if match["name"]:
            return self._read_tag(match, match["name"].lower())
        if match["blank"]:
            self._builder.add_changed(
                match[0], match.start(), match.end(), self._source[match.end() : match.end() + 1]
            )
        elif match["url"]:
            self._builder.add(BOUNDARY, match.start(), match.end())
        else:
            end = self._source.find("-->", match.end())
            return len(self._source) if end < 0 else end + 3
        return match.end()

    def _read_tag(self, match: re.Match[str], name: str) -> int:
        if name in _SILENT and not match["close"]:
            return self._skip(match, name)
        if name in _BLOCK:
            self._end_passage()
        self._track_footnote(match, name)
        if (
            name == "sup"
            and not match["close"]
            and (identity := _IDENTITY.search(match[0]))
            and "ref" in identity[1]
        ):
            return self._skip(match, name)
        if name not in _VOID:
            self._tags.append(Tag(match.start(), match.end(), name, bool(match["close"])))
        if name == "a":
            self._read_link_tag(bool(match["close"]))
        elif name == "br" and not self._builder.ends_blank():
            self._builder.add(" ", match.start(), match.end())
        elif name in _EDGE:
            self._builder.add(BOUNDARY, match.start(), match.end())
        return match.end()

    def _read_link_tag(self, closing: bool) -> None:
        if not closing:
            self._links.append(self._builder.length)
        elif self._links:
            self._builder.close(self._links.pop())

    def _track_footnote(self, match: re.Match[str], name: str) -> None:
        if name in ("li", "ol", "div") and match["close"]:
            self._footnote = ""
        elif name == "li" and (identity := _IDENTITY.search(match[0])) and "ref" not in identity[1]:
            self._footnote = identity[2]

    def _skip(self, match: re.Match[str], name: str) -> int:
        """Leave an element out whole; an element that is never closed runs to the end of the page."""
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self._source, match.end())
        end = closing.end() if closing else len(self._source)
        self._builder.add(BOUNDARY, match.start(), end)
        return end

    def _end_passage(self) -> None:
        for start in self._links:
            self._builder.close(start)
        if self._builder.length:
            self._passages.append(self._builder.finish("", self._footnote))
        self._builder = PassageBuilder()
        self._links = [0 for _ in self._links]


def passages_of_html(source: str) -> Page:
    """The passages of a page's content and its inline tags."""
    return HtmlReader(source).read()
