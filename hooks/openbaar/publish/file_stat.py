"""What files on disk were like when they were last looked at, so that most need not be read again.

A file counts as the same when its size and both its times are the same, unless it was changed so shortly before it was
read that a later change could have the same time ("racy", as git calls it). Then it is read again.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from openbaar.file_types import Judge

FINE, COARSE = 20_000_000, 2_100_000_000
"""How far apart, in nanoseconds, two changes must be to have different times. A file system that keeps whole
seconds, or two of them, shows it by times without a fraction."""


class FileStat(NamedTuple):
    """Size in bytes, time of change of the content and of the file's entry (nanoseconds), the moment at which it was
    read (nanoseconds), the SHA-256 of its bytes (hexadecimal), and the type of its content (``file_types.py``) where
    that was looked at. What is no file has no checksum; in docs/ its oddity (``scan.py``) stands for its content."""

    size: int
    mtime: int
    ctime: int
    read: int
    sha256: str
    content: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether any later change must show in the times."""
        latest = max(self.mtime, self.ctime)
        return latest + (FINE if latest % 1_000_000_000 else COARSE) < self.read

    def is_sure(self, stat: os.stat_result) -> bool:
        """Whether a file that the system tells this of is sure to be as it was."""
        return self[:3] == (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns) and self.is_settled


NO_FILE = FileStat(0, 0, 0, 0, "")
"""A link, or anything else that is no file."""

PIECE = 1 << 20
"""Bytes of a file that are in memory at a time: an attachment can be larger than the memory."""


def stat_files(
    folder: Path, cached: Mapping[str, FileStat], is_read: Callable[[str], bool] = lambda _: True
) -> dict[str, FileStat]:
    """Every file under ``folder`` by its path from there (with ``/``), sorted; only what is not cached is read. A link
    or anything else that is no file is told too, without a checksum. So is a file that is not read, as ``is_read`` says
    by its path."""
    found = dict(files_under(folder))
    return {
        name: stat_of(folder / name, stat, cached.get(name)) if stat and is_read(name) else NO_FILE
        for name, stat in sorted(found.items())
    }


def changed_files(
    folder: Path, cached: Mapping[str, FileStat], is_read: Callable[[str], bool] = lambda _: True
) -> tuple[dict[str, FileStat], list[str]]:
    """What is new under ``folder``: files that are not cached or are otherwise, and those that are gone."""
    found = stat_files(folder, cached, is_read=is_read)
    return {name: each for name, each in found.items() if cached.get(name) != each}, [*(cached.keys() - found.keys())]


def stat_of_written(path: Path, sha256: str) -> FileStat:
    """What a file is like of which the checksum is known, because it was just written."""
    stat = path.lstat()
    return FileStat(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, time.time_ns(), sha256)


def files_under(top: Path) -> Iterator[tuple[str, os.stat_result | None]]:
    """Every file under a folder by its path from there, with what the system says of it; None for a link or anything
    else that is no file. In no order."""
    folders = [(str(top), "")]
    for folder, above in folders:  # those that are found come after it
        try:
            entries = list(os.scandir(folder))
        except FileNotFoundError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, f"{above}{entry.name}/"))
            elif entry.is_file(follow_symlinks=False):
                yield above + entry.name, entry.stat(follow_symlinks=False)
            else:
                yield above + entry.name, None


def stat_of(path: Path, stat: os.stat_result, cached: FileStat | None, judged: bool = False) -> FileStat:
    """What a file is like that the system tells this of: as it is cached, or read now. With ``judged`` the type of its
    content is looked at too."""
    if cached and cached.is_sure(stat):
        return cached
    now = time.time_ns()
    size, sha256, content = digest(path, judged)
    after = path.lstat()
    return FileStat(size, after.st_mtime_ns, after.st_ctime_ns, now, sha256, content)


def digest(path: Path, judged: bool = False) -> tuple[int, str, str]:
    """Size, SHA-256 and, with ``judged``, type of the content of a file, read in pieces."""
    total, size, judge = hashlib.sha256(), 0, Judge()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            total.update(piece)
            size += len(piece)
            if judged:
                judge.feed(piece)
    return size, total.hexdigest(), judge.content() if judged else ""
