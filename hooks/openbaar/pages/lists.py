"""A list of documents under headings, in pages: the shape that most generated pages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from openbaar.catalogue.views import Link, Row
from openbaar.catalogue.views.wording import number
from openbaar.pages.described import GeneratedPage
from openbaar.pages.paging import Group, Pager, Part, cut
from openbaar.pages.placing import BY_DATE, BY_TITLE, Order
from openbaar.pages.whole import Whole

T = TypeVar("T")


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
class IndexEntry:
    """Where a heading or a number stands; ``anker`` is set when that is on another page, so that its address works on
    the list's own page too."""

    label: str
    url: str
    anker: str


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


def list_pages(listed: Listed[T], order: Order = BY_DATE, template: str = "lijst.html") -> Iterator[GeneratedPage]:
    """The pages of a list of documents, newest first; what stands above it is on its own page alone."""
    parts = cut(listed.address, listed.groepen, order)
    rows = sum(len(each.rows) for each in listed.groepen)
    total = number(rows if listed.totaal is None else listed.totaal)
    index = index_of(parts) if len(listed.groepen) > 1 else ()

    def view(part: Part[Group[T]]) -> ListView[T]:
        if part.first:
            return ListView(listed.head, total, part.groups, index, part.pager)
        return ListView(Head(listed.head.soort), "", part.groups, (), part.pager)

    whole = Whole(listed.address, listed.title, listed.description, template, listed.kruimels)
    yield from whole.pages(parts, view)


def overview_pages(listed: Listed[Counted]) -> Iterator[GeneratedPage]:
    """The pages of a list of pages with counts, in the order of their names."""
    return list_pages(listed, BY_TITLE, "overzicht.html")


def index_of(parts: Iterable[Part[Any]]) -> tuple[IndexEntry, ...]:
    """Where each group begins."""
    return tuple(
        IndexEntry(each.label, f"{part.address}#{each.anker}", "" if part.first else each.anker)
        for part in parts
        for each in part.groups
        if not each.vervolg
    )
