"""What Pagefind was told of a shard, out of what is kept of it: read without all that makes such pages, which takes
longer to import than this takes to read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cbor2

from openbaar.publish.kept import UNREADABLE, kept
from openbaar.publish.shapes import mapping, need, text

PAGES = ".pages"

Row = tuple[str, Any, str, list[tuple[Any, ...]], str]
"""What is kept of a page: its checksum, its facts, what was known of words, of all that is found on it first the name
and the page that Pagefind reads, and its text."""


def recall_rows(path: Path, environment: str) -> Mapping[str, Row]:
    """The pages of a shard by address, as they were kept by the code with this hash; nothing otherwise."""
    data = kept(path)
    try:
        code, rows = cbor2.loads(data) if data is not None else ("", {})
        return {address: _row(*row) for address, row in mapping(rows, list).items()} if code == environment else {}
    except UNREADABLE:
        return {}


def _row(sha256: Any, facts: Any, about: Any, found: Any, page: Any) -> Row:
    """ValueError, or another that tells of a wrong form, for what is none."""
    need(type(found) is list and all(type(each) is list and len(each) == 4 for each in found))
    return (
        text(sha256),
        facts,
        text(about),
        [(text(name), text(html), *rest) for name, html, *rest in found],
        text(page),
    )


def recall_told(path: Path, environment: str) -> dict[str, str]:
    """The pages that Pagefind reads, by their names, in their order."""
    rows = recall_rows(path, environment).values()
    return {name: page for _, _, _, found, _ in rows for name, page, *_ in found}
