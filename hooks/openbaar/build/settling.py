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
from pathlib import Path
from typing import Any

import cbor2

SETTLED = 1
"""Another number for another form: it is part of the key of the cache."""

SIGNATURE = b"pagefind_dcd"
LANGUAGE = "nl"
FILTERS, SORTS = 3, 4
"""Where the lists of facets and of sorts stand in the file of metadata."""


def settle(folder: Path) -> None:
    """Give an index in ``folder`` the bytes that follow from its pages alone."""
    names = {}
    for path in sorted((folder / "filter").glob("*.pf_filter")):
        facet, values = _read(path)
        path.unlink()
        names[facet] = _name([facet, sorted(values)])
        _write(folder / "filter" / f"{names[facet]}.pf_filter", [facet, sorted(values)])
    old = next(folder.glob("*.pf_meta"))
    metadata = _read(old)
    metadata[FILTERS] = [[facet, names[facet]] for facet, _ in sorted(metadata[FILTERS])]
    metadata[SORTS] = sorted(metadata[SORTS])
    old.unlink()
    name = _name(metadata)
    _write(folder / f"pagefind.{name}.pf_meta", metadata)
    entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
    entry["languages"][LANGUAGE]["hash"] = name
    (folder / "pagefind-entry.json").write_text(json.dumps(entry, sort_keys=True), encoding="utf-8")


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))


def _write(path: Path, value: Any) -> None:
    path.write_bytes(gzip.compress(SIGNATURE + cbor2.dumps(value), mtime=0))


def _name(value: Any) -> str:
    return f"{LANGUAGE}_{hashlib.sha256(cbor2.dumps(value)).hexdigest()[:10]}"
