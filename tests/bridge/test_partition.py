"""A part of a build gives what its job says, in whatever process, also in one that did another job before."""

from __future__ import annotations

from pathlib import Path

import pytest

from openbaar.bridge import partition
from openbaar.bridge.partition import Job, Part, render_part
from openbaar.publish.before import look_around
from support.edits import EDITS
from support.project import Project
from support.rebuilding import project_of_many
from support.sources import NOW

MEMO = "beslisnotas/2022/n"


def rendered(project: Project, staging: Path) -> str:
    before = look_around(project.root, project.root / "site", NOW)
    job = Job(before.snapshot, before.sources, None, staging)
    render_part(job, Part((f"{MEMO}.md",), {}))
    return (staging / MEMO / "index.html").read_text(encoding="utf-8")


def test_a_process_that_stays_renders_each_job_with_its_own_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partition, "_HERE", [])
    (tmp_path / "project").mkdir()
    project = project_of_many(tmp_path / "project")
    before = rendered(project, tmp_path / "one")
    EDITS["a title"](project)
    after = rendered(project, tmp_path / "two")
    assert "Nota &lt;over&gt; &amp; meer" not in before
    assert "Nota &lt;over&gt; &amp; meer" in after
