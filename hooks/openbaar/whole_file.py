"""A file that is written beside its place and put there when it is whole: a reader sees the old one or the new."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

FOR_ALL = 0o644
"""Its owner may write, and everybody may read."""


@contextmanager
def whole_file(path: Path, mode: int = FOR_ALL, replaces: bool = True) -> Iterator[Path]:
    """Within this a file is written under another name, which is given; at the end it gets its own name and ``mode``.
    Where anything fails there is no trace of it. Without ``replaces`` it is an error (FileExistsError) when something
    stands there already, whenever that came."""
    handle, name = mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    os.close(handle)
    new = Path(name)
    try:
        yield new
        with new.open("r+b") as file:
            os.fsync(file.fileno())
        new.chmod(mode)
        if replaces:
            new.replace(path)
        else:
            os.link(new, path)
    finally:
        new.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes, mode: int = FOR_ALL, replaces: bool = True) -> None:
    """The same for a file with these bytes."""
    with whole_file(path, mode, replaces) as new:
        new.write_bytes(data)
