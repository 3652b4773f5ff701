"""What stands in docs/, entry by entry, read only where it may have changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from openbaar.publish.file_stat import NO_FILE, FileStat, stat_of
from openbaar.publish.scan import ScannedEntry, scan


def scan_sources(root: Path, cached: Mapping[str, FileStat]) -> dict[str, FileStat]:
    """Every file under ``root/docs`` that is no left-over, and every oddity, by its path from ``root``, sorted."""
    found = {f"docs/{each.path}": each for each in scan(root / "docs")}
    return {path: _stat_of(root, path, each, cached.get(path)) for path, each in sorted(found.items())}


def _stat_of(root: Path, path: str, found: ScannedEntry, cached: FileStat | None) -> FileStat:
    if found.oddity:
        return NO_FILE._replace(content=found.oddity)
    if cached and cached.is_sure(found.stat):
        return cached
    return stat_of(root / path, found.stat, cached, judged=not path.endswith(".md"))
