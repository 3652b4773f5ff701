"""A folder as one value: what changes in it, the value tells; what may change unseen has none."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from openbaar.publish.file_stat import FINE, stat_files
from openbaar.publish.tree_stat import tree_of, tree_on_disk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files that were written a while ago."""
    for name in ("a.html", "map/b.html", "map/onder/c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    time.sleep(2 * FINE / 1e9)
    return tmp_path


def test_what_was_looked_at_file_by_file_and_what_stands_on_disk_have_one_value(folder: Path) -> None:
    assert tree_of(stat_files(folder, {})) == tree_on_disk(folder) != ""


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


def test_where_a_later_change_might_not_show_there_is_no_value(folder: Path) -> None:
    stats = stat_files(folder, {})
    at_once = {name: each._replace(read=each.ctime) for name, each in stats.items()}
    assert tree_of(at_once) == tree_of(stats | {"a.html": at_once["a.html"]}) == ""
