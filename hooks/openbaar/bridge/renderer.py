"""The renderer that publishing asks for: MkDocs, page by page, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.structure.files import Files

from openbaar.bridge.choosing import is_used_of_theme
from openbaar.bridge.owning import owner_files, owner_of
from openbaar.bridge.partition import PagePart, prepared_here, render_part
from openbaar.bridge.preparing import Prepared, prepare
from openbaar.bridge.rendering import render_pages, render_templates
from openbaar.bridge.theme_files import VisibleFiles
from openbaar.catalogue import Catalogue
from openbaar.outputs import companion_paths
from openbaar.processes import deal, in_processes
from openbaar.publish.project import Snapshot
from openbaar.publish.rendering import Rendered

FEW = 16
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
        files, config = Files([]), self._prepared.config
        files.add_files_from_theme(self._prepared.env.overlay(loader=VisibleFiles(config.theme.dirs)), config)
        used = (file for file in files if is_used_of_theme(file) and file.abs_src_path)
        theme = {file.dest_uri: Path(file.abs_src_path or "").read_bytes() for file in used}
        return theme | owner_files(config, self.site_url) | render_templates(self._prepared)

    def render(self, pages: Mapping[str, str], fresh: Mapping[str, str], jobs: int) -> Iterator[Rendered]:
        """The pages (path -> address), some at a time."""
        if jobs == 1 or len(pages) <= FEW:
            yield render_pages(self._prepared, pages.items(), fresh)
            return
        parts = [_part(each, fresh) for each in deal(list(pages.items()), max(jobs, len(pages) // BATCH))]
        with prepared_here(self._snapshot, self._prepared):
            yield from in_processes(render_part, self._snapshot, parts, jobs)


def _part(pages: tuple[tuple[str, str], ...], fresh: Mapping[str, str]) -> PagePart:
    own = (each for path, _ in pages for each in (path, *companion_paths(path)))
    return PagePart(pages, {path: fresh[path] for path in own if path in fresh})


@contextmanager
def mkdocs_renderer(snapshot: Snapshot, shown: Catalogue) -> Iterator[MkDocsRenderer]:
    """MkDocs made ready for this catalogue, until it is done."""
    prepared = prepare(snapshot, shown)
    try:
        yield MkDocsRenderer(snapshot, prepared)
    finally:
        prepared.config.plugins.on_shutdown()
