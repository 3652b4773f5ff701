"""A document withdrawn on the disk: its source as it is to be, and its files gone; or, when anything fails, all as it
was."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

ASIDE = ".{}.ingetrokken.tmp"
"""What a file is called between: a left-over that no build reads."""


def withdraw_files(source: Path, data: bytes, files: Iterable[Path]) -> None:
    """Put ``data`` in place of a source and remove files. On an OSError everything is put back first. What makes room
    or needs none comes last, so that a full disk changes nothing."""
    made = _written_beside(source, data)
    aside: list[tuple[Path, Path]] = []
    try:
        for path in files:
            away = path.with_name(ASIDE.format(path.name))
            path.replace(away)
            aside.append((path, away))
        made.replace(source)
    except BaseException:
        for path, away in reversed(aside):
            away.replace(path)
        made.unlink(missing_ok=True)
        raise
    for _, away in aside:
        away.unlink()


def _written_beside(source: Path, data: bytes) -> Path:
    with NamedTemporaryFile(dir=source.parent, prefix=".", suffix=".tmp", delete=False) as file:
        made = Path(file.name)
        try:
            file.write(data)
            made.chmod(source.stat().st_mode & 0o777)
        except BaseException:
            made.unlink()
            raise
    return made
