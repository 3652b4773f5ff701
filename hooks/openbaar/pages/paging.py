"""Long lists in pages: no page lists more than a hundred rows, and each list says how many it has in all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from openbaar.catalogue.views.wording import number

PAGE = 100
"""The most rows on a page."""

AROUND = 12
"""How many pages a pager names before it leaves out those in the middle."""

T = TypeVar("T")
G = TypeVar("G", bound="Group[Any]")


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Rows under a heading. ``aantal`` is the count of the whole group, also where the rest is on another page;
    ``vervolg`` says that the group began on an earlier page; ``url`` leads to what the heading names."""

    label: str
    anker: str
    aantal: str
    rows: tuple[T, ...]
    url: str = ""
    vervolg: bool = False


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a list; without an address it stands for the pages left out."""

    nummer: int
    url: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page of a list stands. ``vorige`` and ``volgende`` are empty at the ends."""

    huidige: int
    aantal: int
    vorige: str
    volgende: str
    links: tuple[PageLink, ...]


def group(label: str, anker: str, rows: Iterable[T]) -> Group[T]:
    """A whole group; its count is that of its rows."""
    held = tuple(rows)
    return Group(label, anker, number(len(held)), held)


def paginate(groups: Iterable[G], size: int = PAGE) -> tuple[tuple[G, ...], ...]:
    """The groups in pages of at most ``size`` rows; a group that does not fit goes on on the next page.

    There is at least one page, empty when there are no groups. A group without rows counts as one row.
    """
    pages: list[list[G]] = [[]]
    room = size
    for each in groups:
        rows, vervolg = each.rows, False
        while rows or not vervolg:
            if room == 0:
                pages.append([])
                room = size
            fits = len(rows) <= room and not vervolg
            pages[-1].append(each if fits else replace(each, rows=rows[:room], vervolg=vervolg))
            rows, room, vervolg = rows[room:], room - max(1, len(rows[:room])), True
    return tuple(map(tuple, pages))


def page_address(base: str, nummer: int) -> str:
    """The address of a page of a list; the first is the list's own (contract §4)."""
    return base if nummer == 1 else f"{base}pagina/{nummer}/"


def page_title(title: str, nummer: int) -> str:
    """The title of a page of a list, so that no two pages have the same one."""
    return title if nummer == 1 else f"{title} (pagina {nummer})"


def pager(base: str, huidige: int, aantal: int) -> Pager | None:
    """The way to the other pages; None when there are none."""
    if aantal == 1:
        return None
    return Pager(
        huidige,
        aantal,
        page_address(base, huidige - 1) if huidige > 1 else "",
        page_address(base, huidige + 1) if huidige < aantal else "",
        tuple(PageLink(each, page_address(base, each) if each else "") for each in _shown(huidige, aantal)),
    )


def _shown(huidige: int, aantal: int) -> Sequence[int]:
    """The numbers to show; 0 stands for a gap."""
    if aantal <= AROUND:
        return range(1, aantal + 1)
    near = sorted({1, *range(max(1, huidige - 2), min(aantal, huidige + 2) + 1), aantal})
    shown: list[int] = []
    for each in near:
        if shown and each > shown[-1] + 1:
            shown.append(0)
        shown.append(each)
    return shown
