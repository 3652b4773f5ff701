"""All documents that may be seen, with what joins them. Everything that is shown is made from this value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.body_links import exposure_problems
from openbaar.catalogue.collect import Collection
from openbaar.catalogue.corrections import corrections
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.order import Beside, beside, newest
from openbaar.catalogue.quoting import Quotes, quotes
from openbaar.catalogue.redaction import redacted
from openbaar.catalogue.register import Line, reactions_by_publisher, register
from openbaar.catalogue.relations import Relations, relate
from openbaar.catalogue.sources import FileFacts
from openbaar.catalogue.visibility import SHOWN, Visibility, visibility
from openbaar.citations import Citation, cite
from openbaar.documents import Document, Kamerbrief, Ref, Stuk, address_of
from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What may be seen at one moment. ``entries`` is sorted by path; ``by_path`` finds an entry by its source.

    ``files`` holds the attachments that may be downloaded; ``kamerstukken`` the letter for a Kamerstuk (``kst-…``),
    ``dossiers`` the same by dossier. ``beside`` gives the documents before and after one; ``register`` every
    recommendation with its reactions, ``publishers`` the letters that reacted to a publisher, by its slug.
    """

    entries: Mapping[Ref, Entry]
    by_path: Mapping[str, Entry]
    files: Mapping[str, FileFacts]
    relations: Relations
    quotes: Quotes
    kamerstukken: Mapping[str, Ref]
    dossiers: Mapping[str, Mapping[str, Ref]]
    beside: Mapping[Ref, Beside]
    register: tuple[Line, ...]
    publishers: Mapping[str, tuple[Ref, ...]]

    def of_kind(self, *kinds: str) -> Iterator[Entry]:
        """The entries of these kinds that stand as pages of their own (no tombstones), sorted by path."""
        for entry in self.entries.values():
            if entry.document.ref.soort in kinds and entry.visibility is not Visibility.INGETROKKEN:
                yield entry


def catalogue(collection: Collection, now: datetime, preview: bool = False) -> Catalogue:
    """The catalogue at the moment ``now``; in a ``preview`` drafts and embargoed documents are in it, marked so."""
    entries = {entry.document.ref: entry for entry in _entries(collection, now, preview)}
    documents = [entry.document for entry in entries.values()]
    relations = relate(documents)
    return Catalogue(
        entries=entries,
        by_path={entry.document.path: entry for entry in entries.values()},
        files=dict(_files(documents, collection)),
        relations=relations,
        quotes=quotes(_cited(newest(entries.values()))),
        kamerstukken={record.kst: ref for ref, record in _kamerstukken(documents)},
        dossiers=_by_dossier(documents),
        beside=beside(entries.values()),
        register=register(entries, relations),
        publishers=reactions_by_publisher(entries, relations),
    )


def publication_problems(collection: Collection, now: datetime, preview: bool = False) -> tuple[Problem, ...]:
    """What would be wrong if the collection were published ``now``: links from its pages to what is not public then."""
    documents = {document.path: document for document in collection.documents.values()}
    shown = [entry.document for entry in _entries(collection, now, preview)]
    files = {path for document in shown for _, path in named_files(document)}
    return in_order(exposure_problems(documents, {document.path for document in shown} | files))


def _entries(collection: Collection, now: datetime, preview: bool) -> Iterator[Entry]:
    for document in collection.documents.values():
        seen = visibility(document, now)
        if seen in SHOWN or preview:
            shown = redacted(document) if seen is Visibility.INGETROKKEN else document
            yield Entry(shown, seen, address_of(document))


def _files(documents: list[Document], collection: Collection) -> Iterator[tuple[str, FileFacts]]:
    for document in documents:
        for _, path in named_files(document):
            if path in collection.sources.files:
                yield path, collection.sources.files[path]


def _by_dossier(documents: list[Document]) -> dict[str, dict[str, Ref]]:
    letters: dict[str, dict[str, Ref]] = {}
    for ref, number in _kamerstukken(documents):
        letters.setdefault(number.dossiernummer, {})[number.kst] = ref
    return letters


def _cited(entries: list[Entry]) -> Iterator[tuple[Ref, str, tuple[Citation, ...]]]:
    """The citations of memos, letters and reports; what the site's own pages mention is no citation by a document."""
    documents = [entry.document for entry in entries]
    own = {ref: number.kst for ref, number in _kamerstukken(documents)}
    for document in documents:
        if isinstance(document.record, Stuk):
            yield document.ref, own.get(document.ref, ""), cite(document.body, corrections(document))


def _kamerstukken(documents: list[Document]) -> Iterator[tuple[Ref, Kamerstuknummer]]:
    for document in documents:
        record = document.record
        if isinstance(record, Kamerbrief) and isinstance(record.kamerstuk, Kamerstuknummer):
            yield document.ref, record.kamerstuk
