"""MkDocs, made ready to render some pages of a site: the first half of its own build, through the same events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.files import get_files as found_files
from mkdocs.structure.nav import Navigation, get_navigation

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.state import KEY, Build, Known
from openbaar.build.fingerprint import Fingerprints
from openbaar.build.recall import Recalled
from openbaar.build.snapshot import Snapshot
from openbaar.catalogue import Catalogue
from openbaar.catalogue.views import Row

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a page is rendered with. ``pages`` are all documentation pages, ``expected`` the paths that
    may stand in the site."""

    config: MkDocsConfig
    files: Files
    pages: tuple[File, ...]
    env: jinja2.Environment
    nav: Navigation
    environment: str
    recalled: Recalled
    expected: frozenset[str]
    fingerprints: Fingerprints = field(default_factory=lambda: Fingerprints((Row,)))

    @property
    def build(self) -> Build:
        extra: Mapping[str, Build] = self.config.extra
        return extra[KEY]


def prepare(snapshot: Snapshot, recalled: Recalled, shown: Catalogue, known: Known | None, staging: Path) -> Prepared:
    """Run MkDocs' events up to the first page; files go into ``staging``. Problems must have been looked for."""
    config = load_config(str(snapshot.root / CONFIG), site_dir=str(staging))
    site_url = snapshot.site_url if snapshot.site_url is not None else config.site_url
    config.site_url = site_url
    config.extra[KEY] = Build(shown, (site_url or "/").rstrip("/") + "/", known=known)
    config.plugins.on_startup(command="serve" if snapshot.preview else "build", dirty=False)
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    env = config.theme.get_env()
    files = found_files(config)
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    named = files if known is None else _named(config.nav, files)
    nav = config.plugins.on_nav(get_navigation(named, config), config=config, files=files)
    env = config.plugins.on_env(env, config=config, files=files)
    pages, expected = tuple(files.documentation_pages()), config.extra[EXPECTED]
    return Prepared(config, files, pages, env, nav, snapshot.environment, recalled, expected)


def _named(nav: Any, files: Files) -> Files:
    """The files that the navigation names. MkDocs makes a page of every file that it is given, and few are needed when
    only texts changed."""
    if isinstance(nav, dict):
        return _named(list(nav.values()), files)
    if isinstance(nav, list):
        return Files([file for each in nav for file in _named(each, files)])
    return Files([files.src_uris[nav]] if nav in files.src_uris else [])
