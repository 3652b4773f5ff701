"""What a build is of: everything that decides the bytes of its pages, in a form that can be sent to another process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The project in ``root`` at the moment ``now``, with the hash of its code, templates and settings, and the folder
    in which extracts are kept. ``site_url`` is set where it is another than the settings say: in a preview."""

    root: Path
    cache: Path
    now: datetime
    environment: str
    preview: bool = False
    site_url: str | None = None
