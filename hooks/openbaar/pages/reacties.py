"""The register of reactions: recommendation, stance, the reaction's words, letter, memo; whole, and narrowed down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.register_stretches import count_of_rows
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, number
from openbaar.pages.described import Described
from openbaar.pages.facets import DIMENSIONS, CountedFacet, Dimension, facet_at, facets_of
from openbaar.pages.lists import Block, Counted, Listed, further_page, overview_addresses, overview_page
from openbaar.pages.paging import ListPart, Pager, group
from openbaar.pages.register_parts import register_addresses, register_part
from openbaar.pages.report_groups import Narrowed, ReportGroup
from openbaar.pages.route import FURTHER, Route

SECTION = Link("Reacties", "reacties/")
TITLE = "Register van reacties"
SUMMARY = "Welke aanbevelingen rapporten deden, en wat ministers antwoordden: met standpunt, Kamerbrief en beslisnota."
MOST = 5
"""How many values a narrowing names on the register's own page; the rest is one step further."""

BY_NAME = {each.name: each for each in DIMENSIONS}


@dataclass(frozen=True, slots=True)
class RegisterView:
    """Plain data for ``reacties.html``. ``keuze`` says which narrowing this is, empty for the whole register;
    ``aantal`` is empty on further pages."""

    uitleg: str
    keuze: str
    aantal: str
    blokken: tuple[Block, ...]
    rapporten: tuple[ReportGroup, ...]
    pager: Pager | None


def _register_addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from register_addresses(SECTION.url, Narrowed(), catalogue)


def _register(catalogue: Catalogue, pagina: str | None) -> Described | None:
    """``/reacties/`` and its further pages: the whole register."""
    part = register_part(SECTION.url, Narrowed(), pagina, catalogue)
    if part is None:
        return None
    if not part.first:
        return _further(part, Link(TITLE, SECTION.url), "", ())
    found = ((each, facets_of(each, catalogue)) for each in DIMENSIONS)
    blocks = tuple(_block(dimension, facets) for dimension, facets in found if facets)
    view = RegisterView(SUMMARY, "", _total(Narrowed(), catalogue), blocks, part.groups, part.pager)
    return Described(TITLE, SUMMARY, "reacties.html", view)


def _block(dimension: Dimension, facets: list[CountedFacet]) -> Block:
    """The values with the most lines, of those that have no order of their own."""
    most = facets if dimension.ordered else sorted(facets, key=lambda each: -each.lines)
    counts = tuple(map(_counted, most[:MOST]))
    rest = Counted(f"alle {number(len(facets))}", f"{SECTION.url}{dimension.name}/", "")
    return Block(dimension.label, (*counts, rest) if len(facets) > MOST else counts)


def _dimension_addresses(catalogue: Catalogue) -> Iterator[str]:
    for dimension in DIMENSIONS:
        yield from overview_addresses(f"{SECTION.url}{dimension.name}/", len(facets_of(dimension, catalogue)))


def _dimension(catalogue: Catalogue, dimensie: str, pagina: str | None) -> Described | None:
    """``/reacties/uitgever/``: the values of a dimension."""
    dimension, base = BY_NAME[dimensie], f"{SECTION.url}{dimensie}/"
    groups = (group(dimension.title, dimensie, map(_counted, facets_of(dimension, catalogue))),)
    return overview_page(Listed(base, dimension.title, dimension.summary, groups, kruimels=(SECTION,)), pagina)


def _counted(each: CountedFacet) -> Counted:
    return Counted(each.facet.label, each.facet.url, number(each.lines))


def _value_addresses(catalogue: Catalogue) -> Iterator[str]:
    for dimension in DIMENSIONS:
        for facet, _ in facets_of(dimension, catalogue):
            yield from register_addresses(facet.url, Narrowed(dimension.name, facet.waarde), catalogue)


def _value(catalogue: Catalogue, dimensie: str, waarde: str, pagina: str | None) -> Described | None:
    """``/reacties/jaar/2023/`` and its further pages: the register of one value."""
    dimension = BY_NAME[dimensie]
    facet = facet_at(dimension, waarde, catalogue)
    if facet is None:
        return None
    narrowed = Narrowed(dimensie, facet.waarde)
    part = register_part(facet.url, narrowed, pagina, catalogue)
    if part is None:
        return None
    title = f"{dimension.before} {facet.label}"
    trail = (SECTION, Link(dimension.title, f"{SECTION.url}{dimensie}/"))
    if not part.first:
        return _further(part, Link(title, facet.url), facet.label, trail)
    total = _total(narrowed, catalogue)
    view = RegisterView(SUMMARY, facet.label, total, (), part.groups, part.pager)
    return Described(title, f"{total} met de reacties erop.", "reacties.html", view, trail)


def _total(narrowed: Narrowed, catalogue: Catalogue) -> str:
    count = count_of_rows(catalogue, narrowed.dimensie, narrowed.waarde)
    return counted(count, "aanbeveling", "aanbevelingen")


def _further(part: ListPart[ReportGroup], own: Link, keuze: str, trail: tuple[Link, ...]) -> Described:
    view = RegisterView("", keuze, "", (), part.groups, part.pager)
    return further_page(own.title, own.url, part.tussen, "reacties.html", view, trail)


_DIMENSION = f"reacties/(?P<dimensie>{'|'.join(BY_NAME)})/"

ROUTES = (
    Route("register", f"reacties/{FURTHER}", _register_addresses, _register),
    Route("register, keuzes", f"{_DIMENSION}{FURTHER}", _dimension_addresses, _dimension),
    Route("register, keuze", rf"{_DIMENSION}(?P<waarde>[^/]*)/{FURTHER}", _value_addresses, _value),
)
