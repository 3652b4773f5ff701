"""The pages of a preview, made when a reader asks for one: an edit costs what is looked at, whatever else it changed.

Between two builds the folder of the preview holds pages of different moments. A page is compared with what it should be
made of before it is shown, so no list of what an edit may have changed can be wrong. The catalogue is a copy in memory:
what builds remember stays as the build left it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from threading import Lock

from openbaar.bridge.preparing import Prepared, prepare
from openbaar.bridge.rendering import render_pages
from openbaar.catalogue import Catalogue
from openbaar.catalogue.asking import NoAnswer
from openbaar.catalogue.questions.site import attached_files
from openbaar.database import new_database
from openbaar.outputs import companion_paths
from openbaar.outputs.companions import MADE, PAGE
from openbaar.publish.environment import environment, rendering_code
from openbaar.publish.project import Project
from openbaar.publish.refreshing import refresh
from openbaar.publish.scan_sources import scan_sources
from openbaar.publish.scanning import Scan, scan_project
from openbaar.publish.sealed import sealed_database
from openbaar.publish.traces import forget_all

ERROR_PAGE = "404.html"
"""No page of the catalogue: a template that stands for itself."""


class OnDemand:
    """A preview that was just built, and its pages as they come to differ from that."""

    def __init__(self, project: Project, now: datetime) -> None:
        self._db, self._lock = new_database(shared=True), Lock()
        with sealed_database(project.database, rendering_code()) as built:
            self._scan: Scan = scan_project(project, now, built)
            self._made_of = dict(self._scan.fresh())
            built.backup(self._db)
        forget_all(self._db)  # pages are compared when they are asked for
        self._db.commit()
        shown = Catalogue(self._db)
        self._prepared: Prepared = prepare(self._scan.snapshot, shown)
        self._attached = {path for path, _ in attached_files(shown)}  # and all that came later

    def is_of_same_code(self) -> bool:
        """Whether code, templates and settings are what the preview was built with."""
        project = self._scan.project
        return environment(project.root, project.preview_at) == self._scan.snapshot.environment

    def take_over(self, now: datetime) -> None:
        """Go on from what is in docs/ now; ProblemsFound, and all as it was, when authors made mistakes."""
        with self._lock:
            root = self._scan.project.root
            sources = scan_sources(root, self._scan.sources)
            try:
                shown = refresh(self._db, root, sources, now, preview=True, jobs=1)
            except BaseException:
                self._db.rollback()
                raise
            self._db.commit()
            self._scan = replace(self._scan, sources=sources)
            self._prepared.build.catalogue = shown

    def freshen(self, name: str) -> None:
        """Make the file at this path within the site what it should be now. Files that builds make of the whole
        collection, such as feeds and the search index, stay as the last build left them."""
        with self._lock:
            attached = self._prepared.build.catalogue.files.get(f"docs/{name}")
            if attached:
                self._attached.add(f"docs/{name}")
                if self._made_of.get(name) != attached.sha256:
                    self._place(name, attached.sha256, (self._scan.project.root / "docs" / name).read_bytes())
            elif f"docs/{name}" in self._attached:
                self._remove(name)
            elif name.endswith(".html") and name != ERROR_PAGE:
                self._freshen_page(name)
            elif name.rpartition("/")[2] in MADE:
                self._freshen_page(f"{name.rpartition('/')[0]}/{PAGE}")

    def _freshen_page(self, name: str) -> None:
        address = name.removesuffix("index.html") if name.rpartition("/")[2] == "index.html" else name
        try:
            pages = render_pages(self._prepared, [(name, address)], self._made_of).pages
        except NoAnswer:  # no page is there, or not any more
            pages = ()
        for path in {name, *companion_paths(name)} - {each.path for each in pages}:
            self._remove(path)
        for path, made_of, data, _ in pages:
            if data is not None:
                self._place(path, made_of, data)

    def _place(self, name: str, made_of: str, data: bytes) -> None:
        """Put a file in its place: whole, or not at all."""
        aside, target = self._scan.project.staging / name, self._scan.project.folder / name
        for path in (aside, target):
            path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(data)
        aside.replace(target)
        self._made_of[name] = made_of

    def _remove(self, name: str) -> None:
        """Remove a page that was there; a path that no page ever had is none of ours."""
        if self._made_of.pop(name, None) is not None:
            (self._scan.project.folder / name).unlink(missing_ok=True)
