"""The filter ``url`` of our templates: what MkDocs' own filter gives, and for nearly all addresses in a fifth of the
time. A page has dozens of them, and they are a quarter of what its template costs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import pass_context
from mkdocs.utils.templates import url_filter

_FOLDERS = re.compile(r"(?:[\w-]+/)*")
_PLAIN = re.compile(r"(?:[\w-]+/)+(?:#[\w-]+|[\w-]+\.\w+)?")
"""A folder of the site, and within one a file or the anchor of its page: for these the start of the text tells all."""


@pass_context
def relative_url(context: Mapping[str, Any], value: str) -> str:
    """An address of this site as seen from the page, and any other as it is."""
    page = context["page"]
    if page and isinstance(value, str) and _is_plain(value):
        ways = _ways_up(page.url)
        if len(ways) > 1 and not value.startswith(ways[-2][0]):  # as most: in another folder of the root
            return ways[-1][1] + value
        for folder, way_up in ways:
            if value.startswith(folder):
                return way_up + value[len(folder) :] or "./"
    return str(url_filter(context, value))  # type: ignore[arg-type]


@lru_cache(maxsize=4096)
def _is_plain(value: str) -> bool:
    """Whether it is such an address. Half of those on a page are on all pages, or on many."""
    return _PLAIN.fullmatch(value) is not None


@lru_cache(maxsize=1)
def _ways_up(url: str) -> tuple[tuple[str, str], ...]:
    """The folders that a page is in, from its own to the root, with the way up to each; none for an address that is no
    folder."""
    if not _FOLDERS.fullmatch(url):
        return ()
    names = url.split("/")[:-1]
    depths = range(len(names), -1, -1)
    return tuple(("".join(f"{name}/" for name in names[:depth]), "../" * (len(names) - depth)) for depth in depths)
