"""A folder as one value: what changes in it, the value tells."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from openbaar.publish.file_stat import stat_files
from openbaar.publish.tree_stat import File, tree_of, tree_on_disk, tree_with


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files, some in folders in it."""
    for name in ("a.html", "map/b.html", "map/onder/c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def files(folder: Path) -> set[File]:
    """What each file is like, looked at by itself."""
    return {(name, each.size, each.mtime, each.ctime) for name, each in stat_files(folder, {}).items()}


def test_what_was_looked_at_file_by_file_and_what_stands_on_disk_have_one_value(folder: Path) -> None:
    assert tree_of(files(folder)) == tree_on_disk(folder)


def same_size_and_time(folder: Path) -> None:
    path = folder / "map/b.html"
    stat = path.stat()
    path.write_text("map/B.html")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def link_for_folder(folder: Path) -> None:
    elsewhere = (folder / "map").rename(folder.parent / "elders")
    (folder / "map").symlink_to(elsewhere)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file of the same size and time": same_size_and_time,
    "a file more": lambda folder: (folder / "map/d.html").write_text(""),
    "a file less": lambda folder: (folder / "a.html").unlink(),
    "a link": lambda folder: (folder / "map/link").symlink_to(folder / "a.html"),
    "a pipe": lambda folder: os.mkfifo(folder / "pijp"),
    "another name": lambda folder: (folder / "a.html").rename(folder / "e.html"),
    "another folder": lambda folder: (folder / "map").rename(folder / "kaart"),
    "a link in place of a folder": link_for_folder,
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_gives_another_value(change: str, folder: Path) -> None:
    before = tree_on_disk(folder)
    CHANGES[change](folder)
    assert tree_on_disk(folder) != before


def test_an_empty_folder_more_changes_nothing(folder: Path) -> None:
    before = tree_on_disk(folder)
    (folder / "leeg/nog").mkdir(parents=True)
    assert tree_on_disk(folder) == before


def test_other_files_make_the_value_that_a_look_at_all_of_them_gives(folder: Path) -> None:
    before, value = files(folder), tree_on_disk(folder)
    (folder / "a.html").write_text("anders")
    (folder / "map/b.html").unlink()
    (folder / "map/d.html").write_text("meer")
    after = files(folder)
    assert tree_with(value, before - after, after - before) == tree_on_disk(folder)
