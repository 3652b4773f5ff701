"""A program that passes over our hooks publishes nothing: it is stopped when it reads the settings, or at the first text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from support.case_of_many import MANY
from support.project import REPOSITORY, Project, new_project
from support.sources import stuk

READS_SETTINGS = "import yaml; yaml.load(open('mkdocs.yml'), yaml.UnsafeLoader)"
"""What every program does that builds with these settings."""

RENDERS = """
from markdown import Markdown
Markdown(extensions=["openbaar.bridge.only_here"]).convert("Een concept.")
"""


def ran(project: Project, script: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(REPOSITORY / 'hooks')!r})\n{script}"]
    return subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = new_project(tmp_path)
    project.write("beslisnotas/2023/concept", MANY["beslisnotas/2023/concept"])
    return project


@pytest.mark.parametrize(
    "script",
    [
        READS_SETTINGS,
        f"import sys; sys.modules['zensical'] = sys; import mkdocs\n{READS_SETTINGS}",
        RENDERS,
        f"import mkdocs\n{RENDERS}",
    ],
    ids=["reads the settings", "has MkDocs beside it", "renders a text", "renders a text as MkDocs without hooks"],
)
def test_a_program_that_runs_no_hooks_is_refused_in_both_languages(project: Project, script: str) -> None:
    done = ran(project, script)
    assert done.returncode == 1
    assert "voert de hooks van Openbaar niet uit" in done.stderr
    assert "does not run Openbaar's hooks" in done.stderr


def test_a_program_that_is_known_to_run_hooks_reads_the_settings(project: Project) -> None:
    for name in ("mkdocs", "properdocs"):
        done = ran(project, f"import {name}\n{READS_SETTINGS}")
        assert done.returncode == 0, done.stderr


def test_mkdocs_without_the_hooks_publishes_no_text(project: Project) -> None:
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    (project.root / "zonder.yml").write_text(settings.partition("\nhooks:")[0], encoding="utf-8")
    done = project.run("build", "--config-file", "zonder.yml", module="mkdocs")
    assert done.returncode == 1
    assert "does not run Openbaar's hooks" in done.stderr
    assert not [path for path in project.site.rglob("*") if path.is_file() and b"28638" in path.read_bytes()]


def test_builds_in_several_processes_are_not_refused(project: Project) -> None:
    for number in range(40):
        project.write(f"beslisnotas/2023/n{number}", stuk("Tekst.", title=f"Nota {number}"))
    done = project.run("build", "--jobs", "2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "<p>Tekst.</p>" in project.text("beslisnotas/2023/n39/")
