"""What stands in the folder of the site: mostly just what the last build left there, which is quick to see."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import cached_property, partial
from pathlib import Path

from openbaar.processes import elsewhere
from openbaar.publish.file_stat import FileStat, changed_files
from openbaar.publish.placing import SiteFolder
from openbaar.publish.site_cache import (
    SiteStat,
    keep_site_stats,
    keep_site_tree,
    leads_out,
    site_stats,
    site_sums,
    site_tree,
)
from openbaar.publish.site_marker import is_marked, is_of_marker, mark_of, marked
from openbaar.publish.stat_cache import is_finished
from openbaar.publish.tree_stat import tree_on_disk

FEW = 2000
"""So many files are looked at sooner than a process is started."""


class SiteScan:
    """The folder of a site, looked at once, and what the database ``db`` has of it. Another process begins to look,
    while this one does other things. ``whole`` says that the folder is ours with all that is in it."""

    def __init__(self, folder: Path, db: sqlite3.Connection, whole: bool) -> None:
        self._folder, self._db, self._whole = folder, db, whole
        self._tree, self._is_finished = site_tree(db), is_finished(db)
        look = partial(_value_on_disk, folder)
        self._look = elsewhere(look) if self._tree.files > FEW else look

    @property
    def pages(self) -> int:
        """How many pages the site had."""
        return self._tree.pages

    @cached_property
    def is_marked(self) -> bool:
        """Whether the folder has our marker."""
        return is_marked(self._folder)

    @cached_property
    def is_as_built(self) -> bool:
        """Whether all is sure to be as the last build left it, and nothing else stands there."""
        value = self._tree.value
        return self.is_marked and bool(value) and self._look() == value and not leads_out(self._db)

    @cached_property
    def _sums(self) -> tuple[dict[str, str], dict[str, str]]:
        return site_sums(self._db)

    @property
    def had(self) -> Mapping[str, str]:
        """The SHA-256 of every file of the site as it was placed, by path."""
        return self._sums[0]

    @cached_property
    def found(self) -> SiteFolder:
        """What stands there."""
        if self.is_as_built:
            return SiteFolder(self.had, has_marks=self._is_finished)
        ours = {name: each.sha256 for name, each in self._stats[0].items()}
        return SiteFolder(ours, self._stats[1])

    @cached_property
    def _stats(self) -> tuple[dict[str, FileStat], frozenset[str]]:
        """What each file of ours is like, looked at by itself, and the paths of what is not ours."""
        cached = site_stats(self._db)
        marks = None if self._whole else marked(self._folder) or frozenset()

        def is_ours(name: str) -> bool:
            return marks is None or name in cached or mark_of(name) in marks

        new, gone = changed_files(self._folder, cached, lambda name: not is_of_marker(name) and is_ours(name))
        changed = {name: each for name, each in new.items() if not is_of_marker(name)}
        others = frozenset(name for name in changed if not is_ours(name))
        ours = {name: each for name, each in cached.items() if name not in gone}
        return ours | {name: each for name, each in changed.items() if name not in others}, others

    def fresh(self) -> dict[str, str]:
        """The files that are as they were placed, with the fingerprint of what they were made of."""
        had, made_of = self._sums
        if self.is_as_built:
            return made_of
        ours = self.found.ours
        return {path: each for path, each in made_of.items() if ours.get(path) == had[path]}

    @property
    def is_unchanged(self) -> bool:
        """Whether every file has the bytes with which it was placed, and none of ours is there beside them."""
        return self.is_as_built or self.found.ours == self.had

    def keep_looked_at(self) -> None:
        """Keep what files are like that were looked at by themselves, and turned out to be as they were placed."""
        if not self.is_as_built:
            self.keep({}, frozenset())

    def keep(self, stats: Mapping[str, SiteStat], gone: frozenset[str]) -> None:
        """Keep what these files of the site are like now, which were placed, and forget those that are gone; with what
        others turned out to be like."""
        if self.is_as_built:
            keep_site_stats(self._db, stats, gone)
            return
        made_of = self._sums[1]
        same = (path for path, each in self.found.ours.items() if each == self.had.get(path))
        looked_at = {path: SiteStat(self._stats[0][path], made_of[path]) for path in same if path not in gone}
        keep_site_stats(self._db, looked_at | dict(stats), gone)
        keep_site_tree(self._db, is_whole=not self.found.others)


def _value_on_disk(folder: Path) -> str:
    return tree_on_disk(folder, lambda name: not is_of_marker(name))
