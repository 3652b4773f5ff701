"""Sources for tests, short to write: a page is a path and its front matter as keyword arguments."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from openbaar.catalogue import Catalogue, Collection, FileFacts, Sources, catalogue, collect
from openbaar.file_types import content_of

NOW = datetime.fromisoformat("2026-11-24T12:00:00+01:00")
"""The moment at which tests look, unless they say otherwise."""


def page(body: str = "", /, **keys: object) -> bytes:
    """A page's bytes; JSON is YAML, so each value is written as JSON."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()]
    return "\n".join(["---", *lines, "---", body]).encode()


def stuk(body: str = "", /, **keys: object) -> bytes:
    """A public document of 6 October 2023, unless the keys say otherwise."""
    return page(
        body, **{"title": "Stuk", "status": "openbaar", "datum": "2023-10-06", "openbaar_op": "2023-10-18"} | keys
    )


def collected(pages: dict[str, bytes], files: dict[str, bytes] | None = None) -> Collection:
    """The collection of these pages and files; paths without ``docs/`` and ``.md``."""
    facts = {
        f"docs/{name}": FileFacts(len(data), hashlib.sha256(data).hexdigest()) for name, data in (files or {}).items()
    }
    return collect(Sources({f"docs/{name}.md": data for name, data in pages.items()}, facts))


def collected_with(pages: dict[str, bytes], files: dict[str, bytes]) -> Collection:
    """The same, with what the files hold looked at, as when they are read from a disk."""
    facts = {
        f"docs/{name}": FileFacts(len(data), hashlib.sha256(data).hexdigest(), content_of(data))
        for name, data in files.items()
    }
    return collect(Sources({f"docs/{name}.md": data for name, data in pages.items()}, facts))


def catalogued(
    pages: dict[str, bytes], now: datetime = NOW, preview: bool = False, files: dict[str, bytes] | None = None
) -> Catalogue:
    """The catalogue of pages that have no problems."""
    collection = collected(pages, files)
    assert not collection.problems, "\n".join(map(str, collection.problems))
    return catalogue(collection, now, preview)
