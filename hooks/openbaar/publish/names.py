"""Which paths may be used that were read from a file: below the folder that they are of, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNSAFE = re.compile(
    r"[\x01-\x1f\x7f\\]"  # signs of control; on Windows a backslash is a separator
    r"|(?:^|\0)[A-Za-z]:"  # a drive
    r"|(?:^|[\0/])\.{0,2}(?=[\0/]|$)"  # an absolute path, an empty part, and ``.`` and ``..``
)


def is_safe(name: object) -> bool:
    """Whether this is a relative path with ``/`` that stays below its folder."""
    return isinstance(name, str) and "\0" not in name and not _UNSAFE.search(name)


def are_safe(names: Iterable[object]) -> bool:
    """The same of many at once: a site has tens of thousands."""
    found = list(names)
    if not found:
        return True
    if set(map(type, found)) != {str}:
        return False
    joined = "\0".join(map(str, found))
    return joined.count("\0") == len(found) - 1 and not _UNSAFE.search(joined)
