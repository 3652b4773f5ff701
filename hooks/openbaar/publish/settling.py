"""The same index, the same bytes: Pagefind writes the facets in an order that differs each time.

It keeps them in hash maps (a note in its source, ``index/mod.rs``, says that they should have a stable order), so the
files with facets, the one that names them and the entry differ from run to run. Here their order is set and their
names are made anew. Files of words become smaller ones. All else is left alone.
The forms are those of ``index_filter.rs``, ``index_metadata.rs`` and ``index_words.rs`` in Pagefind 1.5.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import cbor2

from openbaar.publish.word_files import WordFile, pieces

SETTLED = 3
"""Another number for another form: it is part of the key of the cache."""

SIGNATURE = b"pagefind_dcd"
LANGUAGE = "nl"
LEVEL = 6
"""Of compression: a higher one takes twice the time for one byte in two hundred."""
ENTRY = "pagefind-entry.json"
CHUNKS, FILTERS, SORTS = 2, 3, 4
"""Where the lists of files of words, of facets and of sorts stand in the file of metadata."""


def settle(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index (name -> bytes) as they follow from its pages alone. Where Pagefind found no word on any
    page there is no index: what comes out is the program."""
    if not any(name.endswith(".pf_meta") for name in files):
        return {name: data for name, data in sorted(files.items()) if name != ENTRY}
    settled = {name: data for name, data in files.items() if not name.endswith((".pf_filter", ".pf_meta"))}
    names = {}
    for facet, values in (_read(data) for name, data in files.items() if name.endswith(".pf_filter")):
        names[facet], settled_values = _packed([facet, sorted(values)])
        settled[f"filter/{names[facet]}.pf_filter"] = settled_values
    metadata = next(_read(data) for name, data in files.items() if name.endswith(".pf_meta"))
    metadata[CHUNKS] = [part for chunk in metadata[CHUNKS] for part in _cut(chunk, settled)]
    metadata[FILTERS] = [[facet, names[facet]] for facet, _ in sorted(metadata[FILTERS])]
    metadata[SORTS] = sorted(metadata[SORTS])
    name, settled_metadata = _packed(metadata)
    settled[f"pagefind.{name}.pf_meta"] = settled_metadata
    entry = json.loads(files[ENTRY])
    entry["languages"][LANGUAGE]["hash"] = name
    settled[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return dict(sorted(settled.items()))


def _cut(chunk: list[str], files: dict[str, bytes]) -> Iterator[list[str]]:
    """What the metadata says of a file of words: of its pieces, which take its place among the files."""
    begin, end, name = chunk
    data = files.pop(f"index/{name}.pf_index")
    for piece in pieces(WordFile(begin, end, _unpacked(data))):
        name, packed = _named(piece.data)
        files[f"index/{name}.pf_index"] = packed
        yield [piece.begin, piece.end, name]


def _read(data: bytes) -> Any:
    return cbor2.loads(_unpacked(data))


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(SIGNATURE)


def _packed(value: Any) -> tuple[str, bytes]:
    """The name of a file that holds this, and its bytes."""
    return _named(cbor2.dumps(value))


def _named(data: bytes) -> tuple[str, bytes]:
    name = f"{LANGUAGE}_{hashlib.sha256(data).hexdigest()[:10]}"
    return name, gzip.compress(SIGNATURE + data, LEVEL, mtime=0)
