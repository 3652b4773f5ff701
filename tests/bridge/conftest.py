"""The settings of the site, as MkDocs reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def config() -> MkDocsConfig:
    """Of this repository's mkdocs.yml."""
    return load_config(str(ROOT / "mkdocs.yml"))
