"""What one source says by itself: the part of reading a collection that need not be done again while it is the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from openbaar.catalogue.body_links import SiteLink, links
from openbaar.catalogue.corrections import corrections, written
from openbaar.catalogue.listing import WITHOUT_GROUND
from openbaar.citations import Citation, LinkSpans, recognition
from openbaar.documents import Document, Stuk
from openbaar.documents.grounds import grounds_of
from openbaar.frontmatter import read
from openbaar.markdown import read_text
from openbaar.markdown.inline_signs import WITHHELD
from openbaar.problems import Problem


class Extract(NamedTuple):
    """A source, read: the document (None when it could not be read), the problems in it, its citations (corrected), the
    links within the site, the anchors it has, and what it cites as its words have it where an editor corrects that."""

    document: Document | None
    problems: tuple[Problem, ...]
    citations: tuple[Citation, ...] = ()
    links: tuple[SiteLink, ...] = ()
    anchors: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    withheld: Mapping[str, int] = MappingProxyType({})
    """Ground (``WITHOUT_GROUND`` for none) -> how many marks of withheld passages in the text name it."""
    spans: tuple[LinkSpans, ...] = ()
    """Where the page gets links for the citations."""


def extract(path: str, data: bytes) -> Extract:
    """The extract of the source at ``path`` (``docs/…/x.md``). Nothing but these two and our own code and tables has a
    part in it, so it may be kept by their hash."""
    document, problems = read(path, data)
    if document is None:
        return Extract(None, problems)
    mended = corrections(document)
    found = recognition(document.body, mended)
    return Extract(
        document,
        problems,
        tuple(_outside_marks(found.citations, document.body)) if isinstance(document.record, Stuk) else (),
        tuple(links(document)),
        read_text(document.body).anchors,
        written(document) if mended else frozenset(),
        _withheld(document) if isinstance(document.record, Stuk) else {},
        found.links,
    )


def _outside_marks(citations: Iterable[Citation], body: str) -> Iterator[Citation]:
    """A ground in a mark of a withheld passage says why; it cites no law."""
    marks = [match.span() for match in WITHHELD.finditer(body)]
    for each in citations:
        if not any(start < each.end and each.start < end for start, end in marks):
            yield each


def _withheld(document: Document) -> dict[str, int]:
    marks = (grounds_of(each.grounds) or (WITHOUT_GROUND,) for each in read_text(document.body).withheld)
    return dict(sorted(Counter(code for codes in marks for code in codes).items()))
