"""What goes wrong between two builds costs time and nothing else: the next build gives what a clean one gives."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openbaar.publish import place_site as placing
from openbaar.publish.before import CACHE
from support.full_disk import disk
from support.harms import HARMS, MARK
from support.project import NOW, REPOSITORY, Project
from support.rebuilding import content, differs_from_clean, rebuild
from support.sources import page, stuk
from support.standing_still import standing_still


def edit(project: Project) -> None:
    project.write("programmas/veilig", page("Anders.", title="Heel anders"))
    project.write("beslisnotas/2023/nieuw", stuk("Kamerstuk 28638, nr. 205.", title="Nieuw"))


def kept_files(project: Project) -> list[Path]:
    return sorted(path for path in (project.root / CACHE).rglob("*") if path.is_file())


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
    rebuild(project)
    assert differs_from_clean(project) == []
    assert not (project.root / MARK).exists()


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
    rebuild(project)
    assert differs_from_clean(project) == []


def test_a_build_that_is_killed_is_mended_by_the_next(project: Project) -> None:
    """Wherever in its writing that is: before, while and after the pages are rendered by other processes."""
    edit(project)
    with disk() as enough:
        rebuild(project, jobs=2)
    last, others = len(enough.places) - 1, 0
    assert last > 10
    for number in sorted({0, last // 4, last // 2, 3 * last // 4, last}):
        project.write("programmas/veilig", page(f"Anders {number}.", title=f"Heel anders {number}"))
        project.write("beslisnotas/2023/nieuw", stuk(f"Kamerstuk 28638, nr. 205. {number}", title="Nieuw"))
        with standing_still(project, number, "build", "--jobs", "2") as running:
            assert running.poll() is None
            children = children_of(running.pid)
            running.kill()
            running.wait()
        others += len(children)
        assert [child for child in children if not ends(child)] == []
        rebuild(project)
        assert differs_from_clean(project) == []
    assert others


def test_two_builds_at_once_wait_for_one_another(project: Project) -> None:
    edit(project)
    running = [start(project), start(project, "--site-dir", "tweede"), start(project)]
    for each in running:
        told, _ = each.communicate(timeout=120)
        assert each.returncode == 0, told
    assert differs_from_clean(project) == []
    assert differs_from_clean(project, site="tweede") == []


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
