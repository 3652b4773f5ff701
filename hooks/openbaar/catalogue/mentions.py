"""What else names a document: keys, links in texts, and citations of its number. Withdrawing changes none of that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.collect import Collection
from openbaar.catalogue.extract import Extract
from openbaar.catalogue.references import references
from openbaar.documents import Document, Kamerbrief, Ref
from openbaar.documents.official_numbers import number_ids
from openbaar.problems import shortened


class Mention(NamedTuple):
    """Where a document is named, and how."""

    path: str
    line: int
    how: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.how}"


def mentions(collection: Collection, ref: Ref) -> tuple[Mention, ...]:
    """Every place in other sources that names a document or a file of it, by path and line."""
    document = collection.documents[ref]
    others = (each for each in collection.documents.values() if each.ref != ref)
    return tuple(sorted({found for each in others for found in _in(each, collection.extracts[each.path], document)}))


def _in(other: Document, extract: Extract, document: Document) -> Iterator[Mention]:
    for reference in references(other):
        if reference.to == document.ref:
            yield Mention(other.path, other.line_of(*reference.key), f"noemt het bij {reference.key[0]}")
    targets = {document.path, *(path for _, path in named_files(document))}
    for link in extract.links:
        if link.target in targets:
            yield Mention(other.path, link.line, f"link naar {shortened(link.target)}")
    record = document.record
    own = set(number_ids(record)) if isinstance(record, Kamerbrief) else set()
    for citation in extract.citations:
        if own.intersection(citation.ids):
            line = other.body_line + other.body.count("\n", 0, citation.start)
            yield Mention(other.path, line, f"haalt het aan: {shortened(' '.join(citation.text.split()))}")
