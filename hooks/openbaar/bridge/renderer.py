"""The renderer that publishing asks for: MkDocs, page by page, in this process or in several."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import jinja2
from mkdocs.structure.files import Files

from openbaar.bridge.choosing import is_used_of_theme
from openbaar.bridge.owning import owner_files, owner_of
from openbaar.bridge.partition import PagePart, prepared_here, render_part
from openbaar.bridge.preparing import Prepared, prepare
from openbaar.bridge.rendering import render_pages, render_templates
from openbaar.catalogue import Catalogue
from openbaar.outputs import twin_path
from openbaar.processes import deal, in_processes
from openbaar.publish.project import Snapshot
from openbaar.publish.rendering import Rendered

FEW = 60
"""So many pages are rendered sooner than processes are started."""
BATCH = 100
"""Pages that go to a process at a time: their bytes come back together."""


class MkDocsRenderer:
    """Renders the pages of one catalogue."""

    def __init__(self, snapshot: Snapshot, prepared: Prepared) -> None:
        self._snapshot, self._prepared = snapshot, prepared
        self.site_url = prepared.build.site_url
        self.site_name: str = prepared.config.site_name
        self.owner = owner_of(prepared.config)
        self.is_strict: bool = bool(prepared.config.strict)

    def fixed(self) -> dict[str, bytes]:
        """The files of the theme that are used, those for the owner of the site, and the templates that stand for
        themselves."""
        files, env = Files([]), self._prepared.env
        files.add_files_from_theme(env.overlay(loader=InSight(self._prepared.config.theme.dirs)), self._prepared.config)
        used = (file for file in files if is_used_of_theme(file) and file.abs_src_path)
        theme = {file.dest_uri: Path(file.abs_src_path or "").read_bytes() for file in used}
        return theme | owner_files(self._prepared.config, self.site_url) | render_templates(self._prepared)

    def render(self, pages: Mapping[str, str], fresh: Mapping[str, str], jobs: int) -> Iterator[Rendered]:
        """The pages (path -> address), some at a time."""
        if jobs == 1 or len(pages) <= FEW:
            yield render_pages(self._prepared, pages.items(), fresh)
            return
        parts = [_part(each, fresh) for each in deal(list(pages.items()), max(jobs, len(pages) // BATCH))]
        with prepared_here(self._snapshot, self._prepared):
            yield from in_processes(render_part, self._snapshot, parts, jobs)


class InSight(jinja2.FileSystemLoader):
    """The folders of a theme without what begins with a point: MkDocs passes that over, and Material keeps over ten
    thousand icons there."""

    def list_templates(self) -> list[str]:
        """The names of all files, sorted."""
        return sorted({name for folder in self.searchpath for name in _names_in(str(folder))})


def _names_in(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        if place == folder:
            folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name).relative_to(folder).as_posix() for name in names)


def _part(pages: tuple[tuple[str, str], ...], fresh: Mapping[str, str]) -> PagePart:
    own = (each for path, _ in pages for each in (path, twin_path(path)))
    return PagePart(pages, {path: fresh[path] for path in own if path in fresh})


@contextmanager
def mkdocs_renderer(snapshot: Snapshot, shown: Catalogue) -> Iterator[MkDocsRenderer]:
    """MkDocs made ready for this catalogue, until it is done."""
    prepared = prepare(snapshot, shown)
    try:
        yield MkDocsRenderer(snapshot, prepared)
    finally:
        prepared.config.plugins.on_shutdown()
