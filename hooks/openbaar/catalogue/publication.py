"""What of a collection may be seen at a moment, and what would be wrong if that were published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.body_links import SiteLink, exposure_problems
from openbaar.catalogue.collect import Collection
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.redaction import redacted
from openbaar.catalogue.visibility import SHOWN, Visibility, visibility, was_never_public
from openbaar.documents import Ref, address_of
from openbaar.problems import Problem, in_order


def visible(collection: Collection, now: datetime, preview: bool = False) -> dict[Ref, Entry]:
    """The entries of the catalogue at the moment ``now``, sorted by path."""
    return {entry.document.ref: entry for entry in _entries(collection, now, preview)}


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


def _missing(pages: Mapping[str, tuple[SiteLink, ...]], collection: Collection) -> set[str]:
    """What is linked to and is no page or file at all."""
    targets = {link.target for links in pages.values() for link in links}
    return {target for target in targets if target not in collection.extracts and target not in collection.files}


def _entries(collection: Collection, now: datetime, preview: bool) -> Iterator[Entry]:
    for document in collection.documents.values():
        seen = visibility(document, now)
        if seen in SHOWN or preview:
            shown = redacted(document) if seen is Visibility.INGETROKKEN else document
            yield Entry(shown, seen, address_of(document))
