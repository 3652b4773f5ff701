"""A list that was cut into pages, as pages: what they share is said once, what differs is the view of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from openbaar.catalogue.views import Link
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.paging import Part

P = TypeVar("P", bound=Part[Any])


@dataclass(frozen=True, slots=True)
class Whole:
    """What all pages of a list share: address, title, template, and the way to the list. ``description`` is the summary
    of the first page; it may count, and so is not that of the others."""

    address: str
    title: str
    description: str
    template: str
    kruimels: tuple[Link, ...] = ()

    def pages(self, parts: Iterable[P], view: Callable[[P], Any]) -> Iterator[GeneratedPage]:
        """A page for each part, with its view."""
        for part in parts:
            title = self.title if part.first else f"{self.title}, {part.tussen}"
            summary = self.description if part.first else f"{title}."
            trail = self.kruimels if part.first else (*self.kruimels, Link(self.title, self.address))
            yield GeneratedPage(part.address, Described(title, summary, self.template, view(part), trail))
