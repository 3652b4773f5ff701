"""A file is in its place when it is whole, and otherwise nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from openbaar.whole_file import whole_file, write_whole


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_replaces_what_stands_there_and_everybody_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for data in (b"oud", b"nieuw"):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert path.stat().st_mode & 0o777 == 0o644
    assert names(tmp_path) == ["a.txt"]


def test_it_has_the_mode_that_is_asked_for_also_when_nobody_may_write(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", b"x", mode=0o440)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o440


def test_it_never_replaces_what_came_meanwhile_where_it_may_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"

    def write_beside_another() -> None:
        with whole_file(path, replaces=False) as new:
            new.write_bytes(b"nieuw")
            path.write_bytes(b"van een ander")

    with pytest.raises(FileExistsError):
        write_beside_another()
    assert path.read_bytes() == b"van een ander"
    assert names(tmp_path) == ["a.txt"]
    path.unlink()
    write_whole(path, b"nieuw", replaces=False)
    assert path.read_bytes() == b"nieuw"


def test_nothing_is_to_be_seen_of_a_file_before_it_is_whole_or_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"oud")

    def write_and_stop() -> None:
        with whole_file(path) as new:
            new.write_bytes(b"half")
            assert path.read_bytes() == b"oud"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_and_stop()
    assert path.read_bytes() == b"oud"
    assert names(tmp_path) == ["a.txt"]
