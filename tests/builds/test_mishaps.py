"""What goes wrong between two builds costs time and nothing else: the next build gives what a clean one gives."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from openbaar.build import place_site as placing
from openbaar.build.before import CACHE
from openbaar.build.kept import keep
from support.project import NOW, REPOSITORY, Project
from support.rebuilding import content, differences, rebuild
from support.sources import page, stuk


def edit(project: Project) -> None:
    project.write("programmas/veilig", page("Anders.", title="Heel anders"))
    project.write("beslisnotas/2023/nieuw", stuk("Kamerstuk 28638, nr. 205.", title="Nieuw"))


def is_as_if_clean(project: Project) -> bool:
    rebuild(project)
    rebuild(project, clean=True, into="schoon")
    return differences(project.site, project.root / "schoon") == []


def kept_files(project: Project) -> list[Path]:
    return sorted(path for path in (project.root / CACHE).rglob("*") if path.is_file())


class Evil:
    """What a foreign file could hold: to read it is to run something."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("touch gehackt",)


HARMS: dict[str, Callable[[Path], object]] = {
    "cut short": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "empty": lambda path: path.write_bytes(b""),
    "of somebody else": lambda path: keep(path, b"iets anders"),
    "made to do harm": lambda path: keep(path, pickle.dumps({"docs/x.md": Evil()})),
    "removed": lambda path: path.unlink(),
    "of another version": lambda path: keep(path, b'[0,"",[null,null],{},{},{}]'),
}


@pytest.mark.parametrize("harm", HARMS)
def test_what_was_kept_and_is_harmed_costs_a_full_build(
    project: Project, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(project.site)
    monkeypatch.chdir(project.root)
    for path in kept_files(project):
        HARMS[harm](path)
    rebuild(project)
    assert content(project.site) == before
    edit(project)
    assert is_as_if_clean(project)
    assert not (project.root / "gehackt").exists()


@pytest.mark.parametrize("after", [0, 1, 4])
def test_a_build_that_ends_while_files_are_placed_is_mended_by_the_next(
    project: Project, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(project)
    left = [None] * after

    def stop(source: Path, target: Path, name: str) -> None:
        left.pop()
        real(source, target, name)

    real = placing._replace
    with monkeypatch.context() as patch:
        patch.setattr(placing, "_replace", stop)
        with pytest.raises(IndexError):
            rebuild(project)
    assert is_as_if_clean(project)


def test_a_build_that_is_killed_is_mended_by_the_next(project: Project) -> None:
    for pause in (0.3, 0.9, 1.2, 1.5, 1.8):
        edit(project)
        project.write("beslisnotas/2023/nieuw", stuk(f"Kamerstuk 28638, nr. 205. {pause}", title="Nieuw"))
        running = start(project)
        time.sleep(pause)
        children = children_of(running.pid)
        running.kill()
        running.wait()
        assert all(ends(child) for child in children)
        assert is_as_if_clean(project)


def test_two_builds_at_once_wait_for_one_another(project: Project) -> None:
    edit(project)
    running = [start(project), start(project, "--site-dir", "tweede"), start(project)]
    for each in running:
        told, _ = each.communicate(timeout=120)
        assert each.returncode == 0, told
    rebuild(project, clean=True, into="schoon")
    assert differences(project.site, project.root / "schoon") == []
    assert differences(project.root / "tweede", project.root / "schoon") == []


def children_of(pid: int) -> list[int]:
    """The processes that a process started, where the system tells."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return list(map(int, listed.read_text().split())) if listed.exists() else []


def ends(pid: int) -> bool:
    """Whether a process is gone, now or soon."""
    for _ in range(100):
        if not Path(f"/proc/{pid}").exists():
            return True
        time.sleep(0.1)
    return False


def start(project: Project, *words: str) -> subprocess.Popen[str]:
    environment = os.environ | {"OPENBAAR_NOW": NOW, "PYTHONPATH": str(REPOSITORY / "hooks")}
    command = [sys.executable, "-m", "openbaar", "build", "--jobs", "2", *words]
    return subprocess.Popen(
        command, cwd=project.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def test_a_template_that_fails_leaves_the_site_as_it_was(project: Project) -> None:
    before = content(project.site)
    path = project.root / "overrides/stuk.html"
    path.write_text(path.read_text(encoding="utf-8").replace("{% block content %}", "{% block content %}{{ 1 // 0 }}"))
    assert project.run("build").returncode == 1
    assert content(project.site) == before
