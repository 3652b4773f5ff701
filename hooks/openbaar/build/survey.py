"""What stands in docs/, file by file, read only where it may have changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from openbaar.build.seen import Seen, look
from openbaar.leftovers import is_leftover


def survey(root: Path, known: Mapping[str, Seen]) -> dict[str, Seen]:
    """Every file under ``root/docs`` that is no left-over, by its path from ``root``."""
    earlier = {path.removeprefix("docs/"): each for path, each in known.items()}
    return {f"docs/{name}": each for name, each in look(root / "docs", earlier, is_leftover).items()}
