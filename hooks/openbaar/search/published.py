"""The text of a document as it stands on its finished page: what is not published cannot be found."""

from __future__ import annotations

import re
from html import unescape

from openbaar.normal_form import normal

_TEXT = re.compile(r'<div class="[^"]*\bob-tekst\b[^"]*"[^>]*>')
_DIV = re.compile(r"<(/?)div\b[^>]*>")
_NOT_TEXT = re.compile(
    r'<a class="headerlink".*?</a>|<span class="ob-verborgen">[^<]*</span>|<sup id="fnref\d*:.*?</sup>'
    r'|<a class="footnote-backref".*?</a>|</?a\b[^>]*>',
    re.DOTALL,
)
_BRACKET = re.compile(r'<span aria-hidden="true">([\[\]])</span>')
"""Of the mark of a withheld passage: with the word in it, as it was written."""
_TAG = re.compile(r"<[^<>]*>")


class NoText(ValueError):  # noqa: N818 - what it says is that there is no text
    """A page without the element that holds its text: the template changed and this did not."""


def published_text(page: str) -> str:
    """The HTML within the element of a page that holds its text, without links and what else is the page's own."""
    start = _TEXT.search(page)
    if not start:
        raise NoText("no element of class ob-tekst in a page that can be searched for")
    text = _NOT_TEXT.sub("", page[start.end() : _end(page, start.end())]).strip()
    return _BRACKET.sub(r"\1", text)


def plain(html: str) -> str:
    """HTML as plain text in the normal form, with one space between words."""
    return " ".join(normal(unescape(_TAG.sub(" ", html))).split())


def _end(page: str, position: int) -> int:
    depth = 1
    for tag in _DIV.finditer(page, position):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.start()
    raise NoText("the element of class ob-tekst has no end")
