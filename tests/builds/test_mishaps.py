"""What goes wrong between two builds costs time and nothing else: the next build gives what a clean one gives."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from openbaar.publish import making
from openbaar.publish import placing as placing
from openbaar.publish.refreshing import ProblemsFound
from support.edits import EDITS
from support.full_disk import disk
from support.harms import sources_read
from support.project import NOW, REPOSITORY, Project
from support.rebuilding import content, differs_from_clean, rebuild
from support.sources import page, stuk
from support.standing_still import standing_still


def edit(project: Project) -> None:
    project.write("programmas/veilig", page("Anders.", title="Heel anders"))
    project.write("beslisnotas/2023/nieuw", stuk("Kamerstuk 28638, nr. 205.", title="Nieuw"))


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


LATER_EDITS: dict[str, Callable[[Project], object]] = {
    **EDITS,
    "a page about the site more": lambda p: p.write("over/nieuw", page("Nieuw.", title="Nieuw")),
}


STAGES = ("_copy_files", "_make_outputs", "_render_pages", "_index", "_place")


@pytest.mark.parametrize(
    ("stage", "change"), [*((each, "a setting") for each in STAGES), *(("_place", each) for each in LATER_EDITS)]
)
def test_a_build_that_fails_at_any_stage_after_any_edit_is_finished_by_the_next(
    project: Project, stage: str, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("de schijf is kapot")

    LATER_EDITS[change](project)
    with monkeypatch.context() as patch:
        patch.setattr(making, stage, fail)
        with pytest.raises(OSError, match="kapot"):
            rebuild(project)
    with sources_read() as read:
        rebuild(project)
    assert read == []
    assert differs_from_clean(project) == []


def test_a_build_that_problems_stop_keeps_what_was_remembered(project: Project) -> None:
    edit(project)
    wrong = project.write("beslisnotas/2023/fout", b"zonder sleutels")
    for _ in range(2):
        with sources_read() as read, pytest.raises(ProblemsFound):
            rebuild(project)
        assert sorted(read) == [
            "docs/beslisnotas/2023/fout.md", "docs/beslisnotas/2023/nieuw.md", "docs/programmas/veilig.md"
        ]  # fmt: skip
    wrong.unlink()
    with sources_read() as read:
        rebuild(project)
    assert sorted(read) == ["docs/beslisnotas/2023/nieuw.md", "docs/programmas/veilig.md"]
    assert differs_from_clean(project) == []


def test_a_build_that_is_killed_is_mended_by_the_next(project: Project) -> None:
    """Wherever in its writing that is: before, while and after the pages are rendered by other processes."""

    def edit_all(number: int) -> None:
        lines = (project.root / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
        lines[1] = f"site_name: Site {number}"
        (project.root / "mkdocs.yml").write_text("\n".join(lines), encoding="utf-8")
        project.write("programmas/veilig", page(f"Anders {number}.", title=f"Heel anders {number}"))
        project.write("beslisnotas/2023/nieuw", stuk(f"Kamerstuk 28638, nr. 205. {number}", title="Nieuw"))

    for number in range(40):  # so many that pages are rendered by others
        project.write(f"beslisnotas/2023/stuk-{number}", stuk(f"Stuk {number}.", title=f"Stuk {number}"))
    edit_all(998)
    rebuild(project)
    edit_all(999)
    with disk() as enough:
        rebuild(project, jobs=2)
    stages, others = dict.fromkeys(enough.places), 0
    assert any("making.py" in place for place in stages)
    for number, (first, place) in enumerate([(0, each) for each in stages] + [(len(enough.places) // 2, "")]):
        edit_all(number)
        with standing_still(project, first, place, "build", "--jobs", "2") as running:
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
