"""What there is before a build: sources, code, clock, and the site of an earlier build."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from openbaar.publish.environment import environment
from openbaar.publish.file_stat import FileStat
from openbaar.publish.ledger_file import ledger_hash
from openbaar.publish.project import Project, Snapshot
from openbaar.publish.scan_sources import scan_sources
from openbaar.publish.site_marker import NotOurFolder
from openbaar.publish.site_scan import SiteScan
from openbaar.publish.stat_cache import environment_of, is_finished, ledger_of, source_stats


@dataclass(frozen=True, slots=True)
class Scan:
    """``sources`` tells what each file in docs/ is like, ``had_sources`` what the database has of it; ``site`` is what
    stands in the folder of the site. ``ledger`` and ``had_ledger`` are hashes of the ledger of addresses, now and at
    the last build."""

    snapshot: Snapshot
    sources: Mapping[str, FileStat]
    had_sources: Mapping[str, FileStat]
    site: SiteScan
    had_environment: str
    ledger: str
    had_ledger: str

    @property
    def project(self) -> Project:
        """The project and its site."""
        return self.snapshot.project

    def fresh(self) -> dict[str, str]:
        """The files of the site that are as they were placed, with the fingerprint of what they were made of."""
        return self.site.fresh() if self.had_environment == self.snapshot.environment else {}

    def refuse_strange_folder(self) -> None:
        """NotOurFolder when there are other files in a folder in which no build placed anything."""
        others = sorted(self.site.found.others)
        if others and not self.site.is_marked:
            named = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
            raise NotOurFolder(
                f"{self.project.folder} is niet leeg en geen eerder gebouwde site: {named}. "
                "Kies een lege map, of haal deze map eerst weg als alles erin weg mag."
            )

    def is_current(self, db: sqlite3.Connection) -> bool:
        """Whether the site is what was built to the end, of the same sources, with the same code, and the clock has
        passed no disclosure since, nor the end of a waiver or of the time in which the settings are right."""
        return (
            self.site.is_marked
            and is_finished(db)
            and self.had_environment == self.snapshot.environment
            and self.had_ledger == self.ledger
            and _content(self.sources) == _content(self.had_sources)
            and _clock_changes_nothing(db, self.snapshot.now)
            and self.site.is_unchanged
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
    site = SiteScan(project.folder, db, whole=project.cache in project.folder.parents)
    made_with, had_sources = environment(project.root, project.preview_at), source_stats(db)
    sources = scan_sources(project.root, had_sources)
    snapshot = Snapshot(project, now, made_with, _hash(sources))
    return Scan(snapshot, sources, had_sources, site, environment_of(db), ledger_hash(project.root), ledger_of(db))


def _hash(sources: Mapping[str, FileStat]) -> str:
    total = hashlib.sha256()
    for path, each in sources.items():
        total.update(f"{path}\0{each.sha256}\0".encode("utf-8", "surrogateescape"))
    return total.hexdigest()
