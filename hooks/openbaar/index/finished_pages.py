"""The finished pages of a site: those that were just made, and those that stay as they stand."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from openbaar.search import published_text


@dataclass(frozen=True, slots=True)
class FinishedPages:
    """``made`` is the folder with what was made now, ``standing`` the site with the rest of it, if there is one;
    ``sums`` gives the SHA-256 of files, by path within the site, that need not be looked at for it."""

    made: Path
    standing: Path | None = None
    sums: Mapping[str, str] = field(default_factory=dict)

    def sha256(self, address: str) -> str:
        """The checksum of a page."""
        name = f"{address}index.html"
        return self.sums.get(name) or hashlib.sha256(self._path(name).read_bytes()).hexdigest()

    def text(self, address: str) -> str:
        """The published HTML of the text of a page."""
        return published_text(self._path(f"{address}index.html").read_text(encoding="utf-8"))

    def _path(self, name: str) -> Path:
        made = self.made / name
        return made if self.standing is None or made.is_file() else self.standing / name
