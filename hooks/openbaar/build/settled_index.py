"""Pagefind's index, made the same for the same pages.

Pagefind 1.5 writes the values of a facet, and the facets themselves, in the chance order of a hash table, and names the
files after their bytes. Here both are sorted, and the files named anew; a browser finds them by name, in any order.
"""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Any

import cbor2

SIGNATURE = b"pagefind_dcd"
"""What each unpacked file of Pagefind's own begins with; the rest is CBOR (RFC 8949)."""

FACETS = 3
"""The place of the facets in the list of what an index holds: pairs of a facet's name and its file."""


def settle(folder: Path) -> None:
    """Sort what has no order in the index in ``folder``. ValueError when a file is not of the form that is known."""
    (meta,) = folder.glob("*.pf_meta")
    index = _read(meta)
    index[FACETS] = sorted([name, _settle_facet(folder / "filter", file)] for name, file in index[FACETS])
    language, _, old = meta.stem.removeprefix("pagefind.").partition("_")
    new = _write(meta.with_name("new.pf_meta"), index, len(old))
    meta.unlink()
    meta.with_name("new.pf_meta").rename(meta.with_name(f"pagefind.{language}_{new}.pf_meta"))
    entry = folder / "pagefind-entry.json"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace(f'"{language}_{old}"', f'"{language}_{new}"'), encoding="utf-8")


def _settle_facet(folder: Path, file: str) -> str:
    """Write a facet with its values in order; the name of its file then."""
    path = folder / f"{file}.pf_filter"
    name, values = _read(path)
    language, _, old = file.partition("_")
    path.unlink()
    new = _write(folder / "new.pf_filter", [name, sorted(values)], len(old))
    (folder / "new.pf_filter").rename(folder / f"{language}_{new}.pf_filter")
    return f"{language}_{new}"


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(SIGNATURE):
        raise ValueError(f"{path.name} is no file of Pagefind's as it is known here")
    return cbor2.loads(data[len(SIGNATURE) :])


def _write(path: Path, value: Any, digits: int) -> str:
    """Write ``value`` as Pagefind would; a hash of it, as long as the one that was in the name of the file."""
    data = SIGNATURE + cbor2.dumps(value)
    path.write_bytes(gzip.compress(data, mtime=0))
    return hashlib.sha256(data).hexdigest()[:digits]
