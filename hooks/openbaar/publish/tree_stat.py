"""A folder with all that is below it as one value: a build in which nothing changed compares just that.

The value is made of what the system says of each file, and of no content: it counts where any later change must show in
the times of the files (``FileStat.is_settled``). It is a sum, so that a few other files cost no look at the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from openbaar.publish.file_stat import files_under

BYTES = 16
"""Of the hash of a file, and of their sum."""

File = tuple[str, int, int, int]
"""Path from the folder, size in bytes, and both times of a file (nanoseconds)."""


def tree_of(files: Iterable[File]) -> str:
    """The value of a folder with these files (hexadecimal): the sum of a hash for each."""
    return _written(sum(map(_hash, files)))


def tree_with(value: str, gone: Iterable[File], new: Iterable[File]) -> str:
    """The value without these files and with those."""
    return _written(int(value, 16) - sum(map(_hash, gone)) + sum(map(_hash, new)))


def tree_on_disk(folder: Path, is_of_it: Callable[[str], bool] = lambda _: True) -> str:
    """The value of what stands under a folder now, of all paths that are of it. What is no file, such as a link, makes
    it another than that of any files."""
    return tree_of(each for each in _files(folder) if is_of_it(each[0]))


def _written(total: int) -> str:
    return f"{total % (1 << 8 * BYTES):0{2 * BYTES}x}"


def _hash(file: File) -> int:
    name, size, mtime, ctime = file
    line = f"{name}\0{size}\0{mtime}\0{ctime}".encode("utf-8", "surrogateescape")
    return int.from_bytes(hashlib.blake2b(line, digest_size=BYTES).digest(), "big")


def _files(top: Path) -> Iterator[File]:
    for name, stat in files_under(top):
        yield (name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns) if stat else (name, -1, 0, 0)
