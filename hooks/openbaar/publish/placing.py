"""A finished site, put in its place: only files whose bytes differ are written, and what has no source goes first.

What is new of the site is made in a folder of its own first, so a build that fails leaves the published site as it was.
Folders that the site does not have are moved whole: on many file systems a folder costs more to make than a file.
What somebody else put in the site's folder is left alone, and stops the build where the site needs its place.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from openbaar.publish.file_stat import FINE, FileStat, stat_of_written
from openbaar.publish.own_folders import remove_whole
from openbaar.publish.removing import folders_of, remove_files
from openbaar.publish.site_marker import ASIDE, NotOurFolder, mark


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


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """What stands in a site's folder: the SHA-256 of files of ours by path (empty for what is no file), and the paths
    of what is not ours; ``taken`` are the files that this build took away already. ``has_marks`` says that the marker
    names just these files."""

    ours: Mapping[str, str]
    others: Set[str] = frozenset()
    taken: Set[str] = frozenset()
    has_marks: bool = False


def place_site(
    finished: Finished, target: Path, site_folder: SiteFolder, rewrite: bool = False
) -> tuple[Placed, dict[str, FileStat]]:
    """Make ``target`` hold what it should; each file is replaced whole or not at all. NotOurFolder, before anything is
    done, when what is not ours is in the way.

    What goes, goes first: that needs no room on the disk. Then the marker tells of all that may stand there next, so a
    build that ends halfway leaves a folder that the next one knows. With ``rewrite`` every file is written, also where
    its bytes are the same. Gives what each file that was made is like afterwards.
    """
    present = site_folder.ours
    wanted = finished.made.keys() | finished.kept
    changed = {name for name, sha256 in finished.made.items() if rewrite or present.get(name) != sha256}
    refuse_in_the_way(wanted, site_folder.others)
    removed = present.keys() - wanted
    remove_files(target, removed)
    remove_whole(target / ASIDE)  # of an earlier build that stopped here
    _make_folder(target)
    if wanted != present.keys() or not site_folder.has_marks:
        mark(target, wanted)
    for name in _whole(changed, target):
        _make_readable(finished.folder / name)
        _replace(finished.folder / name, target, name)
    time.sleep(FINE / 1e9)  # what changes from here on has other times
    after = {name: stat_of_written(target / name, sha256) for name, sha256 in sorted(finished.made.items())}
    pages, written = _pages(wanted), _pages(changed)
    return Placed(pages, written, pages - written, _pages(removed | (site_folder.taken - wanted))), after


def refuse_in_the_way(wanted: Set[str], others: Set[str]) -> None:
    """NotOurFolder when a file that is not ours stands where the site needs a file or a folder."""
    if not others:
        return
    folders = {folder for name in wanted for folder in folders_of(name)}
    below = {name for name in others if any(folder in wanted for folder in folders_of(name))}
    found = sorted((others & (wanted | folders)) | below)
    if found:
        named = ", ".join(found[:3]) + (", …" if len(found) > 3 else "")
        raise NotOurFolder(f"De site heeft een plaats nodig waar iets anders staat: {named}. Haal dat daar weg.")


def _whole(changed: Set[str], site: Path) -> list[str]:
    """What is to be moved for these files: the highest folder in which the site has nothing, else the file itself."""
    holds = cache(lambda folder: _holds_any(site / folder))
    return sorted({next((each for each in folders_of(name) if not holds(each)), name) for name in changed})


def _holds_any(place: Path) -> bool:
    """Whether anything but folders stands there or below it."""
    if place.is_symlink() or not place.is_dir():
        return os.path.lexists(place)
    with os.scandir(place) as entries:
        return any(_holds_any(Path(entry.path)) for entry in entries)


def _make_readable(made: Path) -> None:
    """Everybody may read what is published, whatever the umask says."""
    if not made.is_dir():
        made.chmod(0o644)
        return
    for folder, _, names in os.walk(made):
        Path(folder).chmod(0o755)
        for name in names:
            Path(folder, name).chmod(0o644)


def _make_folder(folder: Path) -> None:
    """Make a folder, and those above it, that everybody may enter; one that is there stays as it is."""
    new = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(new):
        each.mkdir()
        each.chmod(0o755)


def _replace(source: Path, site: Path, name: str) -> None:
    """Move a file, or a folder of which the site has nothing, to its place."""
    target = site / name
    if target.is_dir() and not target.is_symlink():
        _remove_empty(target)
    _make_folder(target.parent)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = site / ASIDE / target.name  # another disk: copied to this one, and then renamed
        remove_whole(beside)
        beside.parent.mkdir(exist_ok=True)
        shutil.copytree(source, beside) if source.is_dir() else shutil.copy(source, beside)
        beside.replace(target)
        beside.parent.rmdir()


def _remove_empty(folder: Path) -> None:
    """Remove a folder that holds nothing but folders; OSError when it does hold something."""
    for each, _, _ in os.walk(folder, topdown=False):
        Path(each).rmdir()


def _pages(names: Set[str]) -> int:
    return sum(name.endswith(".html") for name in names)
