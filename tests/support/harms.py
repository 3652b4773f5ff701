"""What can happen to a file that a build keeps, between two builds."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from openbaar.publish.kept import checksum_of, keep
from openbaar.publish.state import restore, save

MARK = "gehackt"
"""The file that appears in the working folder when a harmed file was run."""

Harm = Callable[[Path], object]


class Evil:
    """What a foreign file could hold: to read it is to run something."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, (f"touch {MARK}",)


HARMS: Mapping[str, Harm] = {
    "cut short": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "empty": lambda path: path.write_bytes(b""),
    "removed": lambda path: path.unlink(),
    "of somebody else": lambda path: keep(path, b"iets anders"),
    "made to do harm": lambda path: keep(path, pickle.dumps({"docs/x.md": Evil()})),
    "of another version": lambda path: keep(path, b'[0,"",[null,null],{},{},{}]'),
}

VOUCHED_FOR: Mapping[str, Harm] = {
    "of another form": lambda path: _vouched_for(path, pickle.dumps((1, 2))),
    "made to do harm, and vouched for": lambda path: _vouched_for(path, pickle.dumps(Evil())),
}
"""What only the file of the catalogue can have: the state gives its checksum."""


def _vouched_for(path: Path, data: bytes) -> None:
    """Put other content in the file, and have the state vouch for it."""
    memory = path.with_suffix(".json")
    keep(path, data)
    save(memory, replace(restore(memory), catalogue=checksum_of(data)))
