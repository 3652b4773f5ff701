"""A list that was cut into pages, as pages: what they share is said once, what differs is the view of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from openbaar.catalogue.views import Link
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.paging import Pager, page_address, page_title, pager

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Whole:
    """What all pages of a list share: address, title, summary, template, and the way to the list. ``own`` is the step
    to its first page, for the way to the others."""

    address: str
    title: str
    description: str
    template: str
    kruimels: tuple[Link, ...] = ()
    own: Link | None = None

    def pages(self, parts: Sequence[P], view: Callable[[bool, P, Pager | None], Any]) -> Iterator[GeneratedPage]:
        """A page for each part. ``view`` is told whether this is the first, the part, and where the others are."""
        further = (*self.kruimels, self.own) if self.own else self.kruimels
        for place, part in enumerate(parts, start=1):
            first = place == 1
            shown = view(first, part, pager(self.address, place, len(parts)))
            trail = self.kruimels if first else further
            described = Described(page_title(self.title, place), self.description, self.template, shown, trail)
            yield GeneratedPage(page_address(self.address, place), described)
