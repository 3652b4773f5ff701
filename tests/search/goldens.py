"""Reads the goldens of the identifiers, which a person can read: spellings with their key, and where the key must be."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

PATH = Path(__file__).with_name("goldens") / "identifiers.md"


class Golden(NamedTuple):
    """A block: the spellings and their keys; then the source of those keys, by its kind."""

    spellings: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]


def read_identifiers() -> tuple[Golden, ...]:
    """All blocks, in the order of the file."""
    blocks = re.findall(r"((?:^- `[^`]+` → `[^`]+`\n)+)\n^(\w+): (.+)$", PATH.read_text(encoding="utf-8"), re.MULTILINE)
    return tuple(
        Golden(
            tuple(re.findall(r"- `([^`]+)` → `([^`]+)`", spellings)),
            tuple((kind, value) for value in re.findall(r"`([^`]+)`", sources)),
        )
        for spellings, kind, sources in blocks
    )
