"""The settings of the site, as MkDocs reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge import only_here

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def config() -> MkDocsConfig:
    """Of this repository's mkdocs.yml."""
    return load_config(str(ROOT / "mkdocs.yml"))


@pytest.fixture(autouse=True)
def _hooks_have_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests render texts by themselves, with the extensions of the settings, one of which asks for the hooks."""
    monkeypatch.setattr(only_here, "_CHOSEN", [True])
