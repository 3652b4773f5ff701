"""What there is before a build: sources, code, clock, and the site of an earlier build."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from openbaar.processes import elsewhere
from openbaar.publish.environment import environment
from openbaar.publish.file_stat import FileStat, changed_files
from openbaar.publish.ledger_file import ledger_hash
from openbaar.publish.placing import SiteFolder
from openbaar.publish.project import Project, Snapshot
from openbaar.publish.scan_sources import scan_sources
from openbaar.publish.site_marker import NotOurFolder, is_of_marker, mark_of, marked
from openbaar.publish.stat_cache import SiteStat, environment_of, is_finished, ledger_of, site_stats, source_stats

FEW = 2000
"""So many files are looked at sooner than a process is started."""


@dataclass(frozen=True, slots=True)
class Scan:
    """``sources`` tells what each file in docs/ is like, ``scan_site`` what is in the folder of the site, as soon as
    that is known; ``had_sources`` and ``had_site`` what the database has of both. ``is_marked`` tells whether the
    folder has our marker, ``ledger`` and ``had_ledger`` are hashes of the ledger of addresses, now and at the last
    build."""

    snapshot: Snapshot
    sources: Mapping[str, FileStat]
    scan_site: Callable[[], SiteFolder]
    had_environment: str
    had_sources: Mapping[str, FileStat]
    had_site: Mapping[str, SiteStat]
    is_marked: bool
    ledger: str
    had_ledger: str

    @property
    def project(self) -> Project:
        """The project and its site."""
        return self.snapshot.project

    @property
    def site_folder(self) -> SiteFolder:
        """What is in the folder of the site."""
        return self.scan_site()

    def fresh(self) -> dict[str, str]:
        """The files of the site that are as they were placed, with the fingerprint of what they were made of."""
        if self.had_environment != self.snapshot.environment:
            return {}
        ours = self.site_folder.ours
        return {
            path: each.made_of
            for path, each in self.had_site.items()
            if path in ours and ours[path].sha256 == each.stat.sha256
        }

    def refuse_strange_folder(self) -> None:
        """NotOurFolder when there are other files in a folder in which no build placed anything."""
        others = sorted(self.site_folder.others)
        if others and not self.is_marked:
            named = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
            raise NotOurFolder(
                f"{self.project.folder} is niet leeg en geen eerder gebouwde site: {named}. "
                "Kies een lege map, of haal deze map eerst weg als alles erin weg mag."
            )

    def is_current(self, db: sqlite3.Connection) -> bool:
        """Whether the site is what was built to the end, of the same sources, with the same code, and the clock has
        passed no disclosure since, nor the end of a waiver or of the time in which the settings are right."""
        return (
            self.is_marked
            and is_finished(db)
            and self.had_environment == self.snapshot.environment
            and self.had_ledger == self.ledger
            and _content(self.sources) == _content(self.had_sources)
            and {path: each.sha256 for path, each in self.site_folder.ours.items()}
            == {path: each.stat.sha256 for path, each in self.had_site.items()}
            and _clock_changes_nothing(db, self.snapshot.now)
        )


def _content(stats: Mapping[str, FileStat]) -> dict[str, tuple[str, str]]:
    return {path: (each.sha256, each.content) for path, each in stats.items()}


OPENING = """
SELECT 1 FROM document, moment WHERE opens > MIN(moment.now, :now) AND opens <= MAX(moment.now, :now)
UNION ALL SELECT 1 FROM waiver WHERE ends <= :now
UNION ALL SELECT 1 FROM period WHERE :now < begins OR :now >= ends LIMIT 1
"""


def _clock_changes_nothing(db: sqlite3.Connection, now: datetime) -> bool:
    return not db.execute(OPENING, {"now": now.timestamp()}).fetchone()


def scan_project(project: Project, now: datetime, db: sqlite3.Connection) -> Scan:
    """What there is before a build."""
    had_site, marks = site_stats(db), marked(project.folder)
    cached = {path: each.stat for path, each in had_site.items()}
    whole = project.cache in project.folder.parents
    scan_site = _site_scanner(project.folder, cached, None if whole else marks or frozenset())
    made_with, had_sources = environment(project.root, project.preview_at), source_stats(db)
    sources = scan_sources(project.root, had_sources)
    snapshot = Snapshot(project, now, made_with, _hash(sources))
    had = environment_of(db), had_sources, had_site
    ledgers = ledger_hash(project.root), ledger_of(db)
    return Scan(snapshot, sources, scan_site, *had, marks is not None, *ledgers)


def _hash(sources: Mapping[str, FileStat]) -> str:
    total = hashlib.sha256()
    for path, each in sources.items():
        total.update(f"{path}\0{each.sha256}\0".encode("utf-8", "surrogateescape"))
    return total.hexdigest()


def _site_scanner(
    folder: Path, cached: Mapping[str, FileStat], marks: frozenset[str] | None
) -> Callable[[], SiteFolder]:
    """What is in the site's folder: another process looks, while this one does other things. ``marks`` are the lines of
    its marker; None where the folder is ours with all that is in it."""

    def is_ours(name: str) -> bool:
        return marks is None or name in cached or mark_of(name) in marks

    scan = partial(changed_files, folder, cached, lambda name: not is_of_marker(name) and is_ours(name))
    found = elsewhere(scan) if len(cached) > FEW else scan

    @cache
    def scanned() -> SiteFolder:
        new, gone = found()
        changed = {name: each for name, each in new.items() if not is_of_marker(name)}
        others = frozenset(name for name in changed if not is_ours(name))
        ours = {name: each for name, each in cached.items() if name not in gone}
        ours |= {name: each for name, each in changed.items() if name not in others}
        return SiteFolder(ours, others)

    return scanned
