"""The folder of a site: only what a build placed there is ever changed or removed, and everybody can read it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from openbaar.publish import placing as placing
from openbaar.publish.file_stat import stat_files
from openbaar.publish.project import CACHE
from openbaar.publish.site_marker import MARKER, NotOurFolder, mark, mark_of, marked
from support.project import Project
from support.rebuilding import content, differences, differs_from_clean, rebuild
from support.sources import stuk

PRECIOUS = {
    ".htaccess": b"Deny",
    ".well-known/security.txt": b"Contact",
    "foto/vakantie.jpg": b"x",
    "sitemap.xml": b"y",
}


def put(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.mark.parametrize("name", PRECIOUS)
def test_a_folder_with_one_file_of_somebody_else_is_refused_and_left_as_it_is(project: Project, name: str) -> None:
    other = project.root / "ander"
    put(other, {name: PRECIOUS[name]})
    done = project.run("build", "--site-dir", str(other))
    assert done.returncode == 2
    assert name in done.stderr
    assert "Kies een lege map" in done.stderr
    assert content(other) == {name: PRECIOUS[name]}


def test_what_others_put_in_a_site_stays_whatever_is_built(project: Project) -> None:
    extra = {name: data for name, data in PRECIOUS.items() if name != "sitemap.xml"}
    extra |= {"beslisnotas/2022/los.txt": b"z", "pagefind/los.txt": b"z"}
    put(project.site, extra)
    (project.site / "link").symlink_to(project.root / "docs")
    project.write("beslisnotas/2023/nieuw", stuk("Tekst.", title="Nieuw"))
    for clean in (False, True):
        rebuild(project, clean=clean)
        assert {name: data for name, data in content(project.site).items() if name in extra} == extra
        assert (project.site / "link").is_symlink()
    for name in extra:
        (project.site / name).unlink()
    (project.site / "link").unlink()
    assert differs_from_clean(project) == []


def test_a_file_of_others_where_the_site_needs_a_place_stops_the_build_and_stays(project: Project) -> None:
    project.write("beslisnotas/2023/nieuw", stuk("Tekst.", title="Nieuw"))
    for name in ("beslisnotas/2023/nieuw", "beslisnotas/2023/nieuw/index.html", "beslisnotas/2023/nieuw/index.html/x"):
        put(project.site, {name: b"van mij"})
        with pytest.raises(NotOurFolder, match=name):
            rebuild(project)
        done = project.run("build")
        assert (done.returncode, name in done.stderr) == (2, True)
        assert (project.site / name).read_bytes() == b"van mij"
        (project.site / name).unlink()
    (project.site / "beslisnotas/2023/nieuw/index.html").rmdir()
    rebuild(project)
    assert differs_from_clean(project) == []


def test_a_link_where_the_site_needs_a_folder_is_never_followed(project: Project, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (project.site / "over/nieuw").symlink_to(tmp_path / "elders")
    project.write("over/nieuw", stuk("Tekst.", title="Nieuw").replace(b"status", b"#status"))
    project.write("over/nieuw", b"---\ntitle: Nieuw\n---\nTekst.\n")
    with pytest.raises(NotOurFolder):
        rebuild(project)
    assert list((tmp_path / "elders").iterdir()) == []


def test_a_first_build_that_ends_while_files_are_placed_is_finished_by_the_next(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [None] * 3

    def stop(source: Path, site: Path, name: str) -> None:
        left.pop()
        real(source, site, name)

    real = placing._replace
    with monkeypatch.context() as patch:
        patch.setattr(placing, "_replace", stop)
        with pytest.raises(IndexError):
            rebuild(project, into="nieuw")
    assert len(content(project.root / "nieuw")) > 2
    shutil.rmtree(project.root / CACHE)
    rebuild(project, into="nieuw")
    assert differences(project.site, project.root / "nieuw") == []


def test_the_marker_alone_tells_what_may_go_when_nothing_is_remembered(project: Project) -> None:
    shutil.rmtree(project.root / CACHE)
    (project.root / "docs/beslisnotas/2022/n.md").unlink()
    put(project.site, {"los.txt": b"van mij"})
    rebuild(project)
    assert not (project.site / "beslisnotas/2022/n").exists()
    assert (project.site / "los.txt").read_bytes() == b"van mij"


def test_the_marker_names_no_path_and_leads_nowhere(tmp_path: Path, project: Project) -> None:
    mark(tmp_path, ["a/geheim.html"])
    assert marked(tmp_path) == frozenset({mark_of("a/geheim.html")})
    assert b"geheim" not in (tmp_path / MARKER).read_bytes()
    outside = project.root / "mkdocs.yml"
    before = outside.read_bytes()
    with (project.site / MARKER).open("a") as file:
        file.write(f"../mkdocs.yml\n/etc/passwd\n{mark_of('../mkdocs.yml')}\n\x00\n")
    rebuild(project, clean=True)
    assert outside.read_bytes() == before
    for harmed in (b"", b"\xff\xfe", b"openbaar 2\n", mark_of("a").encode()):
        (tmp_path / MARKER).write_bytes(harmed)
        assert marked(tmp_path) is None


def test_a_site_that_plain_mkdocs_made_is_taken_over(project: Project) -> None:
    assert project.run("build", "--strict", "--site-dir", "zo", module="mkdocs").returncode == 0
    assert (project.root / "zo" / MARKER).is_file()
    rebuild(project, into="zo")
    assert differences(project.site, project.root / "zo") == []


def test_published_files_can_be_read_by_all_whatever_the_umask(project: Project) -> None:
    before = os.umask(0o077)
    try:
        rebuild(project, into="besloten")
        rebuild(project, clean=True, into="besloten")
    finally:
        os.umask(before)
    site = project.root / "besloten"
    assert {path.stat().st_mode & 0o777 for path in site.rglob("*") if path.is_file()} == {0o644}
    assert {path.stat().st_mode & 0o777 for path in (site, *site.rglob("*")) if path.is_dir()} == {0o755}


def test_files_of_others_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "groot.bin").write_bytes(b"x")
    assert stat_files(tmp_path, {}, is_read=lambda _: False)["groot.bin"].sha256 == ""
