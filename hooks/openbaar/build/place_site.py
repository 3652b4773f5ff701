"""A finished site, put in its place: only files whose bytes differ are written, and what has no source goes.

What is new of the site is made in a folder of its own first, so a build that fails leaves the published site as it was.
Folders that the site does not have are moved whole: on many file systems a folder costs more to make than a file.
"""

from __future__ import annotations

import errno
import os
import shutil
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from openbaar.build.seen import Seen, look_at


@dataclass(frozen=True, slots=True)
class Placed:
    """How many pages (``.html``) the site has, and what became of each. ``pages`` is written plus unchanged."""

    pages: int
    written: int
    unchanged: int
    removed: int

    def __str__(self) -> str:
        return f"pages: {self.pages} written: {self.written} unchanged: {self.unchanged} removed: {self.removed}"


@dataclass(frozen=True, slots=True)
class Finished:
    """What a site is to hold. ``made`` gives the SHA-256 of each file that was made anew, in ``folder``, which holds
    nothing else; ``kept`` names the files that are to stay as they stand in the site."""

    folder: Path
    made: Mapping[str, str]
    kept: Set[str]


def place_site(
    finished: Finished, target: Path, present: Mapping[str, Seen], rewrite: bool = False
) -> tuple[Placed, dict[str, Seen]]:
    """Make ``target`` (in which ``present`` is now) hold what it should; each file is replaced whole or not at all.

    With ``rewrite`` every file is written, also where its bytes are the same. Gives what each file is like afterwards.
    """
    wanted = finished.made.keys() | finished.kept
    changed = {name for name, sha256 in finished.made.items() if rewrite or not _is(present.get(name), sha256)}
    removed = present.keys() - wanted
    first = _in_the_way(changed, removed)
    _remove(target, first)
    for name in _whole(changed, present.keys() - first):
        _replace(finished.folder / name, target / name)
    _remove(target, removed - first)
    _drop_empty_folders(target, removed)
    after = {
        name: look_at(target / name, finished.made[name]) if name in changed else present[name]
        for name in sorted(wanted)
    }
    pages, written = _pages(wanted), _pages(changed)
    return Placed(pages, written, pages - written, _pages(removed)), after


def _is(seen: Seen | None, sha256: str) -> bool:
    return seen is not None and seen.sha256 == sha256


def _in_the_way(changed: Set[str], removed: Set[str]) -> set[str]:
    """What is to go and has the name of a folder that is wanted: it must go first."""
    return {folder for name in changed for folder in _folders(name)} & removed if removed else set()


def _whole(changed: Set[str], present: Set[str]) -> list[str]:
    """What is to be moved for these files: the highest folder in which nothing is present, or else the file itself."""
    standing = sorted(present)
    return sorted({next((each for each in _folders(name) if not _holds(each, standing)), name) for name in changed})


def _holds(folder: str, names: Sequence[str]) -> bool:
    """Whether any of these sorted names is in a folder."""
    place = bisect_left(names, f"{folder}/")
    return place < len(names) and names[place].startswith(f"{folder}/")


def _folders(name: str) -> Iterator[str]:
    """The folders that a file is in, the highest first."""
    end = name.find("/")
    while end >= 0:
        yield name[:end]
        end = name.find("/", end + 1)


def _remove(target: Path, names: Set[str]) -> None:
    for name in sorted(names):
        with suppress(FileNotFoundError, NotADirectoryError):  # gone with what stood in the way
            (target / name).unlink()


def _replace(source: Path, target: Path) -> None:
    """Move a file, or a folder of which the site has nothing."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = target.with_name(f".{target.name}.nieuw")  # another disk: copied beside its place, and then renamed
        shutil.rmtree(beside, ignore_errors=True)  # of an earlier build that stopped here
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, beside)
        beside.replace(target)


def _drop_empty_folders(target: Path, removed: Set[str]) -> None:
    """Remove the folders that held what was removed, when nothing else is in them."""
    folders = {folder for name in removed for folder in _folders(name)}
    for folder in sorted(folders, key=lambda each: each.count("/"), reverse=True):
        path = target / folder
        if path.is_dir() and not os.listdir(path):
            path.rmdir()


def _pages(names: Set[str]) -> int:
    return sum(name.endswith(".html") for name in names)
