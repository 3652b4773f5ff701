"""When nothing changed but words: texts, and titles and summaries of documents.

These join nothing: which documents belong together, stand in a list or cite one another is the same without them. So
nothing that was made of all sources together needs to be made again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from openbaar.catalogue import Extract
from openbaar.documents import Document, Ref, Stuk
from openbaar.publish.extracts import Read, between
from openbaar.publish.recall import Recalled
from openbaar.publish.seen import Seen


def reworded(earlier: Recalled, sources: Mapping[str, Seen], read: Callable[[str], Read]) -> dict[str, Read] | None:
    """The sources that changed, as ``read`` reads them now; None when something else than their words changed. Nothing
    is wrong with them, if nothing was wrong with the earlier ones."""
    if sources.keys() != earlier.seen.keys():
        return None
    changed = [path for path, seen in sources.items() if seen.sha256 != earlier.seen[path].sha256]
    if not all(path in earlier.between and sources[path].sha256 for path in changed):
        return None
    found = {path: read(path) for path in changed}
    for path, each in found.items():
        if each.extract.problems or _joins(each.extract) != _joins(earlier.collection.extracts[path]):
            return None
    return found


def with_reworded(earlier: Recalled, sources: Mapping[str, Seen], found: Mapping[str, Read]) -> Recalled:
    """The same sources with other words."""
    collection = earlier.collection
    documents = {**collection.documents, **documents_of(found)}
    extracts = {**collection.extracts, **{path: each.extract for path, each in found.items()}}
    return Recalled(
        replace(collection, documents=documents, extracts=extracts),
        sources,
        {**earlier.hashes, **{path: each.sha256 for path, each in found.items()}},
        {**earlier.shown, **{path: each.shown for path, each in found.items()}},
        {**earlier.between, **{path: each.between for path, each in found.items()}},
    )


def documents_of(found: Mapping[str, Read]) -> dict[Ref, Document]:
    """The documents of sources that were read."""
    documents = (each.extract.document for each in found.values())
    return {document.ref: document for document in documents if document}


def _joins(extract: Extract) -> str:
    """The fingerprint of what of a source can matter to others but for what it is called."""
    document = extract.document
    if document is None or not isinstance(document.record, Stuk):
        return between(extract)
    unnamed = document.record.model_copy(update={"title": "", "description": None})
    return between(extract._replace(document=replace(document, record=unnamed)))
