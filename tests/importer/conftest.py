"""Reads what tests draw through the functions that the command uses."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from openbaar.importer.draft import Draft, draft
from openbaar.importer.files import documents_of
from support.project import new_project

Import = Callable[..., list[Draft]]


@cache
def _drafts(data: bytes, name: str) -> list[Draft]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return [draft(each, path.stem, 2026) for each in documents_of(path)]


@pytest.fixture
def imported() -> Import:
    """Writes bytes to a file of this name and imports it: the drafts of the documents in it. Each file is read once."""

    def made(data: bytes, name: str = "nota.pdf") -> list[Draft]:
        return _drafts(data, name)

    return made


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an empty docs/ that is the working folder too."""
    monkeypatch.chdir(tmp_path)
    return new_project(tmp_path).root
