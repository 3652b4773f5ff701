"""What stands in docs/: ordinary files, and what is neither a file nor a folder. That is named and never followed or
opened: a symbolic link can lead out of the project or in circles, and who opens a pipe waits for ever.

Left-overs are passed over when they are ordinary. A folder with the name of one is looked through all the same, for
MkDocs follows every link in it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from openbaar.leftovers import is_leftover
from openbaar.oddities import DEVICE, LINK, NAME, PIPE, SOCKET, printable

_KINDS = ((stat.S_ISLNK, LINK), (stat.S_ISFIFO, PIPE), (stat.S_ISSOCK, SOCKET))
_EMACS_LOCK = re.compile(r"[^/]+@[^/]+\.\d+(:\d+)?")
"""Where the link leads that Emacs keeps beside a file that is edited: to no file, but a user, machine and process."""


class ScannedEntry(NamedTuple):
    """An entry: its path from the folder (with ``/``), what the system says of it, and which oddity it is (or "")."""

    path: str
    stat: os.stat_result
    oddity: str


def scan(top: Path) -> Iterator[ScannedEntry]:
    """Every ordinary file under ``top`` that is no left-over, and every oddity; in no order. Links are not followed."""
    folders = [(str(top), "", False)]
    for folder, above, passed_over in folders:  # those that are found come after it
        for entry, status in _entries(folder):
            path, oddity = above + printable(entry.name), _oddity(entry.name, status.st_mode)
            leftover = passed_over or is_leftover(entry.name)
            if not oddity and stat.S_ISDIR(status.st_mode):
                folders.append((entry.path, f"{path}/", leftover))
            elif not _is_emacs_lock(entry) if oddity else not leftover:
                yield ScannedEntry(path, status, oddity)


def _entries(folder: str) -> Iterator[tuple[os.DirEntry[str], os.stat_result]]:
    """What is in a folder; without what is gone by now, such as an editor's own files."""
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        with suppress(FileNotFoundError):
            yield entry, entry.stat(follow_symlinks=False)


def _oddity(name: str, mode: int) -> str:
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return NAME if printable(name) != name else ""
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), DEVICE)


def _is_emacs_lock(entry: os.DirEntry[str]) -> bool:
    is_link = entry.name.startswith(".#") and entry.is_symlink()
    return is_link and _EMACS_LOCK.fullmatch(str(Path(entry.path).readlink())) is not None
