"""The search index of a site that MkDocs made as a whole; it may only add files that are listed."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.state import build_of
from openbaar.index import FinishedPages, IndexingError, Site, update_index
from openbaar.processes import default_jobs
from openbaar.publish.environment import rendering_code
from openbaar.search import overviews


def add_index(config: MkDocsConfig) -> None:
    """Index the finished site and list the files that this added; PluginError when Pagefind fails."""
    catalogue, folder = build_of(config).catalogue, Path(config.site_dir)

    def place(path: str, data: bytes) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)

    site = Site(catalogue.db, catalogue, tuple(overviews(catalogue)), FinishedPages(folder), {}, default_jobs())
    try:
        added = update_index(site, rendering_code(), place)
    except IndexingError as error:
        raise PluginError(str(error)) from error
    config.extra[EXPECTED] |= added.keys()
