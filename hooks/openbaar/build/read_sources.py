"""docs/ from the disk as a value. A symbolic link is passed over: it could lead out of the project."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from openbaar.catalogue import FileFacts, Sources, is_leftover


def read_sources(root: Path) -> Sources:
    """Every page (``.md``) and every other file under ``root/docs``; editors' left-overs are not read at all."""
    pages: dict[str, bytes] = {}
    files: dict[str, FileFacts] = {}
    for path in _files(root / "docs"):
        name = path.relative_to(root).as_posix()
        data = path.read_bytes()
        if path.suffix == ".md":
            pages[name] = data
        else:
            files[name] = FileFacts(len(data), hashlib.sha256(data).hexdigest())
    return Sources(pages, files)


def _files(docs: Path) -> Iterator[Path]:
    for folder, subfolders, names in os.walk(docs):
        subfolders[:] = sorted(each for each in subfolders if not is_leftover(each))
        for name in sorted(names):
            path = Path(folder, name)
            if not is_leftover(name) and not path.is_symlink():
                yield path
