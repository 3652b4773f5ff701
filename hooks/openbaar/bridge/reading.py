"""docs/ -> catalogue, before MkDocs has written or removed anything."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from openbaar.bridge.only_here import hooks_have_run
from openbaar.bridge.state import KEY, Build, ProblemsStopMkDocs
from openbaar.database import new_database
from openbaar.publish.clock import now
from openbaar.publish.refreshing import ProblemsFound, refresh
from openbaar.publish.scan_sources import scan_sources


def read_catalogue(config: MkDocsConfig, preview: bool) -> None:
    """Put the catalogue in ``config.extra``, unless it is there; ProblemsStopMkDocs, with all, on authors' mistakes."""
    hooks_have_run()
    config.theme.static_templates.discard("sitemap.xml")  # ours is made with the feeds
    if preview:
        _let_drafts_be_unfinished(config)
    if KEY in config.extra:
        return
    root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    if Path(config.docs_dir).absolute() != root / "docs":
        raise ConfigurationError("docs_dir must be the folder docs beside mkdocs.yml: paths and addresses rest on it.")
    db = new_database()
    try:
        shown = refresh(db, root, scan_sources(root, {}), now(), preview, jobs=1)
    except ProblemsFound as error:
        raise ProblemsStopMkDocs(error.problems) from error
    config.extra[KEY] = Build(shown, (config.site_url or "/").rstrip("/") + "/")


def _let_drafts_be_unfinished(config: MkDocsConfig) -> None:
    """In a preview a link of a draft may lead nowhere yet: MkDocs tells it, and does not stop."""
    links = config.validation.links
    links.not_found = links.anchors = links.unrecognized_links = links.absolute_links = logging.INFO
