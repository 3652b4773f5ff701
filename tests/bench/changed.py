"""Which files of our site a build changed, by what they are: each is an upload, and a reader's copy that is stale."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from openbaar.documents.kinds import KINDS

FOLDERS = "|".join(kind.folder for kind in KINDS if kind.per_year)
OF: Mapping[str, re.Pattern[str]] = {
    "documents": re.compile(rf"(?:{FOLDERS})/\d{{4}}/[^/]+/index\.html"),
    "lists": re.compile(r".*\.html"),
    "feeds": re.compile(r"feeds/.*"),
    "index": re.compile(r"pagefind/.*"),
}
"""Kinds of files; the first that matches. A list is every page that is no document's."""

KINDS_OF_FILES = (*OF, "other")


def by_kind(paths: Iterable[str]) -> Counter[str]:
    """How many files of each kind there are among these paths in the site."""
    return Counter(kind_of(path) for path in paths)


def kind_of(path: str) -> str:
    """What the file at this path is."""
    return next((kind for kind, pattern in OF.items() if pattern.fullmatch(path)), "other")
