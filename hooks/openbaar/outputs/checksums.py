"""The SHA-256 of every file of a site, as ``sha256sum -c`` reads them in the folder of the site.

Source: the manual of GNU coreutils, ``md5sum invocation``: a backslash before a line says that the name in it is
escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ESCAPED = re.compile(r"[\\\n\r]")


def checksums(sums: Mapping[str, str]) -> bytes:
    """A line for each file (path in the site -> SHA-256), sorted by path."""
    paths = sorted(sums)
    if not _ESCAPED.search("".join(paths)):
        text = "".join([f"{sums[path]}  {path}\n" for path in paths])
    else:
        text = "".join([f"{_line(path, sums[path])}\n" for path in paths])
    return text.encode("utf-8", "surrogateescape")


def _line(path: str, sha256: str) -> str:
    if not _ESCAPED.search(path):
        return f"{sha256}  {path}"
    escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"\\{sha256}  {escaped}"
