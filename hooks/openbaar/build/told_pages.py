"""What Pagefind was told of a shard, out of what is kept of it: read without all that makes such pages, which takes
longer to import than this takes to read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cbor2

from openbaar.build.kept import kept

PAGES = ".pages"

Row = tuple[str, Any, str, list[tuple[str, str, Any, Any]], str]
"""What is kept of a page: its checksum, its facts, what was known of words, of all that is found on it first the name
and the page that Pagefind reads, and its text."""


def recall_rows(path: Path, environment: str) -> Mapping[str, Row]:
    """The pages of a shard by address, as they were kept by the code with this hash; nothing otherwise."""
    data = kept(path)
    code, rows = cbor2.loads(data) if data is not None else ("", {})
    return rows if code == environment else {}


def recall_told(path: Path, environment: str) -> dict[str, str]:
    """The pages that Pagefind reads, by their names, in their order."""
    rows = recall_rows(path, environment).values()
    return {name: page for _, _, _, found, _ in rows for name, page, *_ in found}
