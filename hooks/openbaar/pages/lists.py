"""A list of documents under headings, in pages: the shape that most generated pages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from openbaar.catalogue.views import Link, Row
from openbaar.catalogue.views.wording import number
from openbaar.pages.described import GeneratedPage
from openbaar.pages.paging import Group, Pager, page_address, paginate
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
    """What stands above a list: what kind of page it is, explanation, links to elsewhere, narrower lists, and the
    newest of all documents in those."""

    soort: str = ""
    uitleg: tuple[str, ...] = ()
    extern: tuple[Link, ...] = ()
    blokken: tuple[Block, ...] = ()
    nieuwste: Group[Row] | None = None


@dataclass(frozen=True, slots=True)
class ListView(Generic[T]):
    """Plain data for ``lijst.html`` (documents) and ``overzicht.html`` (pages with counts). ``index`` leads to the
    headings, wherever they are; ``aantal`` counts the rows of the whole list."""

    head: Head
    aantal: str
    groepen: tuple[Group[T], ...]
    index: tuple[Link, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A list to be made into pages: address, title, summary, what stands above, its groups, the way to it, and how many
    there are in all where that is more than its rows."""

    address: str
    title: str
    description: str
    groepen: tuple[Group[T], ...]
    head: Head = field(default_factory=Head)
    kruimels: tuple[Link, ...] = ()
    totaal: int | None = None


def list_pages(listed: Listed[T], template: str = "lijst.html") -> Iterator[GeneratedPage]:
    """The pages of a list; what stands above it is on the first alone."""
    pages = paginate(listed.groepen)
    rows = sum(len(each.rows) for each in listed.groepen)
    total = number(rows if listed.totaal is None else listed.totaal)
    index = index_of(listed.address, pages) if len(listed.groepen) > 1 else ()
    whole = Whole(listed.address, listed.title, listed.description, template, listed.kruimels)
    further = Head(listed.head.soort)
    yield from whole.pages(
        pages, lambda first, part, where: ListView(listed.head if first else further, total, part, index, where)
    )


def index_of(base: str, pages: Iterable[tuple[Group[T], ...]]) -> tuple[Link, ...]:
    """Where each group begins."""
    return tuple(
        Link(each.label, f"{page_address(base, place)}#{each.anker}")
        for place, groups in enumerate(pages, start=1)
        for each in groups
        if not each.vervolg
    )
