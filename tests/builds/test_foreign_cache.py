"""A ``.cache/`` from anywhere harms nobody: what is in it that is not ours costs a rebuild, and leads nowhere."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cbor2
import pytest

from openbaar.publish import cache_key, sealed
from openbaar.publish.environment import rendering_code
from openbaar.publish.lock import locked
from openbaar.publish.project import CACHE
from openbaar.publish.project import Project as Published
from openbaar.publish.sealed import sealed_database
from support.harms import BELIEVED, HARMS, run, seal_of, sources_read
from support.project import Project
from support.rebuilding import content, differs_from_clean, project_of_many, rebuild
from support.sources import page, stuk


def database_of(project: Project, into: str = "site") -> Path:
    """Where builds keep what they remember of a site."""
    return Published(project.root, project.root / into).database


def pages(project: Project) -> list[str]:
    """Every source of a project that is a page."""
    return sorted(path.relative_to(project.root).as_posix() for path in (project.root / "docs").rglob("*.md"))


@pytest.fixture(scope="module")
def sites() -> list[Project]:
    """The site that each harm is done to, when no test has left it harmed."""
    return []


@pytest.fixture
def harmed(sites: list[Project], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A site that was just built, and that is so again after the test."""
    project = sites.pop() if sites else project_of_many(tmp_path_factory.mktemp("harmed"))
    rebuild(project)
    yield project
    with sources_read() as read:
        assert rebuild(project).written == 0
    assert read == []
    sites.append(project)


@pytest.mark.parametrize("harm", HARMS)
def test_a_database_that_is_not_as_a_build_left_it_is_made_again(harmed: Project, harm: str) -> None:
    before, programme = content(harmed.site), harmed.root / "docs/programmas/veilig.md"
    source = programme.read_bytes()
    HARMS[harm](database_of(harmed))
    harmed.write("programmas/veilig", page("Anders.", title="Heel anders"))
    with sources_read() as read:
        rebuild(harmed)
    assert sorted(read) == (["docs/programmas/veilig.md"] if harm in BELIEVED else pages(harmed))
    assert differs_from_clean(harmed) == []
    assert content(harmed.site) != before
    with sources_read() as read:
        assert rebuild(harmed).written == 0
    assert read == []
    programme.write_bytes(source)
    rebuild(harmed)
    assert content(harmed.site) == before


@pytest.mark.parametrize("harm", HARMS)
def test_a_harmed_database_publishes_nothing_when_nothing_changed(harmed: Project, harm: str) -> None:
    before = content(harmed.site)
    HARMS[harm](database_of(harmed))
    rebuild(harmed)
    assert content(harmed.site) == before


def test_the_database_of_an_older_build_is_not_believed(project: Project) -> None:
    """Put back with its seal: what was built since is not in it."""
    path, aside = database_of(project), project.root / "opzij"
    aside.mkdir()
    for each in (path, seal_of(path)):
        shutil.copy2(each, aside)
    project.write("programmas/veilig", page("Anders.", title="Heel anders"))
    rebuild(project)
    for each in (path, seal_of(path)):
        shutil.copy2(aside / each.name, each)
    with sources_read() as read:
        rebuild(project)
    assert sorted(read) == pages(project)
    assert differs_from_clean(project) == []


def test_a_database_of_another_site_or_project_is_not_believed(project: Project, tmp_path: Path) -> None:
    ours, other = database_of(project), database_of(project, "ander")
    shutil.copytree(project.root / "docs", tmp_path / "twee/docs")
    for name in ("mkdocs.yml", "overrides", "hooks"):
        (tmp_path / "twee" / name).symlink_to(project.root / name)
    second = Project(tmp_path / "twee")
    for target in (other, database_of(second)):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ours, target)
        shutil.copy2(seal_of(ours), seal_of(target))
    for where, into in ((project, "ander"), (second, "site")):
        with sources_read() as read:
            rebuild(where, into=into)
        assert sorted(read) == pages(where)
        assert content(where.root / into) == content(project.site)


def test_a_database_that_other_code_filled_is_made_again(project: Project) -> None:
    with sealed_database(database_of(project), rendering_code()) as db:
        db.execute("UPDATE source SET problems = x'00'")
        db.commit()
    with sealed_database(database_of(project), "andere code") as db:
        assert db.execute("SELECT COUNT(*) FROM source").fetchone() == (0,)
    rebuild(project)
    assert differs_from_clean(project) == []


def test_a_database_with_a_link_in_the_place_of_its_seal_is_made_again(project: Project) -> None:
    seal = seal_of(database_of(project))
    seal.rename(project.root / "zegel")
    seal.symlink_to(project.root / "zegel")
    before = (project.root / "zegel").read_bytes()
    with sources_read() as read:
        rebuild(project)
    assert sorted(read) == pages(project)
    assert (project.root / "zegel").read_bytes() == before
    assert not seal.is_symlink()


def carried(project: Project) -> None:
    """Take what builds keep elsewhere and back, as a machine that builds does: other files, with other times."""
    cache = project.root / ".cache"
    shutil.copytree(cache, project.root / "weg")
    shutil.rmtree(cache)
    shutil.copytree(project.root / "weg", cache, copy_function=shutil.copyfile)
    shutil.rmtree(project.root / "weg")


def test_a_cache_is_carried_over_only_with_the_key_that_is_given_for_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried(project)
    with sources_read() as read:
        rebuild(project)
    assert sorted(read) == pages(project)
    monkeypatch.setenv(cache_key.VARIABLE, "van ons")
    rebuild(project)
    carried(project)
    with sources_read() as read:
        rebuild(project)
    assert read == []
    assert differs_from_clean(project) == []
    for harm in ("cut short", "with one bit changed", "with a trigger and other rows", "with half a seal"):
        HARMS[harm](database_of(project))
        with sources_read() as read:
            rebuild(project)
        assert sorted(read) == pages(project), harm
    monkeypatch.setenv(cache_key.VARIABLE, "van een ander")
    with sources_read() as read:
        rebuild(project)
    assert sorted(read) == pages(project)


def sealed_as_ours(path: Path) -> None:
    """What one could do who has the key."""
    seal_of(path).write_bytes(sealed._seal(path, rendering_code()))


@pytest.mark.parametrize("clean", [False, True])
def test_names_that_lead_out_overwrite_and_remove_nothing_even_with_a_right_seal(project: Project, clean: bool) -> None:
    before = content(project.site)
    (project.root / "hooks-van-mij.py").write_bytes(b"van mij")
    others = {path: path.read_bytes() for path in project.root.glob("*.*") if path.is_file()}
    path = database_of(project)
    run("UPDATE site_stat SET path = '../' || path; INSERT INTO site_stat SELECT '../hooks-van-mij.py', size, mtime,"
        " ctime, read, sha256, made_of FROM site_stat LIMIT 1;"
        " UPDATE source_stat SET path = '../' || path; UPDATE page SET path = '../' || path")(path)  # fmt: skip
    sealed_as_ours(path)
    rebuild(project, clean=clean)
    assert content(project.site) == before
    assert {path: path.read_bytes() for path in project.root.glob("*.*") if path.is_file()} == others


STRANGE: dict[str, Callable[[Path], object]] = {
    "cut short": HARMS["cut short"],
    "of something else": HARMS["of something else"],
    "of another form": HARMS["of another form"],
    "with a table less": run("DROP TABLE citation"),
    "with a column more": run("ALTER TABLE site_stat ADD COLUMN x"),
    "with values that are none of ours": run("UPDATE document SET record = x'9a7fffffff'"),
    "with a text for a number": run("UPDATE source_stat SET read = 'x', mtime = 'y'"),
}


DAMAGED = (sqlite3.Error, cbor2.CBORDecodeError, ValueError, TypeError, LookupError)
"""What reading a damaged value may raise."""


@pytest.mark.parametrize("strange", STRANGE)
def test_a_damaged_database_with_a_right_seal_is_made_again_at_the_next_build_at_the_latest(
    project: Project, strange: str
) -> None:
    """A fault of the disk that shows in no time of the file: one build may fail."""
    STRANGE[strange](database_of(project))
    sealed_as_ours(database_of(project))
    project.write("programmas/veilig", page("Anders.", title="Heel anders"))
    try:
        rebuild(project)
    except DAMAGED:
        assert not seal_of(database_of(project)).exists()
        rebuild(project)
    assert differs_from_clean(project) == []


def test_the_key_is_made_once_for_this_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "staat"))
    key = cache_key.cache_key()
    path = tmp_path / "staat/openbaar/cache.key"
    assert path.read_bytes() == key
    assert path.stat().st_mode & 0o777 == 0o600
    cache_key._stored.cache_clear()
    assert cache_key.cache_key() == key
    for harm in (lambda: path.write_bytes(b"kort"), lambda: path.chmod(0o644)):
        harm()
        cache_key._stored.cache_clear()
        other = cache_key.cache_key()
        assert other != key
        assert path.read_bytes() == other
        assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["cache.key"]


def test_without_a_folder_of_its_own_outside_the_project_the_key_lasts_as_long_as_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    for folder, project in (("bestand", None), ("project/.cache", tmp_path / "project")):
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / folder))
        assert cache_key.cache_key(project) == cache_key.cache_key(project)
        assert len(cache_key.cache_key(project)) == cache_key.SIZE
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bestand"]


def test_a_clean_build_reads_nothing_that_was_kept_before_it(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    old = {path for path in (project.root / CACHE).rglob("*.sqlite*") if path.is_file()}
    inodes = {path.stat().st_ino for path in old}
    assert len(old) == 4, "the site's and that of inspected files, each with its seal"
    held = [path.open("rb") for path in old]  # so that no new file gets one of their numbers
    monkeypatch.setattr(sealed, "opened", None)
    with sources_read() as read:
        rebuild(project, clean=True)
    for file in held:
        file.close()
    assert sorted(read) == pages(project)
    assert not inodes & {path.stat().st_ino for path in (project.root / ".cache").rglob("*") if path.is_file()}


LED_OUT = (".cache", ".cache/bouw", "database", "seal", "staging", "slot")


@pytest.mark.parametrize("what", LED_OUT)
def test_a_link_in_the_cache_that_leads_out_is_never_followed(
    project: Project, what: str, tmp_path_factory: Any
) -> None:
    before = content(project.site)
    elsewhere = tmp_path_factory.mktemp("elders")
    (elsewhere / "x.sqlite").write_bytes(b"van mij")
    (elsewhere / "map").mkdir()
    (elsewhere / "map" / "x").write_bytes(b"van mij")
    database = database_of(project)
    path = {
        "database": database,
        "seal": seal_of(database),
        "staging": database.with_suffix(".site"),
        "slot": database.with_suffix(".slot"),
    }.get(what, project.root / what)
    if path.is_dir():
        path.rename(project.root / "weg")
    elif path.exists():
        path.unlink()
    path.symlink_to(elsewhere if path.suffix in ("", ".site") else elsewhere / "x.sqlite")
    others = content(elsewhere)
    for clean in (False, True):
        project.write("beslisnotas/2023/nieuw", stuk(f"Tekst {clean}.", title="Nieuw"))
        rebuild(project, clean=clean)
        assert content(elsewhere) == others
        assert not path.is_symlink()
    (project.root / "docs/beslisnotas/2023/nieuw.md").unlink()
    rebuild(project)
    assert content(project.site) == before


def test_what_is_no_file_stops_nothing(project: Project) -> None:
    database = database_of(project)
    os.mkfifo(database.with_suffix(".site"))
    seal_of(database).unlink()
    os.mkfifo(seal_of(database))
    os.mkfifo(database.with_name("x"))
    slot = database.with_suffix(".slot")
    slot.unlink(missing_ok=True)
    os.mkfifo(slot)
    rebuild(project)
    assert differs_from_clean(project) == []
    (database.with_name(database.name + "-journal") / "map").mkdir(parents=True)
    with locked(database.with_suffix(".ander"), lambda: None):
        rebuild(project)
    assert differs_from_clean(project) == []


def test_a_cache_of_another_user_costs_a_rebuild_and_gives_the_same(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(project.site)
    monkeypatch.setenv(cache_key.VARIABLE, "van een ander")
    with sources_read() as read:
        rebuild(project)
    assert sorted(read) == pages(project)
    assert content(project.site) == before
    assert rebuild(project).written == 0
