"""A project with documents of every kind, for the tests of many builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.project import Project
from support.rebuilding import project_of_many, rebuild


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of which the site is built."""
    project = project_of_many(tmp_path)
    rebuild(project)
    return project
