"""A text of a document, read and rendered: HTML, headings, links, and all that is wrong with it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from openbaar.markdown.allowed import refused
from openbaar.markdown.found import Findings, FoundLink, Title, Withheld
from openbaar.markdown.model import Block, Html, Note
from openbaar.markdown.parse import parse
from openbaar.markdown.serialize import serialize
from openbaar.markdown.tree import tree_of

LONGEST = 3_000_000
"""Characters: some thousand pages."""

LONGEST_WORD = 5_000
"""Characters: a longer address does not work in browsers, and no word is longer."""

_WORD = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD}}}\S*")

NOT_ALLOWED = "HTML staat in elkaar op een manier die niet kan"


class ParsedText(NamedTuple):
    """A text of an author, as values."""

    blocks: tuple[Block, ...]
    html: str
    """The HTML of the text alone, without the page around it."""
    titles: tuple[Title, ...]
    links: tuple[FoundLink, ...]
    """Links and pictures, in the order in which they stand."""
    withheld: tuple[Withheld, ...]
    """The marks of withheld passages."""
    anchors: frozenset[str]
    """Every anchor: of headings, and those that the author wrote."""
    faults: tuple[Findings, ...]
    """All that is wrong, sorted by line."""


NOTHING = ParsedText((), "", (), (), (), frozenset(), ())


@lru_cache(maxsize=2)
def read_text(body: str) -> ParsedText:
    """The text of a body without front matter and comments. The same text is asked for more than once in a row: for
    its problems, its links and its anchors."""
    too_large = tuple(_too_large(body))
    if too_large:
        return NOTHING._replace(faults=too_large)
    blocks = parse(body)
    root, told = tree_of(blocks)
    html = serialize(root)
    faults = set(told.found)
    if not faults and refused(html):
        faults.add(Findings(_first_refused(blocks), "TX002", NOT_ALLOWED))
    found = tuple(told.titles), tuple(told.links), tuple(told.withheld)
    return ParsedText(blocks, html, *found, frozenset(told.ids), tuple(sorted(faults)))


def tree_of_text(body: str) -> tuple[Element, tuple[Title, ...]]:
    """The tree of a body, and its headings, for who resolves the links in it."""
    root, told = tree_of(parse(body))
    return root, tuple(told.titles)


def _too_large(body: str) -> list[Findings]:
    if len(body) > LONGEST:
        return [Findings(0, "TX008", f"tekst is langer dan {LONGEST} tekens")]
    message = f"woord is langer dan {LONGEST_WORD} tekens"
    return [Findings(body.count("\n", 0, match.start()), "TX008", message) for match in _WORD.finditer(body)][:10]


def _first_refused(blocks: tuple[Block, ...]) -> int:
    """The line of the first block of HTML that is not allowed by itself, or of the first of all."""
    notes = tuple(block for block in blocks if isinstance(block, Note))
    of_html = [block for block in blocks if isinstance(block, Html)]
    wrong = (block for block in of_html if refused(serialize(tree_of((block, *notes))[0])))
    block = next(wrong, of_html[0] if of_html else None)
    return block.lines[0].number if block else 0
