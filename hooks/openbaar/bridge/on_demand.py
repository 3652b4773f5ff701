"""The pages of a preview, made when a reader asks for one: an edit costs what is looked at, whatever else it changed.

Between two builds the folder of the preview holds pages of different moments. A page is compared with what it should be
made of, as a build does, before it is shown; so no list of what an edit may have changed can be wrong.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock

from mkdocs.structure.files import File

from openbaar.bridge.choosing import generated_file
from openbaar.bridge.foundation import all_of
from openbaar.bridge.preparing import prepare, with_page, written_file
from openbaar.bridge.rendering import render
from openbaar.bridge.state import Known
from openbaar.catalogue import Catalogue, Entry, catalogue_of, visible, with_texts
from openbaar.catalogue.entries import is_stuk
from openbaar.pages import Announced, GeneratedPage, announcements, generated_at
from openbaar.publish.before import Before
from openbaar.publish.environment import environment
from openbaar.publish.extracts import Kept
from openbaar.publish.recall import ExtractsLater, Recalled, hashes_of_pages
from openbaar.publish.reworded import documents_of, reworded, with_reworded
from openbaar.publish.seen import Seen
from openbaar.publish.survey import survey

ERROR_PAGE = "404.html"
"""No page of the catalogue: a template that stands for itself."""


@dataclass(frozen=True, slots=True)
class Now:
    """What pages are made of: the sources as read, what may be seen of them, its entries by address, and the feeds
    that pages announce (None until somebody asks)."""

    recalled: Recalled
    shown: Catalogue
    by_address: Mapping[str, Entry]
    announced: Announced | None = None


def _now(recalled: Recalled, shown: Catalogue) -> Now:
    return Now(recalled, shown, {entry.address: entry for entry in shown.entries.values()})


class OnDemand:
    """A preview that was just built, as ``before`` tells, and its pages as they come to differ from that."""

    def __init__(self, before: Before) -> None:
        self._folder, self._snapshot, self._built = before.folder, before.snapshot, before.state
        self._prints, self._shards, self._lock = dict(before.state.prints), dict[int, Kept](), Lock()
        recalled, entries = all_of(self._snapshot, before.sources, 1, self._shards)
        self._now = _now(recalled, catalogue_of(recalled.collection, entries))
        known, staging = Known(tuple(before.state.pages), ()), before.memory.with_suffix(".pages")
        self._prepared = prepare(self._snapshot, recalled, self._now.shown, known, staging)
        self._attached = set(self._now.shown.files)  # and all that came later: what went must go from the folder too

    def stand(self, now: datetime) -> bool:
        """Whether nothing but sources can have changed since the build."""
        built = self._snapshot
        same = environment(built.root, built.site_url or "") == built.environment
        return same and self._built.holds(now)

    def take(self) -> None:
        """Go on from what is in docs/ now; ProblemsFound, and all as it was, when authors made mistakes."""
        with self._lock:
            self._now = self._taken(survey(self._snapshot.root, self._now.recalled.seen))
            self._prepared = replace(self._prepared, recalled=self._now.recalled)
            self._prepared.build.catalogue = self._now.shown

    def _taken(self, sources: Mapping[str, Seen]) -> Now:
        earlier, snapshot = self._now, self._snapshot
        read = ExtractsLater(snapshot, hashes_of_pages(sources), self._shards).read
        found = reworded(earlier.recalled, sources, read)
        if found is None:
            recalled, entries = all_of(snapshot, sources, 1, self._shards)
            return _now(recalled, catalogue_of(recalled.collection, entries))
        recalled = with_reworded(earlier.recalled, sources, found)
        those = replace(recalled.collection, documents=documents_of(found))
        changed = visible(those, snapshot.now, snapshot.preview)
        entries = {ref: replace(entry, made={}) for ref, entry in earlier.shown.entries.items()} | changed
        return replace(_now(recalled, with_texts(earlier.shown, entries)), announced=earlier.announced)

    def freshen(self, name: str) -> None:
        """Make the file at this path within the site what it should be now. Files that builds make of the whole
        collection, such as feeds and the search index, stay as the last build left them."""
        with self._lock:
            attached = self._now.shown.files.get(f"docs/{name}")
            if attached and self._prints.get(name) != attached.sha256:
                shutil.copyfile(self._snapshot.root / "docs" / name, self._aside(name))
                self._place(name, attached.sha256)
                self._attached.add(f"docs/{name}")
            elif not attached and f"docs/{name}" in self._attached:
                self._remove(name)
            elif name.endswith(".html") and name != ERROR_PAGE:
                self._freshen_page(name)

    def _freshen_page(self, name: str) -> None:
        folder, _, last = name.rpartition("/")
        address = (folder and f"{folder}/") if last == "index.html" else name
        entry = self._now.by_address.get(address)
        made = None if entry and is_stuk(entry) else self._generated(address, entry)
        config, generated = self._prepared.config, self._prepared.build.generated
        if entry:
            file = written_file(entry.document.path, config)
        elif made:
            file = generated_file(made, config)
        else:
            self._remove(name)
            return
        generated.pop(file.src_uri, None)
        if made:
            generated[file.src_uri] = made.described
        self._render(name, file)

    def _generated(self, address: str, entry: Entry | None) -> GeneratedPage | None:
        shown = self._now.shown
        announced = self._now.announced or announcements(shown)
        self._now = replace(self._now, announced=announced)
        return generated_at(address, entry, shown, announced)

    def _render(self, name: str, page: File) -> None:
        prepared = self._prepared
        with with_page(prepared, page):
            rendered = render(prepared, (page.src_uri,), self._prints)
        if name in rendered.made:
            self._place(name, rendered.prints[name])

    def _aside(self, name: str) -> Path:
        """Where a file is made, before it is put in its place."""
        path = Path(self._prepared.config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _place(self, name: str, made_of: str) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        self._aside(name).replace(path)
        self._prints[name] = made_of

    def _remove(self, name: str) -> None:
        """Remove a page that was there; a path that no page ever had is none of ours."""
        if self._prints.pop(name, None) is not None:
            (self._folder / name).unlink(missing_ok=True)
