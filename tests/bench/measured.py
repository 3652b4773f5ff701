"""A command, run and measured: wall time, processor time, the memory of its largest process, bytes written, and which files changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds on the clock, seconds of processors, megabytes of the largest process, megabytes written."""

    wall: float
    cpu: float
    memory: float
    written: float
    changed: frozenset[str]
    """The files in the output that are new, other or gone, by their path in it."""

    def __add__(self, other: object) -> Cost:
        """One after the other."""
        assert isinstance(other, Cost)
        memory = max(self.memory, other.memory)
        changed = self.changed | other.changed
        return Cost(self.wall + other.wall, self.cpu + other.cpu, memory, self.written + other.written, changed)


def measure(command: Sequence[str], folder: Path, output: Path, variables: Mapping[str, str] | None = None) -> Cost:
    """The cost of a command that is run in ``folder`` and writes into ``output``; CalledProcessError when it fails."""
    before = _files(output)
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=_environment(variables or {}), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=told)
    after = _files(output)
    written = sum(each.size for name, each in after.items() if before.get(name) != each)
    changed = {name for name in before.keys() | after.keys() if not _same(before.get(name), after.get(name))}
    cpu, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000
    return Cost(wall, cpu, memory, written / 1e6, frozenset(name[len(f"{output}/") :] for name in changed))


def _environment(variables: Mapping[str, str]) -> dict[str, str]:
    """As users have it: Python keeps what it compiled of our code, as it did of the peers' when they were installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | dict(variables)


class _File(NamedTuple):
    size: int
    when: int
    content: bytes


def _same(one: _File | None, other: _File | None) -> bool:
    """Whether a reader, or a copy elsewhere, gets the same: a file may be written again with the same bytes."""
    return bool(one and other and one.content == other.content)


def _files(folder: Path) -> dict[str, _File]:
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = f"{parent}/{name}"
            stat = os.lstat(path)
            when = max(stat.st_mtime_ns, stat.st_ctime_ns)
            found[path] = _File(stat.st_size, when, _content(path, stat.st_size, when))
    return found


@cache
def _content(path: str, size: int, when: int) -> bytes:  # noqa: ARG001 - what it looks like decides
    """A short name for the content of a file, read once as long as it looks the same."""
    return hashlib.blake2b(Path(path).read_bytes(), digest_size=16).digest()
