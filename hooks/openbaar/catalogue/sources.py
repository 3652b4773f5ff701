"""What stands in docs/, as values: the bytes of each page, and size and checksum of every other file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openbaar.leftovers import is_leftover

__all__ = ["FileFacts", "Sources", "is_leftover"]


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
