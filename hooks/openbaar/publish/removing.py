"""Files out of a site: this needs no room on the disk, so it can always be done, and comes before all that does."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def remove_files(site: Path, names: Iterable[str]) -> None:
    """Remove these files (paths within the site) and the folders that this leaves empty. What cannot be removed stops
    none of the others; then the first OSError is raised."""
    wanted = sorted(names)
    errors: list[OSError] = []
    for name in wanted:
        try:
            (site / name).unlink()
        except (FileNotFoundError, NotADirectoryError):
            continue  # gone with what stood in the way
        except OSError as error:
            errors.append(error)
    drop_empty_folders(site, wanted)
    if errors:
        raise errors[0]


def drop_empty_folders(site: Path, names: Iterable[str]) -> None:
    """Remove the folders that held these files, when nothing else is in them."""
    folders = {folder for name in names for folder in folders_of(name)}
    for folder in sorted(folders, key=lambda each: each.count("/"), reverse=True):
        path = site / folder
        if path.is_dir() and not path.is_symlink() and not os.listdir(path):
            path.rmdir()


def folders_of(name: str) -> Iterator[str]:
    """The folders that a file is in, the highest first."""
    end = name.find("/")
    while end >= 0:
        yield name[:end]
        end = name.find("/", end + 1)
