"""A folder with all that is below it as one value: a build in which nothing changed compares just that.

The value is made of what the system says of each file, and of no content: it counts where any later change must show in
the times of the files (``FileStat.is_settled``).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from openbaar.publish.file_stat import FileStat

File = tuple[str, int, int, int]
"""Path from the folder, size in bytes, and both times of a file (nanoseconds)."""


def tree_of(stats: Mapping[str, FileStat]) -> str:
    """The value (hexadecimal) for a folder with these files, by path; empty where a later change might not show."""
    if not all(each.is_settled for each in stats.values()):
        return ""
    return _hash((name, each.size, each.mtime, each.ctime) for name, each in stats.items())


def tree_on_disk(folder: Path) -> str:
    """The value for what stands under a folder now. What is no file, such as a link, makes it another than that of
    any files."""
    return _hash(_files(str(folder)))


def _hash(files: Iterable[File]) -> str:
    text = "\n".join(sorted([f"{name}\0{size}\0{mtime}\0{ctime}" for name, size, mtime, ctime in files]))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _files(top: str) -> Iterator[File]:
    folders = [(top, "")]
    for folder, above in folders:  # those that are found come after it
        try:
            entries = list(os.scandir(folder))
        except FileNotFoundError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, f"{above}{entry.name}/"))
            elif entry.is_file(follow_symlinks=False):
                stat = entry.stat(follow_symlinks=False)
                yield above + entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns
            else:
                yield above + entry.name, -1, 0, 0
