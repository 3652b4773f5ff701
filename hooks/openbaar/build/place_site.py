"""A finished site, put in its place: only files whose bytes differ are written, and what has no source goes.

The site is made in a folder of its own first, so a build that fails leaves the published site as it was.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Placed:
    """How many pages (``.html``) the site has, and what became of each. ``pages`` is written plus unchanged."""

    pages: int
    written: int
    unchanged: int
    removed: int


def place_site(finished: Path, target: Path, rewrite: bool = False) -> Placed:
    """Make ``target`` equal to ``finished``, file by file; each file is replaced whole or not at all.

    With ``rewrite`` every file is written, also where its bytes are the same.
    """
    new, old = set(_files(finished)), set(_files(target))
    changed = {name for name in new if rewrite or name not in old or not _same(finished / name, target / name)}
    for name in sorted(changed):
        _replace(finished / name, target / name)
    for name in sorted(old - new):
        (target / name).unlink()
    _drop_empty_folders(target)
    pages = _pages(new)
    written = _pages(changed)
    return Placed(pages, written, pages - written, _pages(old - new))


def _files(folder: Path) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        for name in names:
            yield Path(parent, name).relative_to(folder).as_posix()


def _same(one: Path, other: Path) -> bool:
    return not other.is_symlink() and filecmp.cmp(one, other, shallow=False)


def _replace(source: Path, target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.nieuw")
    shutil.copyfile(source, beside)
    beside.replace(target)


def _drop_empty_folders(target: Path) -> None:
    for parent, _, _ in os.walk(target, topdown=False):
        if Path(parent) != target and not os.listdir(parent):
            Path(parent).rmdir()


def _pages(names: set[str]) -> int:
    return sum(name.endswith(".html") for name in names)
