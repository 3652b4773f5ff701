"""docs/ -> collection, with what an earlier build read of it: only changed sources are parsed, in several processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from openbaar.catalogue import Collection, Extract, FileFacts, together
from openbaar.publish.extracts import Kept, Read, extracts_folder, load, renew, shard_of, shards_of
from openbaar.publish.processes import deal, in_processes
from openbaar.publish.seen import Seen
from openbaar.publish.snapshot import Snapshot

FEW = 40
"""So many changed sources are read sooner than processes are started."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """The collection; what every file of docs/ was like (by path, ``docs/…``); the SHA-256 of each page as read, and
    the fingerprints of what pages can show of it beside its own text, and of all that can matter to other sources."""

    collection: Collection
    seen: Mapping[str, Seen]
    hashes: Mapping[str, str]
    shown: Mapping[str, str]
    between: Mapping[str, str]


class ExtractsLater(Mapping[str, Extract]):
    """The extracts of the sources of a snapshot (path -> SHA-256), of which those in one file are read when one of them
    is asked for. ``shards`` are those that this process holds already; they are renewed."""

    def __init__(self, snapshot: Snapshot, hashes: Mapping[str, str], shards: dict[int, Kept]) -> None:
        self._folder, self._root = extracts_folder(snapshot.cache), snapshot.root
        self._wanted, self._hashes = shards_of(hashes), hashes
        self._shards, self._found = shards, dict[int, Kept]()

    def read(self, path: str) -> Read:
        """What was read of a source."""
        shard = shard_of(path)
        if shard not in self._found:
            known = self._shards.get(shard) or load(self._folder, shard)
            self._found[shard] = renew(self._folder, shard, self._wanted[shard], self._root, known)
            self._shards[shard] = self._found[shard]
        return self._found[shard][path]

    def __getitem__(self, path: str) -> Extract:
        if path not in self._hashes:
            raise KeyError(path)
        return self.read(path).extract

    def __iter__(self) -> Iterator[str]:
        return iter(self._hashes)

    def __len__(self) -> int:
        return len(self._hashes)


def recall(snapshot: Snapshot, seen: Mapping[str, Seen], jobs: int, shards: dict[int, Kept] | None = None) -> Recalled:
    """The collection of the sources that ``survey`` saw. ``shards`` are the extracts that this process holds already;
    they are renewed."""
    wanted = shards_of(hashes_of_pages(seen))
    folder = extracts_folder(snapshot.cache)
    found = _all(folder, wanted, snapshot.root, jobs, {} if shards is None else shards)
    extracts = {path: read.extract for path, read in found.items()}
    hashes = {path: read.sha256 for path, read in found.items()}
    shown = {path: read.shown for path, read in found.items()}
    between = {path: read.between for path, read in found.items()}
    return Recalled(together(extracts, facts_of_files(seen)), seen, hashes, shown, between)


def hashes_of_pages(seen: Mapping[str, Seen]) -> dict[str, str]:
    """The pages (``.md``) among what was seen, with the SHA-256 of their bytes."""
    return {path: each.sha256 for path, each in seen.items() if path.endswith(".md") and each.sha256}


def facts_of_files(seen: Mapping[str, Seen]) -> dict[str, FileFacts]:
    """The other files, and what is no file."""
    return {
        path: FileFacts(each.size, each.sha256, each.content)
        for path, each in seen.items()
        if not path.endswith(".md") or not each.sha256
    }


def _all(folder: Path, wanted: Mapping[int, Mapping[str, str]], root: Path, jobs: int, shards: dict[int, Kept]) -> Kept:
    known = {shard: shards.get(shard) or load(folder, shard) for shard in wanted}
    changed = {
        shard: sum(path not in known[shard] or known[shard][path].sha256 != sha256 for path, sha256 in sources.items())
        for shard, sources in wanted.items()
    }
    if jobs > 1 and sum(changed.values()) > FEW:
        behind = sorted(shard for shard in wanted if changed[shard])
        for shards_done in in_processes(_renew, (folder, wanted, root), deal(behind, 4 * jobs), jobs):
            known |= {shard: load(folder, shard) for shard in shards_done}
    found: Kept = {}
    for shard, sources in sorted(wanted.items()):
        shards[shard] = renew(folder, shard, sources, root, known[shard])
        found |= shards[shard]
    return found


def _renew(given: tuple[Path, Mapping[int, Mapping[str, str]], Path], shards: tuple[int, ...]) -> tuple[int, ...]:
    """In another process. Gives the shards that are done."""
    folder, wanted, root = given
    for shard in shards:
        renew(folder, shard, wanted[shard], root, load(folder, shard))
    return shards
