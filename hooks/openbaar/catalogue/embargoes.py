"""What will be wrong when an embargo ends. ``check`` tells it in time; a build is not stopped by what is not yet due,
for it may be the build that takes something away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.body_links import exposure_problems
from openbaar.catalogue.collect import Collection
from openbaar.catalogue.visibility import SHOWN, Visibility, visibility
from openbaar.documents import Document, OpenbaarOp, Stuk
from openbaar.problems import Problem, in_order

NO_OBSTACLE = SHOWN | {Visibility.NOOIT}
"""What a public page may link to: a link to what was never public and never will be is plain text there."""


def later_problems(collection: Collection, now: datetime) -> tuple[Problem, ...]:
    """RF008 for a link of an embargoed document to what will not be public at the moment of its disclosure: a draft, or
    something with a later embargo. What is disclosed at that same moment may be linked to."""
    return in_order(_problems(collection, now))


def _problems(collection: Collection, now: datetime) -> Iterator[Problem]:
    sources = _sources(collection)
    for document in collection.documents.values():
        moment = _moment(document)
        if moment and visibility(document, now) is Visibility.EMBARGO:
            links = collection.extracts[document.path].links
            public = {
                link.target
                for link in links
                if link.target not in sources or visibility(sources[link.target], moment) in NO_OBSTACLE
            }
            yield from exposure_problems({document.path: links}, {document.path, *public})


def _moment(document: Document) -> datetime | None:
    record = document.record
    return (
        record.openbaar_op.moment() if isinstance(record, Stuk) and isinstance(record.openbaar_op, OpenbaarOp) else None
    )


def _sources(collection: Collection) -> Mapping[str, Document]:
    """The document that each page and each attachment belongs to."""
    documents = collection.documents.values()
    pages = {document.path: document for document in documents}
    return pages | {path: document for document in documents for _, path in named_files(document)}
