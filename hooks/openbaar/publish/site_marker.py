"""What in a site's folder was placed there by us: a file ``.openbaar`` in it tells, and nothing else is touched.

It holds a hash of the path of each file, and not the path: so it names nothing, neither what went (a build that a full
disk stops may be unable to write it again) nor what somebody else would have us remove. ``mkdocs build`` makes it too.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from openbaar.publish.own_folders import remove_whole
from openbaar.publish.sealed import Stopped

MARKER = ".openbaar"
ASIDE = ".openbaar.nieuw"
"""The folder in a site for what is not in its place yet. It is gone when a build ends."""

FIRST_LINE = "openbaar 1"
"""The name and the version of the form."""

_HASH = re.compile(r"[0-9a-f]{32}")


class NotOurFolder(Stopped):
    """What stands in the folder for the site and is not ours is in the way; the text is for the one who called."""


def mark_of(name: str) -> str:
    """The line for the file with this path within the site."""
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def is_marked(site: Path) -> bool:
    """Whether a site has a marker of ours."""
    path = site / MARKER
    if path.is_symlink() or not path.is_file():
        return False
    with path.open(encoding="ascii", errors="replace") as lines:
        return next(lines, "") == f"{FIRST_LINE}\n"


def marked(site: Path) -> frozenset[str] | None:
    """The lines of the marker of a site; None when it has none of ours."""
    if not is_marked(site):
        return None
    lines = (site / MARKER).read_text(encoding="ascii", errors="replace").split("\n")
    return frozenset(filter(_HASH.fullmatch, lines))


def mark(site: Path, names: Iterable[str]) -> None:
    """Write the marker of a site with these files."""
    text = "\n".join([FIRST_LINE, *sorted(map(mark_of, names)), ""])
    path, new = site / MARKER, site / ASIDE / MARKER
    if not path.is_symlink() and path.is_file() and path.read_bytes() == text.encode():
        return
    if path.is_dir() and not path.is_symlink():
        remove_whole(path)
    new.parent.mkdir(parents=True, exist_ok=True)
    new.write_text(text, encoding="ascii", newline="\n")
    new.chmod(0o644)
    new.replace(path)
    new.parent.rmdir()


def is_of_marker(name: str) -> bool:
    """Whether a path within a site is of the marker itself, or of what was not in its place yet."""
    return name in (MARKER, ASIDE) or name.startswith(f"{ASIDE}/")
