"""docs/ -> catalogue, before MkDocs has written or removed anything."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from openbaar.bridge.only_here import hooks_have_run
from openbaar.bridge.state import KEY, Build, ProblemsFound
from openbaar.catalogue import catalogue_of, collect, exposures, visible
from openbaar.publish.clock import now
from openbaar.publish.read_sources import read_sources


def read_catalogue(config: MkDocsConfig, preview: bool) -> None:
    """Put the catalogue in ``config.extra``, unless it is there; ProblemsFound, with all, on authors' mistakes."""
    hooks_have_run()
    if preview:
        _let_drafts_be_unfinished(config)
    if KEY in config.extra:
        return
    root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    if Path(config.docs_dir).absolute() != root / "docs":
        raise ConfigurationError("docs_dir must be the folder docs beside mkdocs.yml: paths and addresses rest on it.")
    collection = collect(read_sources(root))
    if collection.problems:
        raise ProblemsFound(collection.problems)
    entries = visible(collection, now(), preview)
    problems = exposures(collection, entries)
    if problems:
        raise ProblemsFound(problems)
    shown = catalogue_of(collection, entries)
    config.extra[KEY] = Build(shown, (config.site_url or "/").rstrip("/") + "/")


def _let_drafts_be_unfinished(config: MkDocsConfig) -> None:
    """In a preview a link of a draft may lead nowhere yet: MkDocs tells it, and does not stop."""
    links = config.validation.links
    links.not_found = links.anchors = links.unrecognized_links = links.absolute_links = logging.INFO
