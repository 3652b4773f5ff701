"""A command that stands still while it writes, so that a test can end it there and not at some time by the clock.

``python -m support.standing_still <number> <place> <words>`` runs ``openbaar <words>``. Before its so-manieth write (0
is the first; a process that it starts counts on for itself), or the first after it that a line of code (``x.py:12``)
does, it says so and waits until it is killed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from openbaar.cli import main
from support.full_disk import disk
from support.project import NOW, REPOSITORY, Project

STANDS_STILL = "standing still"


@contextmanager
def standing_still(project: Project, number: int, place: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    """The command, which stands still at that write; AssertionError when it ended before."""
    environment = os.environ | {"OPENBAAR_NOW": NOW, "PYTHONPATH": os.pathsep.join(map(str, FOLDERS))}
    command = [sys.executable, "-m", "support.standing_still", str(number), place, *words]
    with subprocess.Popen(command, cwd=project.root, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        told = next((line for line in running.stdout if STANDS_STILL in line), "")
        assert told, f"it ended before write {number} of {place}"
        try:
            yield running
        finally:
            running.kill()


FOLDERS = (REPOSITORY / "hooks", Path(__file__).resolve().parents[1])


def _wait() -> None:
    print(STANDS_STILL, flush=True)
    while True:
        signal.pause()


if __name__ == "__main__":
    with disk(full_from=int(sys.argv[1]), happens=_wait, at=sys.argv[2]):
        main(sys.argv[3:])
