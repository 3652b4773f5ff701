"""docs/ -> collection, with what an earlier build read of it: only changed sources are parsed, in several processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openbaar.build.extracts import Kept, extracts_folder, load, renew, shards_of
from openbaar.build.processes import deal, in_processes
from openbaar.build.seen import Seen
from openbaar.build.snapshot import Snapshot
from openbaar.catalogue import Collection, FileFacts, together

FEW = 40
"""So many changed sources are read sooner than processes are started."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """The collection; what every file of docs/ was like (by path, ``docs/…``); the SHA-256 of each page as read, and
    the fingerprint of what pages can show of it beside its own text."""

    collection: Collection
    seen: Mapping[str, Seen]
    hashes: Mapping[str, str]
    shown: Mapping[str, str]


def recall(snapshot: Snapshot, seen: Mapping[str, Seen], jobs: int, shards: dict[int, Kept] | None = None) -> Recalled:
    """The collection of the sources that ``survey`` saw. ``shards`` are the extracts that this process holds already;
    they are renewed."""
    wanted = shards_of({path: each.sha256 for path, each in seen.items() if path.endswith(".md")})
    folder = extracts_folder(snapshot.cache)
    found = _all(folder, wanted, snapshot.root, jobs, {} if shards is None else shards)
    extracts = {path: read.extract for path, read in found.items()}
    files = {path: FileFacts(each.size, each.sha256) for path, each in seen.items() if not path.endswith(".md")}
    hashes = {path: read.sha256 for path, read in found.items()}
    return Recalled(together(extracts, files), seen, hashes, {path: read.shown for path, read in found.items()})


def _all(folder: Path, wanted: Mapping[int, Mapping[str, str]], root: Path, jobs: int, shards: dict[int, Kept]) -> Kept:
    known = {shard: shards.get(shard) or load(folder, shard) for shard in wanted}
    changed = {
        shard: sum(path not in known[shard] or known[shard][path].sha256 != sha256 for path, sha256 in sources.items())
        for shard, sources in wanted.items()
    }
    if jobs > 1 and sum(changed.values()) > FEW:
        behind = sorted(shard for shard in wanted if changed[shard])
        for _ in in_processes(_renew, (folder, wanted, root), deal(behind, 4 * jobs), jobs):
            pass
        known |= {shard: load(folder, shard) for shard in behind}
    found: Kept = {}
    for shard, sources in sorted(wanted.items()):
        shards[shard] = renew(folder, shard, sources, root, known[shard])
        found |= shards[shard]
    return found


def _renew(given: tuple[Path, Mapping[int, Mapping[str, str]], Path], shards: tuple[int, ...]) -> None:
    folder, wanted, root = given
    for shard in shards:
        renew(folder, shard, wanted[shard], root, load(folder, shard))
