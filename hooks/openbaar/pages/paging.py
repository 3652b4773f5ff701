"""Long lists in pages of at most thirty rows, cut so that one more row changes as few pages as can be.

A list in time order is cut from its oldest end. The newest page, partly full, has the list's own address; each older
one is full, keeps its rows for ever, and has the address ``…/pagina/<n>/``, numbered from the oldest. Lists in another
order are cut from the front. No page says of other pages what a new row would change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from openbaar.catalogue.wording import number
from openbaar.pages.placing import Order, between

PAGE = 30
"""The most rows on a page: on a phone that is at most ten screens."""

T = TypeVar("T")
G = TypeVar("G", bound="Group[Any]")


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Rows under a heading. ``aantal`` is the count of the whole group, also where the rest is on another page, and
    empty on further pages; ``vervolg`` says that the group began on the page before; ``url`` leads to what the heading
    names."""

    label: str
    anker: str
    aantal: str
    rows: tuple[T, ...]
    url: str = ""
    vervolg: bool = False


@dataclass(frozen=True, slots=True)
class PagerStep:
    """A way to a page beside this one: which way that is (``Ouder``), where that page begins, and its address."""

    kant: str
    grens: str
    url: str


@dataclass(frozen=True, slots=True)
class Pager:
    """The ways from a page of a list to those beside it; None at the ends."""

    vorige: PagerStep | None
    volgende: PagerStep | None


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """Where a heading or a number stands; ``anker`` is set when that is on another page, so that its address works on
    the list's own page too."""

    label: str
    url: str
    anker: str


@dataclass(frozen=True, slots=True)
class ListPart(Generic[G]):
    """A page of a list: its address, its groups, and the ways to the pages beside it (None when there are none). The
    ``first`` has the address of the list; of the others ``tussen`` says in words between which places they stand."""

    address: str
    groups: tuple[G, ...]
    first: bool
    tussen: str
    pager: Pager | None


def group(label: str, anker: str, rows: Iterable[T]) -> Group[T]:
    """A whole group; its count is that of its rows."""
    held = tuple(rows)
    return Group(label, anker, number(len(held)), held)


def paginate(groups: Iterable[G], in_time: bool = False, size: int = PAGE) -> tuple[tuple[G, ...], ...]:
    """The groups in pages of at most ``size`` rows, in the order in which they are read; a group that does not fit goes
    on on the next page. The page with room left is the first of a list in time order, newest first, else the last.

    There is at least one page, empty when there are no groups. A group without rows counts as one row.
    """
    every = tuple(groups)
    pages: list[list[G]] = [[]]
    room = (rows_of(every) % size or size) if in_time else size
    for each in every:
        rows, vervolg = each.rows, False
        while rows or not vervolg:
            if room == 0:
                pages.append([])
                room = size
            fits = len(rows) <= room and not vervolg
            pages[-1].append(each if fits else replace(each, rows=rows[:room], vervolg=vervolg))
            rows, room, vervolg = rows[room:], room - max(1, len(rows[:room])), True
    return tuple(map(tuple, pages))


def rows_of(groups: Iterable[Group[Any]]) -> int:
    """How many rows groups have; one without rows counts as one."""
    return sum(max(1, len(each.rows)) for each in groups)


def cut(base: str, groups: Iterable[G], order: Order) -> tuple[ListPart[G], ...]:
    """The list at the address ``base`` as pages, in the order in which they are read."""
    pages = paginate(groups, order.in_time)
    first, *further = pages
    urls = [base, *(page_address(base, place, len(pages), order.in_time) for place in range(2, len(pages) + 1))]
    held = (first, *(tuple(replace(each, aantal="") if each.rows else each for each in page) for page in further))
    ranges = ("", *_ranges(further, order))
    return tuple(
        ListPart(url, page, place == 0, ranges[place], _pager(place, urls, pages, order))
        for place, (url, page) in enumerate(zip(urls, held, strict=True))
    )


def page_address(base: str, place: int, total: int, in_time: bool) -> str:
    """The address of a page of a list by its place among ``total``, from 1; the first is the list's own."""
    if place == 1:
        return base
    return f"{base}pagina/{total - place + 1 if in_time else place}/"


def _pager(place: int, urls: list[str], pages: tuple[tuple[Group[Any], ...], ...], order: Order) -> Pager | None:
    """To the page before by its last row, to the one after by its first: neither ever changes."""
    if len(pages) == 1:
        return None
    before = PagerStep(order.before, order.until(_last(pages[place - 1], order)), urls[place - 1]) if place else None
    beyond = place + 1 < len(pages)
    after = PagerStep(order.after, order.since(_first(pages[place + 1], order)), urls[place + 1]) if beyond else None
    return Pager(before, after)


def _first(page: tuple[Group[Any], ...], order: Order) -> str:
    return order.place(page[0], page[0].rows[0]) if page[0].rows else page[0].label


def _last(page: tuple[Group[Any], ...], order: Order) -> str:
    return order.place(page[-1], page[-1].rows[-1]) if page[-1].rows else page[-1].label


def _ranges(pages: Sequence[tuple[Group[Any], ...]], order: Order) -> tuple[str, ...]:
    """Between which places each of these pages stands. Of pages between the same ones all but that which was full first
    have a number besides, so that no two pages of a list have one title."""
    words = [between(_first(page, order), _last(page, order), order) for page in pages]
    told = _told_apart(words[::-1]) if order.in_time else _told_apart(words)
    return tuple(told)[::-1] if order.in_time else tuple(told)


def _told_apart(words: Iterable[str]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for each in words:
        seen[each] = seen.get(each, 0) + 1
        yield each if seen[each] == 1 else f"{each} (deel {seen[each]})"
