"""A project, and the site that is made of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

CACHE = Path(".cache") / "bouw"
"""Where publishing keeps what it remembers, under the project."""


@dataclass(frozen=True, slots=True)
class Project:
    """The project in ``root``, and the ``folder`` of its site. ``preview_at`` is the address of a preview, which shows
    drafts; empty for a site."""

    root: Path
    folder: Path
    preview_at: str = ""

    @property
    def cache(self) -> Path:
        """The folder for what is remembered."""
        return self.root / CACHE

    @property
    def database(self) -> Path:
        """The database of this site."""
        return self.cache / f"{hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]}.sqlite"

    @property
    def staging(self) -> Path:
        """Where files are made before they are placed."""
        return self.database.with_suffix(".site")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that decides the bytes of a page, as plain values that can be sent to another process: the project with its
    database, the moment, the hash of code, templates and settings, and the hash of all sources."""

    project: Project
    now: datetime
    environment: str
    sources: str
