"""Where the earlier texts of a page are: its history in the repository, when the settings say where that is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote, urlsplit

HISTORIES: Mapping[str, str] = MappingProxyType({"github": "/commits/HEAD/", "gitlab": "/-/commits/HEAD/"})
"""A part of the name of a host -> what stands there between a repository and the path of a file in its history."""


def history_address(repository: str | None, path: str) -> str:
    """The address of the history of a file (``docs/…/x.md``) in a repository (``repo_url`` of the settings): that of
    the repository itself where we do not know how its host writes it, empty without one."""
    if not repository:
        return ""
    host = urlsplit(repository).hostname or ""
    between = next((words for name, words in HISTORIES.items() if name in host), None)
    return f"{repository.rstrip('/')}{between}{quote(path)}" if between else repository
