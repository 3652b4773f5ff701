"""The checksums of a site: every file of it, and ``sha256sum -c`` accepts them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from openbaar.outputs.checksums import checksums
from support.beside import cannot_run
from support.edits import EDITS
from support.project import Project
from support.rebuilding import content, project_of_many, rebuild


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = project_of_many(tmp_path_factory.mktemp("sums"))
    rebuild(project)
    return project


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    """What ``sha256sum`` says in the folder of a site."""
    program = shutil.which("sha256sum")
    if not program:
        cannot_run("sha256sum is not there")
    call = [program, "--check", "--strict", "--quiet", "data/SHA256SUMS"]
    return subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)


def named(folder: Path) -> list[str]:
    lines = (folder / "data/SHA256SUMS").read_text(encoding="utf-8").splitlines()
    return [line.split("  ", 1)[1] for line in lines]


def test_every_file_of_the_site_is_in_it_and_sha256sum_accepts_it(project: Project) -> None:
    done = checked(project.site)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    others = {"data/SHA256SUMS", ".openbaar"}  # a list of itself, and what a build keeps for itself
    assert named(project.site) == sorted(content(project.site).keys() - others)


def test_it_is_true_after_an_edit_and_another_file_is_found_out(project: Project) -> None:
    EDITS["a title"](project)
    rebuild(project)
    assert checked(project.site).returncode == 0
    page = project.site / "data/reacties.csv"
    page.write_bytes(page.read_bytes() + b" ")
    assert "data/reacties.csv: FAILED" in checked(project.site).stdout
    rebuild(project)
    assert checked(project.site).returncode == 0


def test_a_name_with_a_backslash_is_escaped_as_sha256sum_does(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "a\\b.txt").write_bytes(b"x")
    sha256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    data = checksums({"a\\b.txt": sha256})
    assert data == f"\\{sha256}  a\\\\b.txt\n".encode()
    (tmp_path / "data/SHA256SUMS").write_bytes(data)
    assert checked(tmp_path).returncode == 0
