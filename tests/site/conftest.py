"""Whole projects for the tests of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.project import Project, new_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project that builds."""
    return new_project(tmp_path)
