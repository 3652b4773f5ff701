"""What a build keeps for the next, piece by piece."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from openbaar.processes import deal, elsewhere, in_processes
from openbaar.publish.file_stat import FINE, FileStat, changed_files, stat_files
from openbaar.publish.placing import Finished, SiteFolder, place_site
from openbaar.publish.project import Project as Published
from openbaar.publish.publish import publish
from openbaar.publish.rendering import RendererOf
from support.case_of_many import LATER
from support.project import Project
from support.rebuilding import content, rebuild
from support.sources import NOW


def test_a_settled_file_is_not_read_again_and_a_racy_one_is(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"een")
    stat = path.stat()
    long_ago = FileStat(3, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ctime_ns + 10**12, "onthouden")
    at_once = long_ago._replace(read=stat.st_ctime_ns + FINE // 2)
    assert stat_files(tmp_path, {"a.md": long_ago})["a.md"].sha256 == "onthouden"
    assert stat_files(tmp_path, {"a.md": at_once})["a.md"].sha256 != "onthouden"


@pytest.mark.parametrize("place", range(3), ids=["size", "time of the content", "time of the entry"])
def test_a_file_that_looks_otherwise_is_read_again(tmp_path: Path, place: int) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"een")
    stat = path.stat()
    looks = [3, stat.st_mtime_ns, stat.st_ctime_ns]
    looks[place] -= 1
    known = FileStat(looks[0], looks[1], looks[2], stat.st_ctime_ns + 10**12, "onthouden")
    assert stat_files(tmp_path, {"a.md": known})["a.md"].sha256 != "onthouden"


def test_only_what_is_new_is_told(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_bytes(b"een")
    known = stat_files(tmp_path, {})
    settled = {name: each._replace(read=each.read + 10**12) for name, each in known.items()}
    assert changed_files(tmp_path, settled) == ({}, [])
    (tmp_path / "a.md").write_bytes(b"twee")
    (tmp_path / "b.md").unlink()
    (tmp_path / "c.md").write_bytes(b"een")
    new, gone = changed_files(tmp_path, settled)
    assert (sorted(new), gone) == (["a.md", "c.md"], ["b.md"])


def test_links_and_what_is_passed_over_are_no_sources(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"een")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "c.md~").write_bytes(b"een")
    assert sorted(stat_files(tmp_path, {})) == ["a.md", "b.md", "c.md~"]


class Rendered(Exception):  # noqa: N818 - it says what happened
    """A build came to where it renders."""


def is_current(project: Project, now: datetime) -> bool:
    """Whether a build at this moment finds that it has nothing to do."""

    def renderer() -> RendererOf:
        raise Rendered

    try:
        publish(Published(project.root, project.site), now, renderer)
    except Rendered:
        rebuild(project)
        return False
    return True


def test_the_clock_matters_only_where_it_passes_a_disclosure(project: Project) -> None:
    opens = datetime.fromisoformat(f"{LATER}+01:00")
    since = datetime.fromisoformat("2023-10-18T00:00+02:00")  # of most others
    second = timedelta(seconds=1)
    for now, expected in ((opens - second, True), (opens, False), (since, True), (since - second, False), (NOW, True)):
        assert is_current(project, now) is expected, now


def test_a_build_that_finds_nothing_to_do_writes_nothing_but_what_files_are_like(project: Project) -> None:
    before = content(project.site)
    for path in (*project.site.rglob("*.html"), *(project.root / "docs").rglob("*.md")):
        path.touch()
    assert is_current(project, NOW)
    assert is_current(project, NOW)
    assert content(project.site) == before


def test_names_are_dealt_each_once_over_parts_that_hardly_differ_in_size() -> None:
    parts = deal(list(range(10)), 4)
    assert sorted(each for part in parts for each in part) == list(range(10))
    assert {len(part) for part in parts} == {2, 3}
    assert deal([1], 4) == [(1,)]


def test_a_part_gives_the_same_in_one_process_as_in_several() -> None:
    here, elsewhere = in_processes(pow, 2, [1, 2, 3], 1), in_processes(pow, 2, [1, 2, 3], 3)
    assert sorted(here) == sorted(elsewhere) == [2, 4, 8]


def test_what_is_done_elsewhere_is_done_once_and_here_when_that_process_is_gone(tmp_path: Path) -> None:
    first = os.getpid()
    assert elsewhere(os.getpid)() != first
    again = elsewhere(tmp_path.iterdir)  # what cannot be told to another process
    assert list(again()) == []

    def ends() -> int:
        return first if os.getpid() == first else os._exit(1)

    assert elsewhere(ends)() == first


def test_a_mistake_in_a_process_comes_out() -> None:
    with pytest.raises(TypeError):
        list(in_processes(pow, 2, ["1", "2"], 2))  # type: ignore[arg-type]


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file."""
    return {name: each.sha256 for name, each in stat_files(folder, {}).items()}


def test_a_file_that_stands_where_a_folder_must_come_goes_first(tmp_path: Path) -> None:
    made, target = tmp_path / "gemaakt", tmp_path / "site"
    (made / "a").mkdir(parents=True)
    (made / "a" / "index.html").write_bytes(b"nieuw")
    target.mkdir()
    (target / "a").write_bytes(b"oud")
    placed, after = place_site(Finished(made, {"a/index.html": "x"}, frozenset()), target, SiteFolder(sums(target)))
    assert (target / "a" / "index.html").read_bytes() == b"nieuw"
    assert (placed.written, list(after)) == (1, ["a/index.html"])


def test_a_file_is_placed_also_on_another_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def elsewhere(self: Path, target: Path) -> Path:
        if "gemaakt" in self.parts and "gemaakt" not in target.parts:
            raise OSError(18, os.strerror(18))
        return real(self, target)

    (tmp_path / "gemaakt" / "map").mkdir(parents=True)
    for name in ("a.html", "map/b.html"):
        (tmp_path / "gemaakt" / name).write_bytes(b"nieuw")
    monkeypatch.setattr(Path, "replace", elsewhere)
    place_site(
        Finished(tmp_path / "gemaakt", {"a.html": "x", "map/b.html": "x"}, frozenset()),
        tmp_path / "site",
        SiteFolder({}),
    )
    assert list(stat_files(tmp_path / "site", {})) == [".openbaar", "a.html", "map/b.html"]


def test_a_new_folder_is_moved_whole_and_one_that_stands_keeps_what_it_has(tmp_path: Path) -> None:
    made, target = tmp_path / "gemaakt", tmp_path / "site"
    for path in (made / "oud" / "b.html", made / "oud" / "nieuw" / "c.html", target / "oud" / "a.html"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(path.name.encode())
    (target / "oud" / "nieuw" / "leeg").mkdir(parents=True)
    present = sums(target)
    place_site(
        Finished(made, {"oud/b.html": "x", "oud/nieuw/c.html": "x"}, frozenset(present)), target, SiteFolder(present)
    )
    assert list(stat_files(target, {})) == [".openbaar", "oud/a.html", "oud/b.html", "oud/nieuw/c.html"]
    assert not (made / "oud" / "nieuw").exists()
