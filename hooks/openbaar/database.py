"""The one database of a site: the catalogue, what publishing remembers, and what the search engine has cached.

Each of these has a schema of its own, with a comment at every table and column. SQLite is asked to believe nothing that
a file says of itself; that a file is ours is for who opens it to know (``publish/sealed.py``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCHEMAS = tuple(HERE / name / "schema.sql" for name in ("catalogue", "publish"))

SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
    "PRAGMA synchronous = OFF",
    "PRAGMA journal_mode = MEMORY",
)
"""A crash may leave a file that is of no use. Then it has no seal, and all is made again."""


def new_database(
    path: Path | None = None, shared: bool = False, schemas: tuple[Path, ...] = SCHEMAS
) -> sqlite3.Connection:
    """An empty database, in memory or in a file that is not there yet; ``shared`` by threads that take turns."""
    db = opened(path, shared=shared)
    for schema in schemas:
        db.executescript(schema.read_text(encoding="utf-8"))
    return db


def opened(path: Path | None = None, read_only: bool = False, shared: bool = False) -> sqlite3.Connection:
    """A database in a file; sqlite3.DatabaseError for what is none. A transaction begins with the first change, and
    ends where the caller says."""
    mode = "mode=ro&immutable=1" if read_only else "mode=rwc"
    target = ":memory:" if path is None else f"{path.resolve().as_uri()}?{mode}"
    db = sqlite3.connect(target, uri=path is not None, cached_statements=512, check_same_thread=not shared)
    for setting in SETTINGS[:-1] if read_only else SETTINGS:
        db.execute(setting)
    return db


@contextmanager
def unchanging(db: sqlite3.Connection) -> Iterator[None]:
    """Within this the file does not change before the next commit, so that other processes can read it."""
    db.execute("PRAGMA cache_spill = OFF")
    try:
        yield
    finally:
        db.execute("PRAGMA cache_spill = ON")
