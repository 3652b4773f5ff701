"""The catalogue as a build leaves it for the next: when only texts changed, it need not be made of all sources again.

Documents and their citations are not in the file. They are read from the extracts when somebody asks for one: the page
of a memo needs a few dozen of them.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from openbaar.catalogue import Catalogue, Entry, Quotes
from openbaar.publish.extracts import Loader
from openbaar.publish.kept import UNREADABLE, checksum_of, keep, kept
from openbaar.publish.later import CitedLater, Extracts, Later
from openbaar.publish.recall import Recalled
from openbaar.publish.shapes import mapping, need


@dataclass(frozen=True, slots=True)
class KeptCatalogue:
    """``between`` gives of each source (``docs/…``) the fingerprint of all that can matter to others: while these are
    the same, and the clock passes no disclosure, so is the catalogue, and nothing is wrong between sources. ``linking``
    tells which sources link to one."""

    catalogue: Catalogue
    between: Mapping[str, str]
    linking: Mapping[str, tuple[str, ...]]


def keep_catalogue(path: Path, recalled: Recalled, shown: Catalogue) -> str:
    """Keep the catalogue of sources in which nothing is wrong. Gives the checksum of the file."""
    extracts = recalled.collection.extracts
    linking: dict[str, dict[str, None]] = {}
    for source, each in extracts.items():
        for link in each.links:
            linking.setdefault(link.target, {})[source] = None
    file = io.BytesIO()
    value = _without_documents(shown, extracts), recalled.between, {to: tuple(each) for to, each in linking.items()}
    _Pickler(file, extracts).dump(value)
    keep(path, file.getvalue())
    return checksum_of(file.getvalue())


def recall_catalogue(path: Path, checksum: str, extracts: Extracts) -> KeptCatalogue | None:
    """What was kept with this checksum, with documents of ``extracts``; None when there is no such file."""
    data = kept(path)
    if data is None or checksum_of(data) != checksum:
        return None
    try:
        catalogue, between, linking = _Unpickler(io.BytesIO(data), extracts).load()
        need(type(catalogue) is Catalogue)
        return KeptCatalogue(catalogue, mapping(between, str), mapping(linking, tuple))
    except (pickle.UnpicklingError, *UNREADABLE):
        return None


def _without_documents(shown: Catalogue, extracts: Extracts) -> Catalogue:
    entries = {ref: _later(entry, extracts) for ref, entry in shown.entries.items()}
    cited = shown.quotes.cited.items()
    quotes = Quotes(CitedLater({ref: (own, entries[ref].document.path) for ref, (own, _) in cited}, extracts))
    assert quotes.citing is not None  # asked for now, so that it is kept
    by_path = {entry.document.path: entry for entry in entries.values()}
    return replace(shown, entries=entries, by_path=by_path, quotes=quotes)


def _later(entry: Entry, extracts: Extracts) -> Entry:
    """A document that is shown as it was read; of one that was withdrawn so little is left that it is kept as it is."""
    document = entry.document
    if document is extracts[document.path].document:
        document = Later(document.ref, document.path, document.year, document.month, extracts)
    return Entry(document, entry.visibility, entry.address)


class _Pickler(pickle.Pickler):
    """Writes a value that holds extracts, without them."""

    def __init__(self, file: io.BytesIO, extracts: Extracts) -> None:
        super().__init__(file, protocol=5)
        self._extracts = extracts

    def persistent_id(self, value: object) -> str | None:
        return "extracts" if value is self._extracts else None


class _Unpickler(Loader):
    """Reads it, and puts other extracts in."""

    def __init__(self, file: io.BytesIO, extracts: Extracts) -> None:
        super().__init__(file)
        self._extracts = extracts

    def persistent_load(self, _: str) -> Extracts:
        return self._extracts
