"""What stands in the folder of the site: mostly just what the last build left there, which is quick to see."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Set
from functools import cached_property, partial
from pathlib import Path

from openbaar.processes import elsewhere
from openbaar.publish.file_stat import FileStat, changed_files, stat_of_written
from openbaar.publish.placing import SiteFolder
from openbaar.publish.site_marker import MARKER, is_marked, is_of_marker, mark_of, marked
from openbaar.publish.stat_cache import SiteStat, keep_site_stats, site_stats, site_tree
from openbaar.publish.tree_stat import tree_of, tree_on_disk

FEW = 2000
"""So many files are looked at sooner than a process is started."""


class SiteScan:
    """The folder of a site, looked at once, and what the database ``db`` has of it. Another process begins to look,
    while this one does other things. ``whole`` says that the folder is ours with all that is in it."""

    def __init__(self, folder: Path, db: sqlite3.Connection, whole: bool) -> None:
        self._folder, self._db, self._whole = folder, db, whole
        self._tree = site_tree(db)
        look = partial(tree_on_disk, folder)
        self._look = elsewhere(look) if self._tree.files > FEW else look

    @cached_property
    def had(self) -> Mapping[str, SiteStat]:
        """Every file of the site as it was placed, by path."""
        return site_stats(self._db)

    @cached_property
    def is_marked(self) -> bool:
        """Whether the folder has our marker."""
        return is_marked(self._folder)

    @cached_property
    def is_as_built(self) -> bool:
        """Whether all is sure to be as the last build left it, and nothing else stands there."""
        return bool(self._tree.value) and self._look() == self._tree.value

    @property
    def pages(self) -> int:
        """How many pages the site had."""
        return self._tree.pages

    @cached_property
    def found(self) -> SiteFolder:
        """What stands there."""
        cached = {path: each.stat for path, each in self.had.items()}
        if self.is_as_built:
            return SiteFolder(cached, is_as_built=True)
        marks = None if self._whole else marked(self._folder) or frozenset()

        def is_ours(name: str) -> bool:
            return marks is None or name in cached or mark_of(name) in marks

        new, gone = changed_files(self._folder, cached, lambda name: not is_of_marker(name) and is_ours(name))
        changed = {name: each for name, each in new.items() if not is_of_marker(name)}
        others = frozenset(name for name in changed if not is_ours(name))
        ours = {name: each for name, each in cached.items() if name not in gone}
        ours |= {name: each for name, each in changed.items() if name not in others}
        return SiteFolder(ours, others)

    def fresh(self) -> dict[str, str]:
        """The files that are as they were placed, with the fingerprint of what they were made of."""
        if self.is_as_built:
            return {path: each.made_of for path, each in self.had.items()}
        ours = self.found.ours
        return {
            path: each.made_of
            for path, each in self.had.items()
            if path in ours and ours[path].sha256 == each.stat.sha256
        }

    @property
    def is_unchanged(self) -> bool:
        """Whether every file has the bytes with which it was placed, and none of ours is there beside them."""
        if self.is_as_built:
            return True
        sums = {path: each.sha256 for path, each in self.found.ours.items()}
        return sums == {path: each.stat.sha256 for path, each in self.had.items()}

    def keep_looked_at(self) -> None:
        """Keep what files are like that were looked at again and turned out to have the same bytes."""
        if not self.is_as_built:
            found = self.found
            stats = {path: each._replace(stat=found.ours[path]) for path, each in self.had.items()}
            keep_site_stats(self._db, stats, self.had, value_of_site(self._folder, found.ours, found.others))


def value_of_site(folder: Path, ours: Mapping[str, FileStat], others: Set[str]) -> str:
    """The value of a site (``tree_stat.py``) with these files and its marker; empty when other things stand there."""
    return "" if others else tree_of({**ours, MARKER: stat_of_written(folder / MARKER, "")})
