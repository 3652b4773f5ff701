"""What stands in docs/, as values: the bytes of each page, and what must be known of every other file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openbaar.leftovers import is_leftover

__all__ = ["FileFacts", "Sources", "is_leftover"]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Size in bytes and SHA-256 (hexadecimal) of a file that may be downloaded, and the type of its content
    (``file_types.py``; None when nobody looked). What is no ordinary file has no checksum: what it is stands for the
    type (``publish/scan.py``)."""

    size: int
    sha256: str
    content: str | None = None

    @property
    def is_ordinary(self) -> bool:
        """Whether it is a file at all."""
        return bool(self.sha256)


@dataclass(frozen=True, slots=True)
class Sources:
    """All of docs/. Paths are relative to the project and use ``/``: ``docs/beslisnotas/2023/x.md``."""

    pages: Mapping[str, bytes]
    files: Mapping[str, FileFacts]
