"""The same index, the same bytes: Pagefind writes the facets in an order that differs each time.

It keeps them in hash maps (a note in its source, ``index/mod.rs``, says that they should have a stable order), so the
files with facets, the one that names them and the entry differ from run to run. Here their order is set and their
names are made anew; all else is left alone.
The forms are those of ``index_filter.rs`` and ``index_metadata.rs`` in Pagefind 1.5.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from typing import Any

import cbor2

SETTLED = 1
"""Another number for another form: it is part of the key of the cache."""

SIGNATURE = b"pagefind_dcd"
LANGUAGE = "nl"
ENTRY = "pagefind-entry.json"
FILTERS, SORTS = 3, 4
"""Where the lists of facets and of sorts stand in the file of metadata."""


def settle(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index (name -> bytes) as they follow from its pages alone."""
    settled = {name: data for name, data in files.items() if not name.endswith((".pf_filter", ".pf_meta"))}
    names = {}
    for facet, values in (_read(data) for name, data in files.items() if name.endswith(".pf_filter")):
        names[facet] = _name([facet, sorted(values)])
        settled[f"filter/{names[facet]}.pf_filter"] = _packed([facet, sorted(values)])
    metadata = next(_read(data) for name, data in files.items() if name.endswith(".pf_meta"))
    metadata[FILTERS] = [[facet, names[facet]] for facet, _ in sorted(metadata[FILTERS])]
    metadata[SORTS] = sorted(metadata[SORTS])
    settled[f"pagefind.{_name(metadata)}.pf_meta"] = _packed(metadata)
    entry = json.loads(files[ENTRY])
    entry["languages"][LANGUAGE]["hash"] = _name(metadata)
    settled[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return dict(sorted(settled.items()))


def _read(data: bytes) -> Any:
    return cbor2.loads(gzip.decompress(data).removeprefix(SIGNATURE))


def _packed(value: Any) -> bytes:
    return gzip.compress(SIGNATURE + cbor2.dumps(value), mtime=0)


def _name(value: Any) -> str:
    return f"{LANGUAGE}_{hashlib.sha256(cbor2.dumps(value)).hexdigest()[:10]}"
