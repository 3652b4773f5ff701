"""All documents that may be seen, with what joins them. Everything that is shown is made from this value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.body_links import Link, exposure_problems
from openbaar.catalogue.collect import Collection
from openbaar.catalogue.entries import Entry, is_stuk
from openbaar.catalogue.order import Beside, beside, newest
from openbaar.catalogue.quoting import Quotes, quotes
from openbaar.catalogue.redaction import redacted
from openbaar.catalogue.register import Line, reactions_by_publisher, register
from openbaar.catalogue.relations import Relations, relate
from openbaar.catalogue.sources import FileFacts
from openbaar.catalogue.visibility import SHOWN, Visibility, visibility, was_never_public
from openbaar.citations import Citation
from openbaar.documents import Document, Kamerbrief, Ref, Status, address_of
from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What may be seen at one moment. ``entries`` is sorted by path; ``by_path`` finds an entry by its source.

    ``files`` holds the attachments that may be downloaded; ``kamerstukken`` the letter for a Kamerstuk (``kst-…``),
    ``dossiers`` the same by dossier. ``withdrawn`` gives for each withdrawn page, and for each file that went with one,
    the path of the page, or "" where that has no tombstone. ``beside`` gives the documents before and after one;
    ``register`` every recommendation with its reactions, ``publishers`` the letters that reacted to a publisher, by its
    slug.
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
    withdrawn: Mapping[str, str] = field(default_factory=dict)

    def of_kind(self, *kinds: str) -> Iterator[Entry]:
        """The entries of these kinds that stand as pages of their own (no tombstones), sorted by path."""
        for entry in self.entries.values():
            if entry.document.ref.soort in kinds and entry.visibility is not Visibility.INGETROKKEN:
                yield entry


def catalogue(collection: Collection, now: datetime, preview: bool = False) -> Catalogue:
    """The catalogue at the moment ``now``; in a ``preview`` drafts and embargoed documents are in it, marked so."""
    return catalogue_of(collection, visible(collection, now, preview))


def visible(collection: Collection, now: datetime, preview: bool = False) -> dict[Ref, Entry]:
    """The entries of the catalogue at the moment ``now``, sorted by path."""
    return {entry.document.ref: entry for entry in _entries(collection, now, preview)}


def with_texts(shown: Catalogue, entries: Mapping[Ref, Entry]) -> Catalogue:
    """The catalogue with these entries for its own, which must differ in nothing but texts."""
    return replace(shown, entries=entries, by_path={entry.document.path: entry for entry in entries.values()})


def catalogue_of(collection: Collection, entries: Mapping[Ref, Entry]) -> Catalogue:
    """The catalogue of these entries of the collection."""
    documents = [entry.document for entry in entries.values()]
    relations = relate(documents)
    return Catalogue(
        entries=entries,
        by_path={entry.document.path: entry for entry in entries.values()},
        files=downloads_of(entries.values(), collection),
        relations=relations,
        quotes=quotes(_cited(newest(entries.values()), collection)),
        kamerstukken=_by_number(documents),
        dossiers=_by_dossier(documents),
        beside=beside(entries.values()),
        register=register(entries, relations),
        publishers=reactions_by_publisher(entries, relations),
        withdrawn=_withdrawn(collection, entries),
    )


def _withdrawn(collection: Collection, entries: Mapping[Ref, Entry]) -> dict[str, str]:
    """Of what was withdrawn, that which leaves a tombstone among these entries (its path), or was never public (""). A
    file that a document among them names as well is still there."""
    if not collection.withdrawn:
        return {}
    leads = {entry.document.path: entry.document.path for entry in entries.values() if _is_stone(entry)}
    shown = {entry.document.path for entry in entries.values()}
    leads |= {
        each.path: "" for each in collection.documents.values() if was_never_public(each) and each.path not in shown
    }
    standing = {path for entry in entries.values() if not _is_stone(entry) for _, path in named_files(entry.document)}
    return {path: leads[page] for path, page in collection.withdrawn.items() if page in leads and path not in standing}


def _is_stone(entry: Entry) -> bool:
    return entry.visibility is Visibility.INGETROKKEN


def withdrawn_at(collection: Collection, now: datetime) -> Mapping[str, str]:
    """Where links to what was withdrawn lead at the moment ``now``: to the tombstone of this path, or nowhere ("")."""
    return _withdrawn(collection, visible(collection, now))


def publication_problems(collection: Collection, now: datetime, preview: bool = False) -> tuple[Problem, ...]:
    """What would be wrong if the collection were published ``now``: links from its pages to what is not public then."""
    return exposures(collection, visible(collection, now, preview))


def exposures(collection: Collection, entries: Mapping[Ref, Entry]) -> tuple[Problem, ...]:
    """What would be wrong if these entries of the collection were published, and no others. Of a page that could not be
    read nobody knows whether it is public: that it is broken is told, and stops everything."""
    pages = {document.path: collection.extracts[document.path].links for document in collection.documents.values()}
    shown = [entry.document for entry in entries.values()]
    files = {path for document in shown for _, path in named_files(document)}
    broken = {path for path, each in collection.extracts.items() if each.document is None}
    gone = _withdrawn(collection, entries).keys()
    nowhere = _missing(pages, collection)  # told already, or of a draft: that is shown in a preview alone
    return in_order(exposure_problems(pages, {document.path for document in shown} | files | broken | gone | nowhere))


def _missing(pages: Mapping[str, tuple[Link, ...]], collection: Collection) -> set[str]:
    """What is linked to and is no page or file at all."""
    targets = {link.target for links in pages.values() for link in links}
    return {target for target in targets if target not in collection.extracts and target not in collection.files}


def _entries(collection: Collection, now: datetime, preview: bool) -> Iterator[Entry]:
    for document in collection.documents.values():
        seen = visibility(document, now)
        if seen in SHOWN or preview:
            shown = redacted(document) if seen is Visibility.INGETROKKEN else document
            yield Entry(shown, seen, address_of(document))


def downloads_of(entries: Iterable[Entry], collection: Collection) -> dict[str, FileFacts]:
    """The attachments that these entries name, by path."""
    named = (path for entry in entries for _, path in named_files(entry.document))
    return {path: collection.files[path] for path in named if path in collection.files}


def _by_number(documents: list[Document]) -> dict[str, Ref]:
    """The letter for each Kamerstuk. Of a withdrawn letter and the one that replaces it, the second."""
    withdrawn = {document.ref for document in documents if document.status is Status.INGETROKKEN}
    letters: dict[str, Ref] = {}
    for ref, number in _kamerstukken(documents):
        if number.kst not in letters or ref not in withdrawn:
            letters[number.kst] = ref
    return letters


def _by_dossier(documents: list[Document]) -> dict[str, dict[str, Ref]]:
    numbers = {number.kst: number.dossiernummer for _, number in _kamerstukken(documents)}
    letters: dict[str, dict[str, Ref]] = {}
    for kst, ref in _by_number(documents).items():
        letters.setdefault(numbers[kst], {})[kst] = ref
    return letters


def _cited(entries: list[Entry], collection: Collection) -> Iterator[tuple[Ref, str, tuple[Citation, ...]]]:
    """The citations of memos, letters and reports; what the site's own pages mention is no citation by a document."""
    own = {ref: number.kst for ref, number in _kamerstukken([entry.document for entry in entries])}
    for entry in entries:
        if is_stuk(entry) and entry.visibility is not Visibility.INGETROKKEN:
            document = entry.document
            yield document.ref, own.get(document.ref, ""), collection.extracts[document.path].citations


def _kamerstukken(documents: list[Document]) -> Iterator[tuple[Ref, Kamerstuknummer]]:
    for document in documents:
        record = document.record
        if isinstance(record, Kamerbrief) and isinstance(record.kamerstuk, Kamerstuknummer):
            yield document.ref, record.kamerstuk
