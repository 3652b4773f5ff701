"""The folders of ``.cache/`` as folders of our own: what was put there by others is never followed, only removed."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

CACHE_NAME = ".cache"
"""The folder in a project under which all is kept that builds keep."""


def project_of(path: Path) -> Path | None:
    """The project of which this is a path in ``.cache/``; None where it is none."""
    return next((each.parent for each in (path, *path.parents) if each.name == CACHE_NAME), None)


def own_folder(folder: Path) -> None:
    """Make a folder. In ``.cache/`` a link or a file that has the name of a folder makes way for one."""
    project = project_of(folder)
    own = [each for each in (folder, *folder.parents) if project in each.parents] if project else [folder]
    for each in reversed(own):
        if _kind(each) not in (0, stat.S_IFDIR):
            each.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def without_strangers(folder: Path) -> None:
    """Remove what is neither a file nor a folder (links, pipes, devices), and let it lead nowhere."""
    project = project_of(folder)
    for each in (folder, *folder.parents):
        if project in each.parents and _kind(each) not in (0, stat.S_IFDIR):
            each.unlink()
    folders = [str(folder)]
    for place in folders:
        with suppress(FileNotFoundError), os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif not entry.is_file(follow_symlinks=False):
                    Path(entry.path).unlink(missing_ok=True)


def remove_whole(path: Path) -> None:
    """Remove a file, a link (and not what it leads to) or a folder with all that is in it."""
    kind = _kind(path)
    if kind == stat.S_IFDIR:
        shutil.rmtree(path)
    elif kind:
        path.unlink()


def _kind(path: Path) -> int:
    """What stands there, as the system names it; 0 for nothing."""
    try:
        return stat.S_IFMT(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return 0
