"""The search index, made when MkDocs has written all pages; it may only add files that are listed."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.state import build_of
from openbaar.build.indexing import IndexingError
from openbaar.build.search_index import index_site

CACHE = ".cache/zoeken"
"""Beside mkdocs.yml: the site itself is made anew in another folder for each build."""


def add_index(config: MkDocsConfig) -> None:
    """Index the finished site and list the files that this added; PluginError when Pagefind fails."""
    root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    try:
        added = index_site(build_of(config).catalogue, Path(config.site_dir), root / CACHE)
    except IndexingError as error:
        raise PluginError(str(error)) from error
    config.extra[EXPECTED] |= added
