"""Reads the goldens: Markdown in which a quoted text is followed by what must be found in it.

    > Zie Kamerstukken II 2021/22, 28638, nr. 205.

    - `Kamerstukken II 2021/22, 28638, nr. 205` → `kst-28638-205`

A list item is the words found, then the ids; before the ids may stand "bekend" or "onzeker". "- niets" means that
nothing may be found. Text that is neither quoted nor listed explains; ⏎ in a span stands for a line break.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

Expected = tuple[str, str, tuple[str, ...]]

_ITEM = re.compile(r"- `(?P<span>[^`]+)` → (?P<state>bekend|onzeker)? ?(?P<ids>.*)")


@dataclass(frozen=True, slots=True)
class Golden:
    """One case: where it stands, the text, and (words, state, ids) for each citation."""

    name: str
    text: str
    expected: tuple[Expected, ...]


def read_goldens(folder: Path) -> list[Golden]:
    """All cases of all files in the folder."""
    return [golden for path in sorted(folder.glob("*.md")) for golden in _read(path)]


def _read(path: Path) -> list[Golden]:
    goldens: list[Golden] = []
    quoted: list[str] = []
    expected: list[Expected] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), "> "], 1):
        if line.startswith(">"):
            if expected:
                goldens.append(
                    Golden(f"{path.name}:{number}", "\n".join(quoted), tuple(one for one in expected if one[0]))
                )
                quoted, expected = [], []
            quoted.append(line[2:])
        elif line.startswith("- "):
            expected.append(_expected(line, f"{path.name}:{number}"))
    return goldens


def _expected(line: str, place: str) -> Expected:
    if line.strip() == "- niets":
        return "", "", ()
    match = _ITEM.fullmatch(line)
    if not match:
        raise ValueError(f"{place}: not a list item of a golden: {line}")
    ids = tuple(re.findall(r"`([^`]+)`", match["ids"]))
    return match["span"].replace("⏎", "\n"), match["state"] or "zeker", ids
