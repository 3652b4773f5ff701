"""Publishing: what changed is read, what that makes stale is made again, and all of it is put in its place.

The command, the preview and the tests enter here. When nothing changed, nothing is imported that could render: that is
most of what such a build costs.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from openbaar.publish.environment import rendering_code
from openbaar.publish.lock import locked
from openbaar.publish.own_folders import without_strangers
from openbaar.publish.placing import Placed
from openbaar.publish.project import Project
from openbaar.publish.scanning import scan_project
from openbaar.publish.sealed import remove_database, sealed_database
from openbaar.publish.stat_cache import keep_ledger, keep_source_stats

if TYPE_CHECKING:
    from openbaar.publish.rendering import RendererOf

Progress = Callable[[int, int], None]
"""Is told how many files are done, and of how many."""


def no_progress(_: int, __: int) -> None:
    """Tells nobody."""


def publish(
    project: Project,
    now: datetime,
    renderer: Callable[[], RendererOf],
    jobs: int = 1,
    clean: bool = False,
    progress: Progress = no_progress,
    waiting: Callable[[], None] = lambda: None,
    release: bool = False,
) -> Placed:
    """Bring the site of a project up to date with its sources at the moment ``now``. ``clean`` makes and writes
    everything again. ``renderer`` gives what makes a renderer, and is called when there is anything to render;
    ``waiting`` is called when another build of this site is busy. With a ``release`` what is in the site goes into the
    ledger of addresses (``address_ledger.py``), after all else.

    ProblemsFound, before anything is written, when authors made mistakes; NotOurFolder when other files are in the way.
    Only a build that succeeds touches the site, but for what may no longer be seen: that goes first. What is remembered
    is committed last.
    """
    with locked(project.database.with_suffix(".slot"), waiting):
        without_strangers(project.cache)
        if clean:
            from openbaar.publish.inspecting import forget_inspected

            remove_database(project.database)
            forget_inspected(project.root)
        with sealed_database(project.database, rendering_code()) as db:
            placed = _brought_up_to_date(db, project, now, renderer, jobs, clean, progress)
            if release:
                _add_to_ledger(db, project, now)
            return placed


def _brought_up_to_date(
    db: sqlite3.Connection,
    project: Project,
    now: datetime,
    renderer: Callable[[], RendererOf],
    jobs: int,
    clean: bool,
    progress: Progress,
) -> Placed:
    scan = scan_project(project, now, db)
    if not clean and scan.is_current(db):
        scan.site.keep_looked_at()
        keep_source_stats(db, scan.sources, scan.had_sources)
        db.commit()
        pages = scan.site.pages
        return Placed(pages, 0, pages, 0)
    from openbaar.publish.making import make

    return make(db, scan, renderer(), jobs, clean, progress)


def _add_to_ledger(db: sqlite3.Connection, project: Project, now: datetime) -> None:
    """One release of a project at a time, also where their sites stand in different folders."""
    from openbaar.publish.address_ledger import add_to_ledger

    with locked(project.cache / "adressen.slot", lambda: None):
        keep_ledger(db, add_to_ledger(db, project.root, now))
    db.commit()
