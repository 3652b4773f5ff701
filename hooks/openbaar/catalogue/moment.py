"""The moment from which the catalogue is looked at."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import NamedTuple


class Moment(NamedTuple):
    """Seconds since 1970, and whether drafts may be seen."""

    now: float
    preview: bool


def set_moment(db: sqlite3.Connection, now: datetime, preview: bool = False) -> None:
    """Let the views show what may be seen at a moment (which must have a time zone)."""
    db.execute("DELETE FROM moment")
    db.execute("INSERT INTO moment VALUES (?, ?)", (now.timestamp(), int(preview)))


def moment_of(db: sqlite3.Connection) -> Moment | None:
    """The moment that was set last; None before that."""
    return next((Moment(now, bool(preview)) for now, preview in db.execute("SELECT now, preview FROM moment")), None)


OPENING = "SELECT path FROM document JOIN source USING (bron) WHERE opens > ? AND opens <= ?"


def opening_between(db: sqlite3.Connection, one: float, other: float) -> list[str]:
    """The sources of documents that are to be seen at one of these moments and not at the other."""
    return [path for (path,) in db.execute(OPENING, (min(one, other), max(one, other)))]
