"""MkDocs, made ready to render some pages of a site: the first half of its own build, through the same events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import jinja2
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.files import get_files as found_files
from mkdocs.structure.nav import Navigation, get_navigation

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.choosing import names_in
from openbaar.bridge.state import KEY, Build, Known, build_of
from openbaar.bridge.withdrawing import is_stand_in, stand_in
from openbaar.catalogue import Catalogue
from openbaar.catalogue.asking import Answers
from openbaar.catalogue.body_links import Link
from openbaar.catalogue.views import Row
from openbaar.publish.fingerprint import Fingerprints
from openbaar.publish.recall import Recalled
from openbaar.publish.snapshot import Snapshot

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a page is rendered with. ``pages`` are all documentation pages, ``expected`` the paths that
    may stand in the site, ``answers`` what the catalogue answers now, each found once."""

    config: MkDocsConfig
    files: Files
    pages: tuple[File, ...]
    env: jinja2.Environment
    nav: Navigation
    environment: str
    recalled: Recalled
    expected: frozenset[str]
    answers: Answers
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
    files = _all_files(config, env) if known is None else Files(_needed(known, config, recalled))
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    env = config.plugins.on_env(env, config=config, files=files)
    pages, expected = tuple(files.documentation_pages()), config.extra[EXPECTED] if known is None else known.files
    answers = Answers(shown, recalled.shown)
    return Prepared(config, files, pages, env, nav, snapshot.environment, recalled, expected, answers)


@contextmanager
def with_page(prepared: Prepared, page: File) -> Iterator[None]:
    """Within this, MkDocs knows this page too, and those that its text links to."""
    config, recalled, known = prepared.config, prepared.recalled, prepared.files
    linked = _files(links_of(f"docs/{page.src_uri}", recalled), config, recalled)
    stale = [file for file in linked if is_stand_in(file) or _is_stand_in_at(file.src_uri, known)]
    before = [known.src_uris[file.src_uri] for file in stale if file.src_uri in known.src_uris]
    for file in before:
        known.remove(file)
    added = [file for file in (page, *linked) if file.src_uri not in known.src_uris]
    for file in added:
        known.append(file)
    set_exclusions(added, config)
    try:
        yield
    finally:
        for file in added:
            known.remove(file)
        for file in before:
            known.append(file)


def _is_stand_in_at(name: str, known: Files) -> bool:
    file = known.src_uris.get(name)
    return file is not None and is_stand_in(file)


def links_of(path: str, recalled: Recalled) -> tuple[str, ...]:
    """The sources that the text of a source links to, sorted; none where nobody wrote one."""
    return tuple(sorted({link.target for link in _links(path, recalled)}))


def anchors_of(path: str, recalled: Recalled) -> tuple[str, ...]:
    """Of those the other sources to a place in which it links: MkDocs looks whether that place is there."""
    return tuple(sorted({link.target for link in _links(path, recalled) if link.anchor} - {path}))


def _links(path: str, recalled: Recalled) -> tuple[Link, ...]:
    extract = recalled.collection.extracts.get(path)
    return extract.links if extract else ()


def _all_files(config: MkDocsConfig, env: jinja2.Environment) -> Files:
    files = found_files(config)
    files.add_files_from_theme(env, config)
    return files


def _needed(known: Known, config: MkDocsConfig, recalled: Recalled) -> list[File]:
    """The pages that may have changed, what these link to, and what the navigation names."""
    linked = (target for path in known.sources for target in links_of(path, recalled))
    paths = dict.fromkeys([*known.sources, *linked, *(f"docs/{name}" for name in names_in(config.nav))])
    return _files(paths, config, recalled)


def _files(paths: Iterable[str], config: MkDocsConfig, recalled: Recalled) -> list[File]:
    """Files of sources, and stand-ins for those that went with a withdrawn document."""
    catalogue = build_of(config).catalogue
    gone = {path for path, page in catalogue.withdrawn.items() if path != page}
    return [
        stand_in(path, catalogue, config) if path in gone else written_file(path, config)
        for path in paths
        if path in gone or path in recalled.seen
    ]


def written_file(path: str, config: MkDocsConfig) -> File:
    """The file of a source (``docs/…``), as MkDocs would find it."""
    return File(path.removeprefix("docs/"), config.docs_dir, config.site_dir, config.use_directory_urls)
