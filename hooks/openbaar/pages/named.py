"""A list in the order of names or numbers as pages of at most so many rows (``PAGE``), each made of its own stretch.

It is cut from its front: page ``n`` has the rows ``PAGE (n - 1)`` to ``PAGE n``; the first has the list's own address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from openbaar.pages.paging import PAGE, Pager, PagerStep, page_address
from openbaar.pages.placing import between, by_name

T = TypeVar("T")
U = TypeVar("U")

BY_NAME = by_name(lambda _, __: "")
"""What the ways between pages are called. Where a page begins is told by the names of its rows."""


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """A page of a list: its address, its rows, and the ways to the pages beside it (None when there are none). Of a
    further page (not the ``first``) ``tussen`` says between which names it stands."""

    address: str
    rows: tuple[T, ...]
    first: bool
    tussen: str
    pager: Pager | None

    def of(self, rows: tuple[U, ...]) -> Stretch[U]:
        """The same page with these rows instead."""
        return Stretch(self.address, rows, self.first, self.tussen, self.pager)


def stretch_at(
    base: str, pagina: str | None, rows: Callable[[int, int], Sequence[T]], name: Callable[[T], str]
) -> Stretch[T] | None:
    """The page of the list at the address ``base`` that the end of an address names; None when the list is not so long.
    ``rows`` gives so many rows from a place on, from 0; ``name`` is what a row is called. Names differ."""
    place = 1 if pagina is None else int(pagina)
    if pagina is not None and (place < 2 or str(place) != pagina):
        return None
    start = PAGE * (place - 1)
    before = rows(start - 1, 1) if start else ()
    own, after = rows(start, PAGE), rows(start + PAGE, 1)
    if start and not own:
        return None
    back = _step(BY_NAME.before, BY_NAME.until(name(before[0])), base, place - 1) if before else None
    on = _step(BY_NAME.after, BY_NAME.since(name(after[0])), base, place + 1) if after else None
    tussen = between(name(own[0]), name(own[-1]), BY_NAME) if start else ""
    pager = Pager(back, on) if back or on else None
    return Stretch(page_address(base, place, place, False), tuple(own), place == 1, tussen, pager)


def _step(side: str, place: str, base: str, to: int) -> PagerStep:
    return PagerStep(side, place, page_address(base, to, to, False))


def stretch_addresses(base: str, total: int) -> Iterator[str]:
    """The addresses of the pages of a list of so many rows."""
    yield from (page_address(base, place, place, False) for place in range(1, max(1, -(-total // PAGE)) + 1))
