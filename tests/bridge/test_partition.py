"""A part of a build gives what its snapshot says, in whatever process, also in one that did another build before."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from openbaar.bridge import partition
from openbaar.bridge.partition import PagePart, render_part
from openbaar.publish.environment import rendering_code
from openbaar.publish.project import Project as Published
from openbaar.publish.project import Snapshot
from openbaar.publish.scanning import scan_project
from openbaar.publish.sealed import sealed_database
from support.edits import EDITS
from support.project import Project
from support.rebuilding import project_of_many, rebuild
from support.sources import NOW

PATH, TWIN = "beslisnotas/2022/n/index.html", "beslisnotas/2022/n/index.json"
ADDRESS = "beslisnotas/2022/n/"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setattr(partition, "_HERE", [])
    return project_of_many(tmp_path)


def snapshot_of(project: Project) -> Snapshot:
    """The snapshot of a project as it was built last."""
    rebuild(project)
    published = Published(project.root, project.site)
    with sealed_database(published.database, rendering_code()) as db:
        return scan_project(published, NOW, db).snapshot


def rendered(snapshot: Snapshot) -> bytes:
    twin, *_, page = render_part(snapshot, PagePart(((PATH, ADDRESS),), {})).pages
    assert twin.path == TWIN
    assert page.data is not None
    return page.data


def test_a_part_gives_the_bytes_that_a_build_places(project: Project) -> None:
    snapshot = snapshot_of(project)
    assert rendered(snapshot) == (project.site / PATH).read_bytes()


def test_a_process_that_stays_renders_each_snapshot_with_its_own_sources(project: Project) -> None:
    before = rendered(snapshot_of(project))
    EDITS["a title"](project)
    after = rendered(snapshot_of(project))
    assert b"Nota &lt;over&gt; &amp; meer" not in before
    assert b"Nota &lt;over&gt; &amp; meer" in after


RENDER = """
import pickle, sys
from openbaar.bridge.partition import PagePart, render_part
snapshot, path, address = pickle.load(sys.stdin.buffer)
*_, page = render_part(snapshot, PagePart(((path, address),), {})).pages
sys.stdout.buffer.write(page.data)
"""


def test_a_snapshot_can_be_sent_to_a_process_that_shares_nothing(project: Project) -> None:
    sent = pickle.dumps((snapshot_of(project), PATH, ADDRESS))
    done = subprocess.run([sys.executable, "-c", RENDER], input=sent, capture_output=True, check=True)
    assert done.stdout == (project.site / PATH).read_bytes()


def test_a_snapshot_is_another_when_a_source_is(project: Project) -> None:
    before = snapshot_of(project)
    EDITS["a title"](project)
    assert snapshot_of(project) != before
    assert replace(snapshot_of(project), sources=before.sources) == before
