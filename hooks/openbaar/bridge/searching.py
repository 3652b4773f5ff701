"""The search index, made when all pages are written; it may only add files that are listed."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.state import build_of
from openbaar.publish.before import INDEX
from openbaar.publish.environment import environment
from openbaar.publish.pagefind import IndexingError
from openbaar.publish.published import Published
from openbaar.publish.search_index import write_index


def add_index(config: MkDocsConfig) -> None:
    """Index the finished site and list the files that this added; PluginError when Pagefind fails."""
    root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    build = build_of(config)
    pages = Published(Path(config.site_dir), build.standing, build.sums)
    try:
        build.added = write_index(
            build.catalogue, pages, root / INDEX, environment(root), build.fresh, build.jobs, build.begun
        )
    except IndexingError as error:
        raise PluginError(str(error)) from error
    config.extra[EXPECTED] |= build.added.keys()
