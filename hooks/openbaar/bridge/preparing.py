"""MkDocs, made ready to render single pages of a site: the first half of its own build, through the same events.

It is told of no more files than the navigation names. Each page is added with what its text links to while it is
rendered (``with_page``), so that a page costs the same in a large site as in a small one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import jinja2
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation

from openbaar.bridge.choosing import generated_file, names_in
from openbaar.bridge.state import KEY, Build
from openbaar.bridge.withdrawing import stand_in
from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.documents import ref_at_address
from openbaar.catalogue.questions.withdrawals import checksum_of, linked_from, tombstone_for
from openbaar.catalogue.views import Row
from openbaar.fingerprint import Fingerprints
from openbaar.publish.project import Snapshot

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a page is rendered with."""

    config: MkDocsConfig
    files: Files
    env: jinja2.Environment
    nav: Navigation
    environment: str
    fingerprints: Fingerprints = field(default_factory=lambda: Fingerprints((Row,)))

    @property
    def build(self) -> Build:
        extra: Mapping[str, Build] = self.config.extra
        return extra[KEY]


def prepare(snapshot: Snapshot, shown: Catalogue) -> Prepared:
    """Run MkDocs' events up to the first page. Problems must have been looked for."""
    project = snapshot.project
    config = load_config(str(project.root / CONFIG), site_dir=str(project.staging))
    config.site_url = project.preview_at or config.site_url
    config.extra[KEY] = Build(shown, (config.site_url or "/").rstrip("/") + "/", on_demand=True)
    config.plugins.on_startup(command="serve" if project.preview_at else "build", dirty=False)
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    env = config.theme.get_env()
    named = (_file_named(name, config) for name in names_in(config.nav))
    files = config.plugins.on_files(Files(list(named)), config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    env = config.plugins.on_env(env, config=config, files=files)
    return Prepared(config, files, env, nav, snapshot.environment)


def _file_named(name: str, config: MkDocsConfig) -> File:
    """The file of a source that the navigation names; one that nobody wrote is generated."""
    file = written_file(name, config)
    return file if _is_written(name, config) else generated_file(file.url.removeprefix("./"), config)


def _is_written(name: str, config: MkDocsConfig) -> bool:
    extra: Mapping[str, Build] = config.extra
    return bool(checksum_of(extra[KEY].catalogue, f"docs/{name}"))


def file_at(address: str, prepared: Prepared) -> File:
    """The file of the page at an address."""
    build = prepared.build
    ref = ref_at_address(build.catalogue, address)
    if ref is None:
        file = generated_file(address, prepared.config)
        build.addresses[file.src_uri] = address
        return file
    name = build.catalogue.entries[ref].document.path.removeprefix("docs/")
    build.addresses[name] = address
    return written_file(name, prepared.config)


@contextmanager
def with_page(prepared: Prepared, page: File) -> Iterator[File]:
    """Within this, MkDocs knows this page too, and those that its text links to. Gives the page as MkDocs knows it: one
    that the navigation names is there already."""
    config, files = prepared.config, prepared.files
    linked = [_linked(target, prepared) for target in linked_from(prepared.build.catalogue, f"docs/{page.src_uri}")]
    added: list[File] = []
    for file in (page, *filter(None, linked)):
        if file.src_uri not in files.src_uris:
            files.append(file)
            added.append(file)
    set_exclusions(added, config)
    try:
        yield files.src_uris[page.src_uri]
    finally:
        for file in added:
            files.remove(file)


def _linked(target: str, prepared: Prepared) -> File | None:
    """The file that a link leads to, or a stand-in for one that was withdrawn."""
    catalogue = prepared.build.catalogue
    page = tombstone_for(catalogue, target)
    if page is not None and page != target:
        return stand_in(target, page, catalogue, prepared.config)
    return written_file(target.removeprefix("docs/"), prepared.config)


def written_file(name: str, config: MkDocsConfig) -> File:
    """The file of a source (without ``docs/``), as MkDocs would find it."""
    return File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
