"""What files were like when they were last looked at, in the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from openbaar.publish.file_stat import FileStat


def environment_of(db: sqlite3.Connection) -> str:
    """The hash of code, templates and settings of which the pages were made; empty before that."""
    return next((str(found) for (found,) in db.execute("SELECT environment FROM built")), "")


def source_stats(db: sqlite3.Connection) -> dict[str, FileStat]:
    """The files in docs/, by path."""
    return {path: FileStat._make(row) for path, *row in db.execute("SELECT * FROM source_stat")}


def is_finished(db: sqlite3.Connection) -> bool:
    """Whether the last build came to its end: the site then has all that the database knows."""
    return any(finished for (finished,) in db.execute("SELECT finished FROM built"))


def ledger_of(db: sqlite3.Connection) -> str:
    """The hash of the ledger of addresses against which the last build was held; empty before that."""
    return next((str(found) for (found,) in db.execute("SELECT ledger FROM built")), "")


def keep_built(db: sqlite3.Connection, environment: str, finished: bool, ledger: str) -> None:
    """Keep of what the pages are made, whether the site has them, and against which ledger they were held."""
    db.execute("DELETE FROM built")
    db.execute("INSERT INTO built VALUES (?, ?, ?)", (environment, int(finished), ledger))


def keep_ledger(db: sqlite3.Connection, ledger: str) -> None:
    """Keep the hash of the ledger as a release left it."""
    db.execute("UPDATE built SET ledger = ?", (ledger,))


def keep_period(db: sqlite3.Connection, period: tuple[float, float] | None) -> None:
    """Keep in which time the settings are right, in seconds since 1970; None for always."""
    db.execute("DELETE FROM period")
    if period:
        db.execute("INSERT INTO period VALUES (?, ?)", period)


def keep_source_stats(db: sqlite3.Connection, stats: Mapping[str, FileStat], before: Mapping[str, FileStat]) -> None:
    """Keep what the files in docs/ are like now; ``before`` is what is kept already."""
    gone = [(path,) for path in sorted(before.keys() - stats.keys())]
    db.executemany("DELETE FROM source_stat WHERE path = ?", gone)
    rows = ((path, *each) for path, each in stats.items() if before.get(path) != each)
    db.executemany("INSERT OR REPLACE INTO source_stat VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
