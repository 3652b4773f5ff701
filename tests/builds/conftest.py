"""A project with documents of every kind, for the tests of many builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.case_of_many import ATTACHMENT, MANY
from support.project import Project
from support.rebuilding import own_project, rebuild


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of which the site is built."""
    project = own_project(tmp_path)
    for name, data in MANY.items():
        project.write(name, data)
    project.write(ATTACHMENT, b"%PDF-1.4 een")
    rebuild(project)
    return project
