"""A generated page is an address, a question and a template: which addresses there are, and what stands at one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.pages.page_data import PageData

FURTHER = r"(?:pagina/(?P<pagina>\d+)/)?"
"""The end of the address of a list: nothing for its own page, a number for a further one."""


class Parts(NamedTuple):
    """Addresses in parts: of which things there are any, and those of one thing. Where one of ten thousand documents
    is another, the addresses of most things need not be asked for again."""

    names: Callable[[Catalogue], Iterable[str]]
    addresses: Callable[[Catalogue, str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Route:
    """Pages of one kind. ``form`` is the form of their addresses, ``there`` gives those that there are, all together or
    in parts, ``page`` what stands at one (given what the groups of the form match; None where there is no such page). A
    page is made of what it asks, and not of what was made for another."""

    name: str
    form: str
    there: Callable[[Catalogue], Iterable[str]] | Parts
    page: Callable[..., PageData | None]

    def addresses(self, catalogue: Catalogue) -> Iterable[str]:
        """The addresses that there are."""
        if isinstance(self.there, Parts):
            of_one = self.there.addresses
            return (address for name in self.there.names(catalogue) for address in of_one(catalogue, name))
        return self.there(catalogue)

    def fits(self, address: str) -> re.Match[str] | None:
        """What an address of this form says; None for another."""
        return re.fullmatch(self.form, address)

    def at(self, address: str, catalogue: Catalogue) -> PageData | None:
        """The page at an address; None when it is none of these."""
        match = self.fits(address)
        return self.page(catalogue, **match.groupdict()) if match else None


def one(name: str, address: str, page: Callable[[Catalogue], PageData | None]) -> Route:
    """The route of a page that there is once, whatever the collection holds."""

    def addresses(_: Catalogue) -> Iterable[str]:
        return [address]

    return Route(name, re.escape(address), addresses, page)
