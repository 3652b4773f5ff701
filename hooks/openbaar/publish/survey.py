"""What stands in docs/, entry by entry, read only where it may have changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from openbaar.publish.scan import Found, scan
from openbaar.publish.seen import NO_FILE, Seen, seen


def survey(root: Path, known: Mapping[str, Seen]) -> dict[str, Seen]:
    """Every file under ``root/docs`` that is no left-over, and every oddity, by its path from ``root``, sorted."""
    found = {f"docs/{each.path}": each for each in scan(root / "docs")}
    return {path: _seen(root / path, each, known.get(path)) for path, each in sorted(found.items())}


def _seen(path: Path, found: Found, known: Seen | None) -> Seen:
    if found.oddity:
        return NO_FILE._replace(content=found.oddity)
    return seen(path, found.stat, known, judged=path.suffix != ".md")
