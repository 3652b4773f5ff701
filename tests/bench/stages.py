"""Where the time of a build goes: every few milliseconds it is looked at what the first process is doing, or waiting for.

``python -m bench.stages <file> build`` runs ``openbaar build`` and writes the seconds of each stage to the file.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

PAUSE = 0.01

STAGES: Mapping[str, tuple[str, ...]] = {
    "scanning": ("publish/scanning.py", "publish/lock.py"),
    "sources and catalogue": ("publish/refreshing.py",),
    "manifest": ("publish/site_manifest.py", "publish/takedown.py"),
    "getting ready": ("bridge/preparing.py",),
    "feeds": ("outputs/",),
    "pages": ("bridge/", "processes.py"),
    "search index": ("index/",),
    "placing": ("publish/placing.py", "publish/removing.py"),
    "remembering": ("publish/traces.py", "publish/stat_cache.py", "publish/sealed.py"),
}
"""The parts of the package of which the outermost call decides what is being done."""

IMPORTING = "importing"
OTHER = "other"
"""With Python's own start and end."""

PACKAGE = "/openbaar/"


def stage_of(files: Iterator[str]) -> str:
    """The stage of a stack of calls: the files of the code, from the outermost call to the innermost."""
    for file in files:
        if file.startswith("<frozen importlib"):
            return IMPORTING
        part = file.rpartition(PACKAGE)[2]
        for name, parts in STAGES.items():
            if part != file and part.startswith(parts):
                return name
    return OTHER


@contextmanager
def looked_at() -> Iterator[Counter[str]]:
    """Counts, within this, in which stage the calling thread is."""
    found: Counter[str] = Counter()
    here, done = threading.get_ident(), threading.Event()

    def look() -> None:
        while not done.wait(PAUSE):
            found[stage_of(reversed([*_files(sys._current_frames()[here])]))] += 1

    watching = threading.Thread(target=look, daemon=True)
    watching.start()
    try:
        yield found
    finally:
        done.set()
        watching.join()


def _files(frame: FrameType | None) -> Iterator[str]:
    while frame:
        yield frame.f_code.co_filename
        frame = frame.f_back


def main(told: Path, words: list[str]) -> None:
    """Run the command. It ends by itself, with an exit code; what was counted is written all the same."""
    start = time.monotonic()
    with looked_at() as found:
        try:
            from openbaar.cli import main as openbaar

            openbaar(words)
        finally:
            share = (time.monotonic() - start) / max(1, found.total())
            told.write_text(json.dumps({name: count * share for name, count in found.items()}), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
