"""Reads the goldens, which a person can read: spellings of identifiers with their key, and where the key must be; texts
with their normal form; words with their stems."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

PATH = Path(__file__).with_name("goldens") / "identifiers.md"
NORMAL_FORM = PATH.with_name("normal_form.md")
STEMS = PATH.with_name("stems.md")


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


def read_normal_forms() -> tuple[tuple[str, str], ...]:
    """Each text with its normal form, in the order of the file."""
    cases = re.findall(r"^- `(.+)` → `(.+)`$", NORMAL_FORM.read_text(encoding="utf-8"), re.MULTILINE)
    return tuple((_with_signs(text), _with_signs(wanted)) for text, wanted in cases)


def read_stems() -> tuple[tuple[str, str], ...]:
    """Each word with its stem, in the order of the file."""
    cases = re.findall(r"^- `(.+)` → `(.+)`$", STEMS.read_text(encoding="utf-8"), re.MULTILINE)
    return tuple((word, wanted) for words, wanted in cases for word in words.split())


def _with_signs(text: str) -> str:
    return re.sub(r"\{U\+([0-9A-F]{4,6})\}", lambda match: chr(int(match[1], 16)), text)
