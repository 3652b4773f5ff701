"""From rendered HTML to the same passages that the Markdown gave.

Reads the HTML of a page's content; writes the passages, with what may not be wrapped (existing links) closed, and the
tags by position, which the linker needs to keep its own tags well nested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from .cues import Cues
from .normalise import BOUNDARY, CHANGES_LENGTH, LENGTH_CHANGING, PassageBuilder, finder
from .passage import Passage
from .passages import Text

_ATTRIBUTES = r"[^<>\"']*+(?:(?:\"[^\"]{0,5000}\"|'[^']{0,5000}')[^<>\"']*+)*+"
_TAG = re.compile(
    rf"<(?:(?P<comment>!--)|(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{{0,40}})(?P<attributes>{_ATTRIBUTES})>)"
)
_CHANGE = re.compile(rf"(?P<url>(?:https?://|www\.)[^\s<>\"')\]\[{BOUNDARY}]+)|{LENGTH_CHANGING}")
_STOP = re.compile(f"[{CHANGES_LENGTH}]")
_SILENT = frozenset(
    [
        *("code", "pre", "script", "style", "svg", "textarea", "math", "kbd", "samp", "button", "select", "noscript"),
        *("template", "title"),
    ]
)
_BLOCK = frozenset(
    [
        *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "table", "thead", "tbody", "tfoot"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "aside", "header", "footer", "main"),
        *("nav", "figure", "figcaption", "details", "summary", "hr", "form", "fieldset", "body", "html", "address"),
        "caption",
    ]
)
_EDGE = frozenset(["sup", "sub", "img", "input"])
_VOID = frozenset(
    ["br", "hr", "img", "input", "wbr", "area", "base", "col", "embed", "link", "meta", "source", "track"]
)
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in (*_SILENT, "sup", "span", "a")}
_IDENTITY = re.compile(r"""\bid\s*=\s*["']?(fn(?:ref)?\d*):([^"'\s>]{1,200})""")

_ADDED = re.compile(r'\bclass="(?:nummer|footnote-backref|headerlink)"')

_TEXT, _BREAK, _OBSTACLE, _LINK_OPENS, _LINK_CLOSES = range(5)
_LINK_STEPS = {_LINK_OPENS: 1, _LINK_CLOSES: -1}


class Tag(NamedTuple):
    """An inline tag in the source; ``closing`` for an end tag. Void elements are left out: they nest nothing."""

    start: int
    end: int
    name: str
    closing: bool


@dataclass(frozen=True, slots=True)
class Page:
    text: Text
    tags: tuple[Tag, ...]


def passages_of_html(source: str) -> Page:
    """The passages of a page's content and its inline tags."""
    reader = _HtmlReader(source)
    return Page(Text(tuple(reader.read())), tuple(reader.tags))


class _HtmlReader:
    """Reads one page of HTML from front to back, a passage at a time."""

    def __init__(self, source: str) -> None:
        self.tags: list[Tag] = []
        self._source = source
        self._pieces: list[tuple[int, int, int]] = []
        self._cues = Cues(source.replace("fnref", "fn-ef"))  # the mark of a footnote holds no 'nr'
        self._footnote = ""
        self._open_links = 0

    def read(self) -> Iterator[Passage]:
        """The passages, in order."""
        source, position, first = self._source, 0, 0
        while match := _TAG.search(source, position):
            start, end = match.span()
            if start > position:
                self._pieces.append((_TEXT, position, start))
            name = (match["name"] or "").lower()
            if name in _BLOCK:
                if passage := self._finish(first, start):
                    yield passage
                first = position = end
                if name == "li" or match["close"]:
                    self._track_footnote(match, name)
            else:
                position = self._read_tag(match, name)
        self._pieces.append((_TEXT, position, len(source)))
        if passage := self._finish(first, len(source)):
            yield passage

    def _read_tag(self, match: re.Match[str], name: str) -> int:
        if not name:
            end = self._source.find("-->", match.end())
            return len(self._source) if end < 0 else end + 3
        closing = bool(match["close"])
        if not closing and (name in _SILENT or _is_added(name, match[0])):
            return self._skip(match, name)
        if name not in _VOID:
            self.tags.append(Tag(match.start(), match.end(), name, closing))
        if name == "a":
            self._pieces.append((_LINK_CLOSES if closing else _LINK_OPENS, match.start(), match.end()))
        elif name == "br" or name in _EDGE:
            self._pieces.append((_BREAK if name == "br" else _OBSTACLE, match.start(), match.end()))
        return match.end()

    def _skip(self, match: re.Match[str], name: str) -> int:
        """Leave an element out whole; one that is never closed runs to the end of the page."""
        end = match.end()
        if not match[0].endswith("/>"):
            closing = _CLOSING[name].search(self._source, match.end())
            end = closing.end() if closing else len(self._source)
        self._pieces.append((_OBSTACLE, match.start(), end))
        return end

    def _track_footnote(self, match: re.Match[str], name: str) -> None:
        if match["close"]:
            self._footnote = "" if name in ("li", "ol", "div") else self._footnote
        elif name == "li" and (identity := _IDENTITY.search(match[0])) and "ref" not in identity[1]:
            self._footnote = identity[2]

    def _finish(self, start: int, end: int) -> Passage | None:
        """The passage that ends here, if it can cite anything or is part of a footnote."""
        pieces, self._pieces = self._pieces, []
        if start >= end:
            return None
        if not self._footnote and not self._cues.may_cite(start, end):
            for kind, _, _ in pieces:
                if kind in _LINK_STEPS:
                    self._open_links = max(0, self._open_links + _LINK_STEPS[kind])
            return None
        if not self._open_links and self._source[start:end].isspace():
            return Passage("", "", (), (), footnote=self._footnote)
        passage = self._build(pieces)
        return passage if passage.text else None

    def _build(self, pieces: list[tuple[int, int, int]]) -> Passage:
        builder = PassageBuilder()
        links = [0] * self._open_links
        for kind, start, end in pieces:
            if kind == _TEXT:
                _add_text(builder, self._source, start, end)
            elif kind == _OBSTACLE:
                builder.add(BOUNDARY, start, end)
            elif kind == _LINK_OPENS:
                links.append(builder.length)
            elif kind == _LINK_CLOSES and links:
                builder.close(links.pop())
            elif kind == _BREAK and not builder.ends_blank():
                builder.add(" ", start, end)
        for opened in links:
            builder.close(opened)
        self._open_links = len(links)
        return builder.finish("", self._footnote)


def _is_added(name: str, tag: str) -> bool:
    """Whether an element is none of the author's words: the mark of a note and the way back from it, the number of an
    item in a list, the link to a heading."""
    if name == "sup":
        identity = _IDENTITY.search(tag)
        return bool(identity and "ref" in identity[1])
    return name in ("a", "span") and bool(_ADDED.search(tag))


def _add_text(builder: PassageBuilder, source: str, position: int, end: int) -> None:
    find = finder(_CHANGE, _STOP, source, position, end)
    while match := find(position):
        builder.add(source[position : match.start()], position, match.start())
        if match["url"]:
            builder.add(BOUNDARY, match.start(), match.end())
        else:
            builder.add_changed(match[0], match.start(), match.end(), source[match.end() : match.end() + 1])
        position = match.end()
    builder.add(source[position:end], position, end)
