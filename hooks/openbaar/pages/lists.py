"""A list of documents under headings, in pages: the shape that most generated pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.lists import count_in
from openbaar.catalogue.views import Link, Row
from openbaar.catalogue.wording import number
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import PAGE, Group, IndexEntry, ListPart, Pager, cut, page_address
from openbaar.pages.placing import BY_TITLE
from openbaar.pages.timed import Timed, index_of_headings, part_at

T = TypeVar("T")
G = TypeVar("G", bound="Group[Any]")


@dataclass(frozen=True, slots=True)
class Counted:
    """A page in an overview: what it is called, where it is, how much is there, and a line about it."""

    title: str
    url: str
    aantal: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with pages under it."""

    label: str
    rows: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a list: what kind of page it is, explanation, links to elsewhere, the document of which the
    list tells, narrower lists, and the newest of all documents in those."""

    soort: str = ""
    uitleg: tuple[str, ...] = ()
    extern: tuple[Link, ...] = ()
    hier: Link | None = None
    blokken: tuple[Block, ...] = ()
    nieuwste: Group[Row] | None = None


@dataclass(frozen=True, slots=True)
class ListView(Generic[T]):
    """Plain data for ``lijst.html`` (documents) and ``overzicht.html`` (pages with counts). On the list's own page
    ``index`` leads to the headings, wherever they are, and ``aantal`` counts the rows of the whole list; on the others
    both are empty, for they would change with every row."""

    head: Head
    aantal: str
    groepen: tuple[Group[T], ...]
    index: tuple[IndexEntry, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A list to be made into pages: address, title, summary, its groups, what stands above, the way to it, and how many
    there are in all where that is more than its rows."""

    address: str
    title: str
    description: str
    groepen: tuple[Group[T], ...]
    head: Head = field(default_factory=Head)
    kruimels: tuple[Link, ...] = ()
    totaal: int | None = None


def list_page(
    timed: Timed[Any],
    title: str,
    summary: Callable[[int], str],
    pagina: str | None,
    trail: tuple[Link, ...],
    catalogue: Catalogue,
    head: Head = Head(),
    total: int | None = None,
    template: str = "lijst.html",
) -> PageData | None:
    """A page of a list of documents that goes by date. ``summary`` makes that of its own page from how many there are;
    ``total`` is how many that is where it is more than its rows. What stands above it is on its own page alone."""
    part = part_at(timed, pagina, catalogue)
    if part is None:
        return None
    if not part.first:
        view = ListView(Head(head.soort), "", part.groups, (), part.pager)
        return further_page(title, timed.address, part.tussen, template, view, trail)
    count = count_in(catalogue, timed.lijst) if total is None else total
    view = ListView(head, number(count), part.groups, index_of_headings(timed, catalogue), part.pager)
    return PageData(title, summary(count), template, view, trail)


def further_page(title: str, base: str, tussen: str, template: str, view: Any, trail: tuple[Link, ...]) -> PageData:
    """A further page of the list at ``base``: which one it is stands in its title, and its way leads there."""
    own = f"{title}, {tussen}"
    return PageData(own, f"{own}.", template, view, (*trail, Link(title, base)))


def overview_addresses(address: str, count: int) -> Iterator[str]:
    """The addresses of the pages of a list of so many pages under one heading."""
    yield address
    yield from (page_address(address, place, 0, False) for place in range(2, -(-count // PAGE) + 1))


def overview_page(listed: Listed[Counted], pagina: str | None = None) -> PageData | None:
    """A page of a list of pages with counts, in the order of their names."""
    parts = cut(listed.address, listed.groepen, BY_TITLE)
    part = part_of(parts, pagina)
    if part is None:
        return None
    if not part.first:
        view = ListView(Head(listed.head.soort), "", part.groups, (), part.pager)
        return further_page(listed.title, listed.address, part.tussen, "overzicht.html", view, listed.kruimels)
    total = number(sum(len(each.rows) for each in listed.groepen) if listed.totaal is None else listed.totaal)
    index = index_of(parts) if len(listed.groepen) > 1 else ()
    view = ListView(listed.head, total, part.groups, index, part.pager)
    return PageData(listed.title, listed.description, "overzicht.html", view, listed.kruimels)


def part_of(parts: Sequence[ListPart[G]], pagina: str | None) -> ListPart[G] | None:
    """Of the pages of a list the one that the end of an address names."""
    return next(
        (
            each
            for each in parts
            if each.address.endswith(f"pagina/{pagina}/" if pagina else "") and each.first == (pagina is None)
        ),
        None,
    )


def index_of(parts: Iterable[ListPart[Any]]) -> tuple[IndexEntry, ...]:
    """Where each group begins."""
    return tuple(
        IndexEntry(each.label, f"{part.address}#{each.anker}", "" if part.first else each.anker)
        for part in parts
        for each in part.groups
        if not each.vervolg
    )
