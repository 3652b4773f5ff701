"""The part of publishing that makes something: from what changed to a finished site in its place."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from openbaar.catalogue import Catalogue
from openbaar.catalogue.data_files import CHECKSUMS
from openbaar.database import unchanging
from openbaar.index import FOLDER, FinishedPages, Site, is_of_index, update_index
from openbaar.outputs.checksums import checksums
from openbaar.publish.environment import rendering_code
from openbaar.publish.file_stat import digest
from openbaar.publish.listings import listed
from openbaar.publish.output_parts import SiteNames, made_outputs
from openbaar.publish.own_folders import own_folder, remove_whole
from openbaar.publish.placing import Finished, Placed, SiteFolder, place_site, refuse_in_the_way
from openbaar.publish.publish import Progress
from openbaar.publish.refreshing import refresh
from openbaar.publish.rendering import Renderer, RendererOf
from openbaar.publish.scanning import Scan
from openbaar.publish.sealed import Stopped
from openbaar.publish.site_cache import SiteStat
from openbaar.publish.site_manifest import SiteManifest, manifest_of
from openbaar.publish.stat_cache import keep_built, keep_source_stats
from openbaar.publish.takedown import finished_or_taken_down, taken_down
from openbaar.publish.traces import Numbers, forget_all, forget_pages, remember, traced_pages
from openbaar.search import Named


class WarningsFound(Stopped):
    """The renderer gave warnings, and the settings say that those stop a build."""


class FileChanged(Stopped):
    """A file beside a page is not what it was when it was inspected."""


class UnlistedError(RuntimeError):
    """A build made files that no list names: a fault of ours, and what is in them nobody decided to publish."""


@dataclass(slots=True)
class Making:
    """A build while it is made. ``fresh`` gives the fingerprints of the files that the site has, ``current`` the pages
    and feeds of which all answers are the same; ``made`` gives the SHA-256 of each file in ``staging``, ``made_of`` the
    fingerprint of each file of the site, made now or before; ``numbers`` those of the questions that were kept."""

    db: sqlite3.Connection
    scan: Scan
    catalogue: Catalogue
    manifest: SiteManifest
    fresh: Mapping[str, str]
    current: Set[str]
    staging: Path
    made: dict[str, str] = field(default_factory=dict)
    made_of: dict[str, str] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=dict)

    def stale(self, paths: Iterable[str]) -> list[str]:
        """Those of these pages and feeds that the site has not, or that were given other answers."""
        return [path for path in paths if path not in self.fresh or path not in self.current]

    def add(self, path: str, made_of: str, data: bytes, sha256: str) -> None:
        """A file that was made, with the SHA-256 of its bytes."""
        target = self.staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        self.made[path], self.made_of[path] = sha256, made_of

    def add_plain(self, path: str, data: bytes) -> None:
        """A file that is made of its own bytes, unless the site has it."""
        sha256 = hashlib.sha256(data).hexdigest()
        if self.fresh.get(path) != sha256:
            self.add(path, sha256, data, sha256)


def make(db: sqlite3.Connection, scan: Scan, of: RendererOf, jobs: int, clean: bool, progress: Progress) -> Placed:
    """Bring the site up to date: see ``publish``."""
    catalogue = take_over(db, scan, jobs)
    current = traced_pages(db)
    with of(scan.snapshot, catalogue) as renderer:
        lists = listed(db, catalogue, current)
        manifest = manifest_of(catalogue, lists, renderer.fixed(), renderer.site_url)
        scan.refuse_strange_folder()
        site_folder, takedown = taken_down(scan, catalogue, manifest)
        with finished_or_taken_down(takedown), _staging(scan.project.staging) as staging:
            refuse_in_the_way(manifest.paths, site_folder.others)
            db.commit()  # for other processes to read; what must go has gone, which needed no room
            fresh = {} if clean else _fresh(scan, site_folder)
            made_of = {path: each for path, each in fresh.items() if path in manifest.paths}
            making = Making(db, scan, catalogue, manifest, fresh, current, staging, made_of=made_of)
            _copy_files(making)
            _make_outputs(making, renderer, jobs)
            _render_pages(making, renderer, jobs, progress)
            _index(making, lists.overviews, jobs)
            _sum(making)
            return _place(making, site_folder, clean)


def take_over(db: sqlite3.Connection, scan: Scan, jobs: int) -> Catalogue:
    """The catalogue, up to date with the sources: what is stale is marked so. ProblemsFound when authors made
    mistakes. The caller commits it, or takes it back."""
    if scan.had_environment != scan.snapshot.environment:
        forget_all(db)
    keep_built(db, scan.snapshot.environment, finished=False, ledger=scan.ledger)
    preview = bool(scan.project.preview_at)
    catalogue = refresh(db, scan.project.root, scan.sources, scan.snapshot.now, preview, jobs)
    keep_source_stats(db, scan.sources, scan.had_sources)
    return catalogue


def _fresh(scan: Scan, site_folder: SiteFolder) -> dict[str, str]:
    """The files that are as they were placed, and were not taken down now."""
    fresh = scan.fresh()
    if site_folder is scan.site.found:
        return fresh
    return {path: made_of for path, made_of in fresh.items() if path in site_folder.ours}


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A folder for what is made anew, empty at the start and gone at the end."""
    remove_whole(folder)
    own_folder(folder)
    try:
        yield folder
    finally:
        remove_whole(folder)


def _copy_files(making: Making) -> None:
    """The files that are copied as they are: those of the theme, and attachments."""
    for path, data in making.manifest.fixed.items():
        making.add_plain(path, data)
    for path, sha256 in making.manifest.attached.items():
        if making.fresh.get(path) != sha256:
            (making.staging / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(making.scan.project.root / "docs" / path, making.staging / path)
            if digest(making.staging / path)[1] != sha256:  # what is copied is what was inspected
                raise FileChanged(f"docs/{path} veranderde tijdens de bouw. Bouw opnieuw.")
            making.made[path] = making.made_of[path] = sha256


def _make_outputs(making: Making, renderer: Renderer, jobs: int) -> None:
    """The feeds and other files of which an answer is another."""
    site = SiteNames(renderer.site_url, renderer.site_name, renderer.owner)
    stale = making.stale(sorted(making.manifest.outputs))
    database = making.scan.project.database
    with unchanging(making.db):
        for made in made_outputs(stale, making.catalogue, database, site, jobs):
            for path, data in made.files:
                making.add_plain(path, data)
            remember(making.db, made.trace, making.numbers)


def _render_pages(making: Making, renderer: Renderer, jobs: int, progress: Progress) -> None:
    """The stale pages, with the files that are made with them; of those that turn out to be as they were only that is
    remembered."""
    manifest = making.manifest
    lost = [page for page, made in manifest.companions.items() if not all(path in making.fresh for path in made)]
    stale = {path: manifest.pages[path] for path in dict.fromkeys([*making.stale(manifest.pages), *lost])}
    done = warnings = 0
    with unchanging(making.db):
        for rendered in renderer.render(stale, making.fresh, jobs):
            for path, made_of, data, sha256 in rendered.pages:
                if data is not None:
                    making.add(path, made_of, data, sha256)
            remember(making.db, rendered.trace, making.numbers)
            warnings += rendered.warnings
            done += sum(each.path in stale for each in rendered.pages)
            progress(done, len(stale))
    if warnings and renderer.is_strict:
        raise WarningsFound(f"Aborted with {warnings} warnings in strict mode!")


def _index(making: Making, overviews: Iterable[Named], jobs: int) -> None:
    """The search index of the finished pages."""
    scan = making.scan
    sums = {**scan.site.found.ours, **making.made}
    pages = FinishedPages(making.staging, scan.project.folder, sums)
    present = {path: made_of for path, made_of in making.fresh.items() if path.startswith(f"{FOLDER}/")}
    site = Site(making.db, making.catalogue, overviews, pages, present, jobs)
    making.made_of |= update_index(site, rendering_code(), making.add_plain)


def _sum(making: Making) -> None:
    """The checksums of all that the site is to hold, of which most are kept."""
    ours = making.scan.site.found.ours
    sums = {path: making.made.get(path) or ours[path] for path in making.made_of if path != CHECKSUMS}
    making.add_plain(CHECKSUMS, checksums(sums))


def _place(making: Making, site_folder: SiteFolder, clean: bool) -> Placed:
    """Everything in its place; then that is remembered, in the one transaction that ends last."""
    paths = making.manifest.paths
    unlisted = [path for path in making.made if path not in paths and not is_of_index(path)]
    if unlisted:
        raise UnlistedError(f"files that nobody listed: {', '.join(sorted(unlisted))}")
    finished = Finished(making.staging, making.made, making.made_of.keys() - making.made.keys())
    placed, after = place_site(finished, making.scan.project.folder, site_folder, clean)
    site = making.scan.site
    gone = frozenset(site.had.keys() - making.made_of.keys())
    forget_pages(making.db, gone)
    site.keep({path: SiteStat(stat, making.made_of[path]) for path, stat in after.items()}, gone)
    keep_built(making.db, making.scan.snapshot.environment, finished=True, ledger=making.scan.ledger)
    making.db.commit()
    return placed
