"""The files that a project holds: is one of them the same as that which comes now?"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path

from openbaar.leftovers import is_leftover


class Held:
    """The files in ``docs/``. They are looked up once, when first asked for, and read only where one has the size of
    what it is held against."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def _by_size(self) -> dict[int, list[Path]]:
        found: dict[int, list[Path]] = defaultdict(list)
        for path in sorted((self.root / "docs").rglob("*")):
            if path.is_file() and not is_leftover(path.name):
                found[path.stat().st_size].append(path)
        return found

    def add(self, path: Path) -> None:
        """A file was written into the project."""
        self._by_size[path.stat().st_size].append(path)

    def same(self, other: Path | bytes) -> str:
        """The path, as an editor reads it, of a file with the same bytes; "" where there is none."""
        size = len(other) if isinstance(other, bytes) else other.stat().st_size
        own = None if isinstance(other, bytes) else other.resolve()
        fits = (path for path in self._by_size.get(size, ()) if path.resolve() != own)
        return next((shown(path, self.root) for path in fits if _digest(path) == _digest(other)), "")


def _digest(of: Path | bytes) -> str:
    if isinstance(of, bytes):
        return sha256(of).hexdigest()
    with of.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def shown(path: Path, root: Path) -> str:
    """A path as an editor reads it: from the root of the project, where it is in that."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return str(path)
