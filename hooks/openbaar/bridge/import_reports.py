"""The reports on imports, as the preview shows them: beside a page that is still a draft, and never otherwise. They
are in ``.cache/``, and in no site."""

from __future__ import annotations

import re
from pathlib import Path

from openbaar.bridge.guarding import is_within
from openbaar.publish.own_folders import CACHE_NAME

PREFIX = "/import/"
FOLDER = "import"
"""In ``.cache/``: a folder for each page, by its path in docs/."""
TYPES = {"html": "text/html; charset=utf-8", "css": "text/css", "png": "image/png"}
DRAFT = re.compile(r"^status:[ \t]*[\"']?concept\b", re.MULTILINE)
LOOKED_AT = 5000
"""Characters of a page in which its status stands."""


def reports_folder(root: Path) -> Path:
    """Where reports are in a project."""
    return root / CACHE_NAME / FOLDER


def report_file(path: str, root: Path) -> tuple[str, bytes] | None:
    """The type and the bytes of a file of a report at a path of the preview; None where there is none, or its page is
    no draft any more."""
    name = path.removeprefix(PREFIX)
    folder = reports_folder(root)
    if not path.startswith(PREFIX) or not is_within(name, folder):
        return None
    file = folder / (f"{name}index.html" if name.endswith("/") else name)
    kind = TYPES.get(file.suffix.removeprefix("."))
    if kind is None or not file.is_file() or not _is_draft(root / "docs" / file.parent.relative_to(folder)):
        return None
    return kind, file.read_bytes()


def _is_draft(page: Path) -> bool:
    try:
        with page.with_name(f"{page.name}.md").open(encoding="utf-8", errors="replace") as file:
            return bool(DRAFT.search(file.read(LOOKED_AT)))
    except OSError:
        return False
