"""Extracts of sources, kept for the next build: what was read before is not parsed again.

They are kept in a number of files, so that a change in one source rewrites a small one. A file is a pickle, for nothing
else loads our records as quickly; it is read by a loader that knows our own value classes alone, so that a foreign file
can do no more than be refused. Which code read the sources is part of the folder's name.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from openbaar.catalogue.extract import Extract, extract
from openbaar.publish.environment import reading_code
from openbaar.publish.fingerprint import Fingerprints
from openbaar.publish.kept import UNREADABLE, keep, kept
from openbaar.publish.own_folders import remove_whole

SHARDS = 256
SAFE = frozenset({("datetime", "date"), ("datetime", "time"), ("datetime", "datetime"), ("builtins", "frozenset")})
OURS = (
    "openbaar.publish.extracts",
    "openbaar.publish.later",
    "openbaar.documents.",
    "openbaar.citations.model",
    "openbaar.catalogue.",
    "openbaar.problems",
)


class Read(NamedTuple):
    """A source that was read: the SHA-256 of its bytes, its extract, the fingerprint of what pages can show of it
    beside its own text, and that of all that can matter to other sources, such as the anchors that they may link to."""

    sha256: str
    extract: Extract
    shown: str
    between: str


Kept = dict[str, Read]
"""By the path of the source."""


class Loader(pickle.Unpickler):
    """A loader of our own value classes and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if (module, name) in SAFE or module.startswith(OURS) else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")
        return found


def extracts_folder(cache: Path) -> Path:
    """Where the extracts of today's code are kept, under the folder ``cache``; those of other code are removed."""
    folder = cache / "extracts" / reading_code()[:16]
    for other in folder.parent.iterdir() if folder.parent.is_dir() else ():
        if other != folder:
            remove_whole(other)
    return folder


def shards_of(hashes: Mapping[str, str]) -> dict[int, dict[str, str]]:
    """The sources (path -> SHA-256) as they are dealt over the files."""
    dealt: dict[int, dict[str, str]] = {}
    for path, sha256 in hashes.items():
        dealt.setdefault(shard_of(path), {})[path] = sha256
    return dealt


def shard_of(path: str) -> int:
    """In which of the files the extract of a source is."""
    return zlib.crc32(path.encode()) % SHARDS


def load(folder: Path, shard: int) -> Kept:
    """What is kept of one shard; nothing when there is no whole file of ours."""
    data = kept(folder / f"{shard}.pickle")
    if data is None:
        return {}
    try:
        found = Loader(io.BytesIO(data)).load()
    except (pickle.UnpicklingError, *UNREADABLE):
        return {}
    return found if _is_ours(found) else {}


def _is_ours(found: Any) -> bool:
    kinds = (str, Extract, str, str)
    return isinstance(found, dict) and all(
        type(path) is str and type(read) is Read and tuple(map(type, read)) == kinds for path, read in found.items()
    )


def renew(folder: Path, shard: int, wanted: Mapping[str, str], root: Path, known: Kept) -> Kept:
    """The extracts of the sources of one shard: those that are known, and the others read from ``root`` and kept.

    What cannot be kept is read again by the next build, and is no reason to stop this one: something may have to go
    from the site that a full disk may not hold back. That the disk is full is told where more has to be written."""
    found = {
        path: known[path] if path in known and known[path].sha256 == wanted[path] else _read(path, root)
        for path in wanted
    }
    if found.keys() != known.keys() or any(found[path] is not known[path] for path in found):
        with suppress(OSError):
            keep(folder / f"{shard}.pickle", pickle.dumps(found, protocol=5))
    return found


def _read(path: str, root: Path) -> Read:
    """The extract with the checksum of what was read now: a source may have changed since it was looked at."""
    data = (root / path).read_bytes()
    found = extract(path, data)
    shown = _shown(found)
    return Read(hashlib.sha256(data).hexdigest(), found, shown, between(found, shown))


def _shown(extract: Extract) -> str:
    """Front matter, place and citations, but not where in the text these stand: views are made of that alone."""
    document = extract.document
    if document is None:
        return ""
    citations = tuple(each[2:] for each in extract.citations)
    return Fingerprints().of(document.ref, document.path, document.year, document.record, citations)


def between(extract: Extract, shown: str = "") -> str:
    """The fingerprint of what problems between sources are made of, but for the lines at which they are told; ``shown``
    is that of what pages can show, where that is known."""
    links = frozenset(link[1:] for link in extract.links)
    return Fingerprints().of(
        shown or _shown(extract), extract.document is None, links, extract.anchors, extract.written
    )
