"""What a list shows on all its pages together, walked the way a reader would: from each page to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openbaar.catalogue.views import Row
from openbaar.pages import PageData


def pages_of(pages: Mapping[str, PageData], address: str) -> list[Any]:
    """The views of the pages of the list at ``address``, in order."""
    views = [pages[address].view]
    while views[-1].pager and views[-1].pager.volgende:
        views.append(pages[views[-1].pager.volgende.url].view)
    return views


def groups(view: Any) -> tuple[Any, ...]:
    """The groups of a view, whatever its template calls them."""
    names = ("groepen", "dagen", "stukken", "rapporten", "nummers", "artikelen")
    return next(tuple(getattr(view, name)) for name in names if hasattr(view, name))


def rows(pages: Mapping[str, PageData], address: str) -> list[Any]:
    """Every row of the list, in order."""
    return [row for view in pages_of(pages, address) for each in groups(view) for row in each.rows]


def listed(pages: Mapping[str, PageData], address: str) -> list[str]:
    """The ids of the documents that the list has as rows, or that cite what the list is of, in order."""
    return [id_of(getattr(row, "row", row)) for row in rows(pages, address)]


def id_of(row: Row) -> str:
    """The id of the document that a row leads to: the last part of its address."""
    return row.url.strip("/").rpartition("/")[2]
