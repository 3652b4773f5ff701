"""What a build stands on when only texts changed since the last one: what that one left, and the changed sources."""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path

from openbaar.catalogue import Collection
from openbaar.publish.before import Before
from openbaar.publish.extracts import Kept
from openbaar.publish.kept_catalogue import KeptCatalogue, recall_catalogue
from openbaar.publish.recall import ExtractsLater, Recalled, facts_of_files, hashes_of_pages


def catalogue_file(memory: Path) -> Path:
    """Where the catalogue of a site is kept, given the file of its state."""
    return memory.with_suffix(".catalogue")


def only_texts(before: Before, shards: dict[int, Kept]) -> tuple[Recalled, KeptCatalogue] | None:
    """The sources that are needed, and the catalogue as it was left with them for its documents; None when more than
    texts may have changed. Nothing is wrong between these sources: nothing was, and nothing that matters to that
    changed."""
    state, snapshot = before.state, before.snapshot
    if not before.is_of_same_code() or not state.holds(snapshot.now) or not before.has_all():
        return None
    hashes = hashes_of_pages(before.sources)
    extracts = ExtractsLater(snapshot, hashes, shards)
    left = recall_catalogue(catalogue_file(before.memory), state.catalogue, extracts)
    changed = before.changed()
    if left is None or not _are_texts(changed, extracts, left.between):
        return None
    documents = {ref: entry.document for ref, entry in left.catalogue.entries.items()}
    collection = Collection(documents, extracts, facts_of_files(before.sources), ())
    read = hashes | {path: extracts.read(path).sha256 for path in changed}
    return Recalled(collection, before.sources, read, {}, left.between), left


def _are_texts(changed: Set[str], extracts: ExtractsLater, between: Mapping[str, str]) -> bool:
    """Whether each of these is a source that was there and still is, and matters to others as it did."""
    if not all(path in extracts and path in between for path in changed):
        return False
    found = [(extracts.read(path), between[path]) for path in changed]
    return not any(read.extract.problems or read.between != known for read, known in found)
