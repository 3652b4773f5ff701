"""What stands in docs/, as values: the bytes of each page, and size and checksum of every other file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Size in bytes and SHA-256 (hexadecimal) of a file that may be downloaded."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Sources:
    """All of docs/. Paths are relative to the project and use ``/``: ``docs/beslisnotas/2023/x.md``."""

    pages: Mapping[str, bytes]
    files: Mapping[str, FileFacts]


LEFTOVER = re.compile(
    r"^\.|~$|^~\$|^#.*#$|\.(swp|swo|bak|orig|tmp|rej)$|^(Thumbs\.db|desktop\.ini)$|^__pycache__$",
    re.IGNORECASE,
)
"""What editors and systems leave behind. It is never published, and never a reason to stop."""


def is_leftover(path: str) -> bool:
    """Whether any part of a path is an editor's left-over: ``.nota.md.swp``, ``nota.md~``, ``nota.md.bak``."""
    return any(LEFTOVER.search(part) for part in path.split("/"))
