"""A document withdrawn on the disk: its source as it is to be, and its files gone; or, when anything fails, all as it
was."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from openbaar.whole_file import whole_file

ASIDE = ".{}.ingetrokken.tmp"
"""What a file is called between: a left-over that no build reads."""


def withdraw_files(source: Path, data: bytes, files: Iterable[Path]) -> None:
    """Put ``data`` in place of a source and remove files. On an OSError everything is put back first. What makes room
    or needs none comes last, so that a full disk changes nothing."""
    aside: list[tuple[Path, Path]] = []
    try:
        with whole_file(source, mode=source.stat().st_mode & 0o777) as new:
            new.write_bytes(data)
            for path in files:
                away = path.with_name(ASIDE.format(path.name))
                path.replace(away)
                aside.append((path, away))
    except BaseException:
        for path, away in reversed(aside):
            away.replace(path)
        raise
    for _, away in aside:
        away.unlink()
