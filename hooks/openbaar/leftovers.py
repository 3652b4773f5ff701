"""What editors and systems leave behind in folders."""

from __future__ import annotations

import re

LEFTOVER = re.compile(
    r"^\.|~$|^~\$|^#.*#$|\.(swp|swo|bak|orig|tmp|rej)$|^(Thumbs\.db|desktop\.ini)$|^__pycache__$",
    re.IGNORECASE,
)
"""What editors and systems leave behind. It is never published, and never a reason to stop."""


def is_leftover(path: str) -> bool:
    """Whether any part of a path is an editor's left-over: ``.nota.md.swp``, ``nota.md~``, ``nota.md.bak``."""
    return any(map(LEFTOVER.search, path.split("/")))
