"""What the files of the site were like when they were placed or looked at last, in the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain
from typing import NamedTuple

from openbaar.publish.file_stat import FileStat
from openbaar.publish.tree_stat import File, tree_of, tree_with


class SiteStat(NamedTuple):
    """A file of the site, and the fingerprint of what it was made of."""

    stat: FileStat
    made_of: str


class SiteTree(NamedTuple):
    """The site as the last build left it: the value of all its files (``tree_stat.py``; empty when each must be looked
    at), how many files there are, and how many pages among them."""

    value: str = ""
    files: int = 0
    pages: int = 0


def site_tree(db: sqlite3.Connection) -> SiteTree:
    """The site as a whole."""
    return next((SiteTree._make(row) for row in db.execute("SELECT * FROM site_tree")), SiteTree())


def site_sums(db: sqlite3.Connection) -> tuple[dict[str, str], dict[str, str]]:
    """By path of every file its SHA-256, and the fingerprint of what it was made of."""
    rows = db.execute("SELECT path, sha256, made_of FROM site_stat").fetchall()
    return {path: sha256 for path, sha256, _ in rows}, {path: made_of for path, _, made_of in rows}


def site_stats(db: sqlite3.Connection) -> dict[str, FileStat]:
    """What every file was like, by path."""
    rows = db.execute("SELECT path, size, mtime, ctime, read, sha256 FROM site_stat")
    return {path: FileStat(*stat) for path, *stat in rows}


LEADING_OUT = "SELECT 1 FROM site_stat WHERE path GLOB '/*' OR '/' || path || '/' GLOB '*/../*' LIMIT 1"


def leads_out(db: sqlite3.Connection) -> bool:
    """Whether a path leads out of the site: none that a build kept does."""
    return db.execute(LEADING_OUT).fetchone() is not None


def keep_site_stats(db: sqlite3.Connection, stats: Mapping[str, SiteStat], gone: Set[str]) -> None:
    """Keep what these files are like now, and forget those that are gone; the others stay as they are kept."""
    value = site_tree(db).value
    left = list(_kept(db, chain(gone, stats))) if value else []
    db.executemany("DELETE FROM site_stat WHERE path = ?", [(path,) for path in sorted(gone)])
    rows = ((path, *each.stat[:5], each.made_of) for path, each in stats.items())
    db.executemany("INSERT OR REPLACE INTO site_stat VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    if value:
        new = ((path, *each.stat[:3]) for path, each in stats.items())
        _keep_tree(db, tree_with(value, left, new) if _are_settled(stats) else "")


def _kept(db: sqlite3.Connection, paths: Iterable[str]) -> Iterator[File]:
    for path in paths:
        yield from db.execute("SELECT path, size, mtime, ctime FROM site_stat WHERE path = ?", (path,))


def keep_site_tree(db: sqlite3.Connection, is_whole: bool) -> None:
    """Make the value of the site anew of all that is kept of its files; ``is_whole`` says that nothing else stands
    there."""
    stats = site_stats(db) if is_whole else {}
    settled = stats and all(each.is_settled for each in stats.values())
    _keep_tree(db, tree_of((path, *each[:3]) for path, each in stats.items()) if settled else "")


def _are_settled(stats: Mapping[str, SiteStat]) -> bool:
    return all(each.stat.is_settled for each in stats.values())


COUNTED = "SELECT COUNT(*), SUM(path GLOB '*.html') FROM site_stat"


def _keep_tree(db: sqlite3.Connection, value: str) -> None:
    files, pages = db.execute(COUNTED).fetchone()
    db.execute("DELETE FROM site_tree")
    db.execute("INSERT INTO site_tree VALUES (?, ?, ?)", (value, files, pages or 0))
