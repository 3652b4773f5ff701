"""docs/ from the disk as a value."""

from __future__ import annotations

from pathlib import Path

from openbaar.catalogue import FileFacts, Sources
from openbaar.publish.file_stat import digest
from openbaar.publish.scan import scan


def read_sources(root: Path) -> Sources:
    """Every page (``.md``), every other file and every oddity under ``root/docs``; left-overs are not read at all."""
    pages: dict[str, bytes] = {}
    files: dict[str, FileFacts] = {}
    for found in sorted(scan(root / "docs")):
        path = root / "docs" / found.path
        name = f"docs/{found.path}"
        if found.oddity:
            files[name] = FileFacts(0, "", found.oddity)
        elif path.suffix == ".md":
            pages[name] = path.read_bytes()
        else:
            files[name] = FileFacts(*digest(path, judged=True))
    return Sources(pages, files)
