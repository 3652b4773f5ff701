"""A source file in two: the YAML between the first two ``---`` lines, and the text below."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.problems import Problem

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Parts:
    """``yaml`` starts on line ``yaml_line`` of the file, ``body`` on ``body_line`` (both count from 1)."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split(source: str, path: str) -> Parts | Problem:
    """The two parts of a source; FM001 when it does not begin with ``---``, FM002 when no second ``---`` follows.

    A byte order mark and Windows line ends are accepted: editors leave them and readers never see them.
    """
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != FENCE:
        return Problem(path, 1, "FM001", "front matter ontbreekt", "Begin het bestand met een regel met alleen ---.")
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return Parts("\n".join(lines[1:number]), 2, "\n".join(lines[number + 1 :]), number + 2)
    return Problem(
        path,
        1,
        "FM002",
        "front matter is niet afgesloten",
        "Zet na de laatste sleutel een regel met alleen ---.",
    )
